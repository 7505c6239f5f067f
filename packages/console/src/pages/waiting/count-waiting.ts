import type { Visit } from "../../web/visit.ts";
import { openMailOutsOf } from "../mail-out/mail-outs-of.ts";
import { waitsFor } from "../mail-out/standing.ts";

/** How many things wait for the one who asks. */
export async function countWaiting(visit: Visit): Promise<number> {
  const { full } = await openMailOutsOf(visit);
  return full.filter(({ report, project }) => waitsFor(visit.user.id, report, project)).length;
}
