import type { Visit } from "../../visit/visit.ts";
import { openMailOutsOf } from "../mail-out/mail-outs-of.ts";
import { askedOf } from "./asked-list.ts";
import { waitsForVisitor } from "./waits-for-visitor.ts";

/** How many things wait for the one who asks. */
export async function countWaiting(visit: Visit): Promise<number> {
  const open = await openMailOutsOf(visit);
  const tasks = open.full.filter((each) => waitsForVisitor(visit, each));
  return tasks.length + askedOf(visit, open).length;
}
