import type { Stop } from "@sluse/core";

import type { Visit } from "./visit.ts";

/** Every stop in force, the newest first. */
export const stopsInForce = async ({ gate, user }: Visit): Promise<readonly Stop[]> =>
  (await gate.stops({ by: user.id })).toSorted((a, b) => b.at - a.at);
