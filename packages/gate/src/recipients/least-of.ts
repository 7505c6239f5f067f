import type { PersonStatus } from "@sluse/core";

/** What stands between a letter and all it has to do with: no first, then what hinders, then what is not known. */
export function leastOf(statuses: readonly PersonStatus[]): PersonStatus {
  if (statuses.includes("optedOut")) return "optedOut";
  const hindered = statuses.find((status) => typeof status === "object");
  if (hindered !== undefined) return hindered;
  return statuses.every((status) => status === "clear") ? "clear" : "unknown";
}
