import { ROUND_NAMES, STATE_NAMES } from "@sluse/core";
import type { ReportPage } from "@sluse/gate";

import type { Session } from "../session.ts";
import { counted } from "./counted.ts";
import { oslo } from "./oslo.ts";
import { columnTable } from "./table.ts";

/** A page of mail-outs, and how to ask for the next one. */
export function mailOutList({ mailOuts, next }: ReportPage, { texts, language }: Session): string {
  const { report: labels } = texts;
  const more = next === undefined ? "" : `\n${labels.more}: sluse report --after ${next}\n`;
  if (mailOuts.length === 0) return more === "" ? `${labels.none}\n` : more;
  const table = columnTable(
    [labels.mailOut, labels.project, labels.round, labels.submitted, labels.people, labels.state],
    mailOuts.map(({ mailOut, project, manifest, submittedAt, tally, state }) => [
      mailOut,
      project,
      ROUND_NAMES[manifest.round][language],
      oslo(submittedAt, language),
      counted(tally.valid - tally.duplicate, language),
      STATE_NAMES[state][language],
    ]),
    [4],
  );
  return `${table}${more}`;
}
