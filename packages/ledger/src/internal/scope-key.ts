import type { StopScope } from "@sluse/core";

/** A stop's scope as one string, the key it is stored under. */
export function scopeKey(scope: StopScope): string {
  switch (scope.kind) {
    case "global":
      return "global";
    case "system":
      return `system ${scope.system}`;
    case "project":
      return `project ${scope.project}`;
    case "mail-out":
      return `mail-out ${scope.mailOut}`;
    default:
      return scope satisfies never;
  }
}
