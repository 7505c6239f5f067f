import { STATE_NAMES } from "@sluse/core";
import type { OrdererReport } from "@sluse/gate";

import type { Session } from "../session.ts";
import { findingsReport } from "./findings-report.ts";
import { questionsTable } from "./questions-table.ts";
import { fieldTable, section } from "./table.ts";
import { ordererTally } from "./tally-report.ts";

/** What the one who submitted is told. */
export function ordererReport(report: OrdererReport, session: Session): string {
  const { texts, language } = session;
  const { report: labels } = texts;
  const head = fieldTable([
    [labels.mailOut, report.mailOut],
    [labels.project, report.project],
    [labels.decision, texts.decision[report.decision]],
    [labels.state, STATE_NAMES[report.state][language]],
    [labels.digest, report.digest],
  ]);
  return [
    head,
    section(labels.recipients, ordererTally(report.tally, session)),
    section(labels.findings, findingsReport(report, session)),
    section(labels.questions, questionsTable(report, session)),
    section(labels.nextStep, `${nextStep(report, session)}\n`),
  ].join("");
}

function nextStep({ decision, mailOut, digest }: OrdererReport, { texts }: Session): string {
  const { next } = texts.report;
  switch (decision) {
    case "release":
      return next.approve(mailOut, digest);
    case "hold":
      return next.recheck(mailOut);
    case "refuse":
      return next.mend;
    default:
      return decision satisfies never;
  }
}
