import { ROUND_NAMES, STATE_NAMES } from "@sluse/core";
import type { Report } from "@sluse/gate";

import type { Session } from "../session.ts";
import { counted } from "./counted.ts";
import { oslo } from "./oslo.ts";
import { columnTable } from "./table.ts";

/** Mail-outs, oldest first. */
export function mailOutList(reports: readonly Report[], { texts, language }: Session): string {
  const { report: labels } = texts;
  if (reports.length === 0) return `${labels.none}\n`;
  return columnTable(
    [labels.mailOut, labels.project, labels.round, labels.submitted, labels.people, labels.state],
    reports.map(({ mailOut, project, manifest, submittedAt, tally, state }) => [
      mailOut,
      project,
      ROUND_NAMES[manifest.round][language],
      oslo(submittedAt, language),
      counted(tally.valid - tally.duplicate, language),
      STATE_NAMES[state][language],
    ]),
    [4],
  );
}
