import type { StopId } from "@sluse/core";

/** The number that a stop is named by. */
export const stopNumber = (id: StopId): number => Number(id.slice("stop-".length));
