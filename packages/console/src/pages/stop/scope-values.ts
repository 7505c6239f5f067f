import type { StopScope } from "@sluse/core";
import type { StopTarget } from "@sluse/gate";

/** A scope as it stands in a form, and as the gate's door takes it. */
export const scopeValue = (scope: StopScope): string => {
  switch (scope.kind) {
    case "global":
      return "everything";
    case "system":
      return `system:${scope.system}`;
    case "project":
      return `project:${scope.project}`;
    case "mail-out":
      return `mail-out:${scope.mailOut}`;
  }
};

/**
 * Reads what a form says. Undefined where nothing was chosen. A mail-out and everything are stopped whole, whatever kind is
 * chosen beside them: rather too much than nothing.
 * @param kind `letter` or `form` alone, of a project or a system; anything else is both
 */
export function readTarget(value: string, kind: string): StopTarget | undefined {
  const only = kind === "letter" || kind === "form" ? ({ only: kind } as const) : {};
  if (value === "everything") return value;
  const colon = value.indexOf(":");
  const id = value.slice(colon + 1);
  if (colon < 0 || id === "") return undefined;
  switch (value.slice(0, colon)) {
    case "mail-out":
      return { mailOut: id };
    case "project":
      return { project: id, ...only };
    case "system":
      return { system: id, ...only };
    default:
      return undefined;
  }
}
