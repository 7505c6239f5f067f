import type { Visit } from "../../web/visit.ts";
import { openMailOutsOf } from "../mail-out/mail-outs-of.ts";
import { waitsForVisitor } from "./waits-for-visitor.ts";

/** How many things wait for the one who asks. */
export async function countWaiting(visit: Visit): Promise<number> {
  const { full } = await openMailOutsOf(visit);
  return full.filter((each) => waitsForVisitor(visit, each)).length;
}
