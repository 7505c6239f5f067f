import { DAY, type Instant } from "@sluse/core";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { head } from "../../parts/head.ts";
import { page, type Answer } from "../../web/answer.ts";
import type { Visit } from "../../web/visit.ts";
import { ENDED_STATES, mailOutsOf, openMailOutsOf, type MailOutOf } from "../mail-out/mail-outs-of.ts";
import { waitsForVisitor } from "./waits-for-visitor.ts";
import { mailOutList } from "./mail-out-list.ts";
import { taskList } from "./task-list.ts";

const FORTNIGHT = 14 * DAY;
/** More of them stand on the page of all mail-outs. */
const MOST_DONE = 20;

/** What waits for the one who asks, then what goes on by itself, then what was done lately. */
export async function waitingPage(visit: Visit): Promise<Answer> {
  const { say, session, now } = visit;
  const { full } = await openMailOutsOf(visit);
  const over = await mailOutsOf(visit, { states: ENDED_STATES, limit: MOST_DONE });
  const tasks = full.filter((each) => waitsForVisitor(visit, each));
  session.waiting = tasks.length;
  const open = full.filter((each) => !tasks.includes(each));
  const done = over.full.filter((each) => lastHeardOf(each) > now - FORTNIGHT);
  const title = say("Venter på meg", "Waiting for me");
  return page({
    title: tasks.length === 0 ? title : `${title} (${tasks.length})`,
    place: "waiting",
    body: html`${head(visit, { title, lead: leadOf(visit, tasks.length) })}
      <div class="stack">
        ${tasks.length > 0 && taskList(visit, tasks)}
        ${section(visit, "under-veis", say("Venter på andre, eller er under utsending", "Waits for others, or is going out"), open)}
        ${section(visit, "ferdig", say("Avsluttet de siste fjorten dagene", "Ended in the last fourteen days"), done)}
      </div>`,
  });
}

function leadOf({ say }: Visit, tasks: number): string {
  if (tasks === 0) return say("Ingenting venter på deg nå.", "Nothing is waiting for you now.");
  return tasks === 1
    ? say("Én utsending trenger at du tar stilling.", "One mail-out needs your decision.")
    : say(`${tasks} utsendinger trenger at du tar stilling.`, `${tasks} mail-outs need your decision.`);
}

const section = (visit: Visit, id: string, title: string, list: readonly MailOutOf[]): Html | false =>
  list.length > 0 && block({ id, title, body: mailOutList(visit, list) });

/** When something last happened to a mail-out, as far as its report tells. */
function lastHeardOf({ report }: Pick<MailOutOf, "report">): Instant {
  const times = [
    report.submittedAt,
    ...report.approvals.map(({ at }) => at),
    ...report.waves.map(({ openedAt, claimed }) => claimed?.at ?? openedAt),
  ];
  return Math.max(...times) as Instant;
}
