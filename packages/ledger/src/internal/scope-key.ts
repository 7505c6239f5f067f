import type { StopScope } from "@sluse/core";

/** A stop's scope as one string, the key it is stored under. */
export function scopeKey(scope: StopScope): string {
  switch (scope.kind) {
    case "global":
      return "global";
    case "system":
      return [scope.kind, scope.system, ...ofKind(scope)].join(" ");
    case "project":
      return [scope.kind, scope.project, ...ofKind(scope)].join(" ");
    case "mail-out":
      return `mail-out ${scope.mailOut}`;
    default:
      return scope satisfies never;
  }
}

const ofKind = ({ only }: Extract<StopScope, { kind: "system" | "project" }>): string[] =>
  only === undefined ? [] : [only];
