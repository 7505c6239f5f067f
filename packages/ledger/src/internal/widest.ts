import type { PersonStopReach } from "@sluse/core";

/** How far several stops reach together. */
export const widest = (reaches: readonly PersonStopReach[]): PersonStopReach | undefined =>
  reaches.includes("everything") ? "everything" : reaches[0];
