import { OUTCOME_NAMES, STATE_NAMES } from "@sluse/core";
import { outcomeSaid } from "@sluse/core/house";
import type { PersonExport, PersonalMailOut } from "@sluse/gate";

import type { Session } from "../session.ts";
import { roundAs } from "./round-as.ts";
import { oslo } from "./oslo.ts";
import { columnTable, section } from "./table.ts";

/** Everything held on one person, to hand out to that person. Whom it is about is not repeated. */
export function accessReport(held: PersonExport, { texts, language }: Session): string {
  const { access } = texts;
  const { columns } = access;
  const contacts = columnTable(
    [
      columns.when,
      columns.from,
      columns.project,
      columns.title,
      columns.mailOut,
      columns.round,
      columns.outcome,
    ],
    held.contacts.map(
      ({ at, controller, projectTitle, title, mailOut, round, part, outcome, deliveredAt }) => [
        oslo(at, language),
        controller,
        projectTitle,
        title,
        mailOut,
        roundAs(round, part, language),
        OUTCOME_NAMES[outcomeSaid({ outcome, deliveredAt })][language],
      ],
    ),
  );
  const audiences = columnTable(
    [columns.from, columns.project, columns.title, columns.mailOut, columns.state],
    held.audiences.map(({ controller, projectTitle, title, mailOut, state }) => [
      controller,
      projectTitle,
      title,
      mailOut,
      STATE_NAMES[state][language],
    ]),
  );
  return [
    `${access.heading}\n\n${access.as(oslo(held.askedAt, language))}\n`,
    section(
      access.contacts,
      held.contacts.length === 0 ? `${access.noContacts}\n` : `${contacts}\n${texts.report.osloTime}\n`,
    ),
    section(
      access.audiences,
      held.audiences.length === 0 ? `${access.noAudiences}\n` : `${audiences}\n${access.audiencesAre}\n`,
    ),
    section(access.stops, `${held.stopped ? access.stopped[held.stopped] : access.notStopped}\n`),
    section(access.senders, sendersTable(held, columns)),
    section(
      access.about,
      access
        .explanations(held.key)
        .map((each) => `- ${each}\n`)
        .join(""),
    ),
  ].join("");
}

function sendersTable(
  { contacts, audiences }: PersonExport,
  columns: Session["texts"]["access"]["columns"],
): string {
  const projects = new Map<string, PersonalMailOut>();
  for (const each of [...contacts, ...audiences]) projects.set(each.project, each);
  if (projects.size === 0) return "";
  return columnTable(
    [columns.project, columns.from, columns.ask],
    [...projects.values()].map(({ projectTitle, controller, contact }) => [
      projectTitle,
      controller,
      [contact.name, contact.phone, contact.email].join(", "),
    ]),
  );
}
