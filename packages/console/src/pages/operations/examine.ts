import { page, type Answer } from "../../markup/answer.ts";
import { unknownPage } from "../../web/fault-pages.ts";
import type { Visit } from "../../visit/visit.ts";
import { maySee } from "../../visit/may-see.ts";
import { operationsPage } from "./operations-page.ts";

/** Has everything examined that `sluse doctor` looks at, and shows what was found. Changes nothing. */
export async function examine(visit: Visit): Promise<Answer> {
  if (!maySee(visit) || !visit.house) return page(unknownPage(visit));
  return operationsPage(visit, await visit.house.examine());
}
