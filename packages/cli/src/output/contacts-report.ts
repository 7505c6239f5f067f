import { OUTCOME_NAMES } from "@sluse/core";
import { outcomeSaid } from "@sluse/core/house";
import type { HeldOnPerson } from "@sluse/gate";

import type { Session } from "../session.ts";
import { roundAs } from "./round-as.ts";
import { oslo } from "./oslo.ts";
import { columnTable } from "./table.ts";

/** Who wrote to one person. Whom it is about is not repeated. */
export function contactsReport({ contacts, stopped }: HeldOnPerson, { texts, language }: Session): string {
  const { contacts: labels, report } = texts;
  const said = stopped ? `${labels.stopped[stopped]}\n\n` : "";
  if (contacts.length === 0) return `${said}${labels.none}\n`;
  const table = columnTable(
    [labels.when, labels.project, report.mailOut, labels.round, labels.outcome],
    contacts.map(({ at, project, mailOut, round, part, outcome, deliveredAt }) => [
      oslo(at, language),
      project,
      mailOut,
      roundAs(round, part, language),
      OUTCOME_NAMES[outcomeSaid({ outcome, deliveredAt })][language],
    ]),
  );
  return `${said}${table}\n${report.osloTime}\n`;
}
