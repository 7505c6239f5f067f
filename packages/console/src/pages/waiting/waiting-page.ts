import { DAY, ENDED, type Instant } from "@sluse/core";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { head } from "../../parts/head.ts";
import { page, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { mailOutsOf, openMailOutsOf, type MailOutOf } from "../mail-out/mail-outs-of.ts";
import { waitsForVisitor } from "./waits-for-visitor.ts";
import { mailOutList } from "./mail-out-list.ts";
import { askedList, askedOf } from "./asked-list.ts";
import { taskList } from "./task-list.ts";

const FORTNIGHT = 14 * DAY;
/** More of them stand on the page of all mail-outs. */
const MOST_DONE = 20;

/** What waits for the one who asks, then what goes on by itself, then what was done lately. */
export async function waitingPage(visit: Visit): Promise<Answer> {
  const { say, session, now } = visit;
  const open = await openMailOutsOf(visit);
  const { full } = open;
  const over = await mailOutsOf(visit, { states: [...ENDED], limit: MOST_DONE });
  const tasks = full.filter((each) => waitsForVisitor(visit, each));
  const asked = askedOf(visit, open);
  const waiting = tasks.length + asked.length;
  session.waiting = waiting;
  const underWay = full.filter((each) => !tasks.includes(each));
  const done = over.full.filter((each) => lastHeardOf(each) > now - FORTNIGHT);
  const title = say("Venter på meg", "Waiting for me");
  return page({
    title: waiting === 0 ? title : `${title} (${waiting})`,
    place: "waiting",
    body: html`${head(visit, { title, lead: leadOf(visit, waiting) })}
      <div class="stack">
        ${asked.length > 0 && askedList(visit, asked)} ${tasks.length > 0 && taskList(visit, tasks)}
        ${section(visit, "under-veis", say("Venter på andre, eller er under utsending", "Waits for others, or is going out"), underWay)}
        ${section(visit, "ferdig", say("Avsluttet de siste fjorten dagene", "Ended in the last fourteen days"), done)}
      </div>`,
  });
}

function leadOf({ say }: Visit, waiting: number): string {
  if (waiting === 0) return say("Ingenting venter på deg nå.", "Nothing is waiting for you now.");
  return waiting === 1
    ? say("Én utsending venter på deg.", "One mail-out waits for you.")
    : say(`${waiting} utsendinger venter på deg.`, `${waiting} mail-outs wait for you.`);
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
