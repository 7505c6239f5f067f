import {
  KIND_NAMES,
  OUTCOME_NAMES,
  ROUND_NAMES,
  STATE_NAMES,
  type Manifest,
  type MessageLanguage,
} from "@sluse/core";
import type { SuperuserReport } from "@sluse/gate";

import type { Session } from "../session.ts";
import { counted } from "./counted.ts";
import { findingsReport } from "./findings-report.ts";
import { oslo } from "./oslo.ts";
import { questionsTable } from "./questions-table.ts";
import { stopList } from "./stop-list.ts";
import { columnTable, fieldTable, section } from "./table.ts";
import { superuserTally } from "./tally-report.ts";

/** Everything a superuser needs to decide about a mail-out, and to answer for it afterwards. */
export function superuserReport(report: SuperuserReport, session: Session): string {
  const { texts } = session;
  const { report: labels } = texts;
  const { pause } = report;
  return [
    head(report, session),
    section(labels.recipients, superuserTally(report, session)),
    section(labels.findings, findings(report, session)),
    section(labels.approvals, approvals(report, session)),
    section(labels.acknowledgements, acknowledgements(report, session)),
    section(labels.questions, questionsTable(report, session)),
    section(labels.lookedAt, lookedAt(report, session)),
    section(labels.stops, report.stops.length === 0 ? "" : stopList(report.stops, session)),
    section(labels.pause, pause ? findingsReport({ findings: pause.findings, unrun: [] }, session) : ""),
    section(labels.waves, waves(report, session)),
    section(labels.outcomes, outcomes(report, session)),
    `\n${labels.osloTime}\n`,
  ].join("");
}

function head({ manifest, ...report }: SuperuserReport, { texts, language }: Session): string {
  const { report: labels } = texts;
  const time = (at: string | null): string | undefined => (at === null ? undefined : oslo(at, language));
  return fieldTable([
    [labels.mailOut, report.mailOut],
    [labels.project, report.project],
    [labels.kind, `${KIND_NAMES[manifest.kind][language]}, ${ROUND_NAMES[manifest.round][language]}`],
    [labels.decision, texts.decision[report.decision]],
    [labels.state, STATE_NAMES[report.state][language]],
    [labels.digest, report.digest],
    [labels.orderedBy, [report.orderedBy, ...manifest.alsoOrderedBy].join(", ")],
    [labels.submitted, oslo(report.submittedAt, language)],
    [labels.told, report.toldAt === report.submittedAt ? undefined : oslo(report.toldAt, language)],
    [labels.window, `${time(manifest.window.from)} – ${time(manifest.window.until)}`],
    [labels.answerBy, time(manifest.answerBy)],
    [labels.formId, manifest.form?.id],
    [labels.formExpires, formEnd(manifest, language) ?? time(manifest.form?.expires ?? null)],
    [labels.taskText, manifest.form?.taskText?.replaceAll(/\s+/gu, " ")],
    [labels.title, manifest.notice.title],
    [labels.sender, `${manifest.notice.sender} (${manifest.notice.organisationNumber})`],
    [labels.letters, manifest.documents.map(describeDocument).join(", ")],
    [labels.links, manifest.links.join(", ")],
    [
      labels.corrects,
      manifest.corrects ? `${manifest.corrects.mailOut}: ${manifest.corrects.cause}` : undefined,
    ],
    [labels.policy, manifest.policy.version],
    [labels.complaints, report.complaints === 0 ? undefined : String(report.complaints)],
  ]);
}

const describeDocument = ({
  name,
  language,
  template,
}: SuperuserReport["manifest"]["documents"][number]): string =>
  `${name} (${language}, ${template.id} ${template.version})`;

/** With the fingerprints by which a superuser names the findings that may stand. */
function findings(report: SuperuserReport, session: Session): string {
  const { texts } = session;
  const held = report.findings.filter(({ severity }) => severity === "hold");
  const list = held.map(({ fingerprint, rule }) => [fingerprint, rule]);
  return (
    findingsReport(report, session) +
    (list.length === 0 ? "" : `\n${columnTable([texts.report.fingerprint, texts.report.findings], list)}`)
  );
}

function approvals(report: SuperuserReport, { texts, language }: Session): string {
  const { report: labels } = texts;
  if (report.approvals.length === 0) return "";
  return columnTable(
    [labels.by, labels.time, labels.until, labels.atMost, labels.comment],
    report.approvals.map(({ by, at, until, maxRecipients, comment }) => [
      by,
      oslo(at, language),
      oslo(until, language),
      counted(maxRecipients, language),
      comment,
    ]),
    [3],
  );
}

function acknowledgements(report: SuperuserReport, { texts, language }: Session): string {
  const { report: labels } = texts;
  if (report.acknowledgements.length === 0) return "";
  return columnTable(
    [labels.fingerprint, labels.by, labels.until, labels.reason],
    report.acknowledgements.map(({ fingerprint, by, until, reason }) => [
      fingerprint,
      by,
      oslo(until, language),
      reason,
    ]),
  );
}

/** Who let it go on after it had stood still, and why. */
function lookedAt(report: SuperuserReport, { texts, language }: Session): string {
  const { report: labels } = texts;
  if (report.lookedAt.length === 0) return "";
  return columnTable(
    [labels.by, labels.time, labels.comment],
    report.lookedAt.map(({ by, at, comment }) => [by, oslo(at, language), comment]),
  );
}

function waves(report: SuperuserReport, { texts, language }: Session): string {
  const { report: labels } = texts;
  if (report.waves.length === 0) return "";
  return columnTable(
    [labels.number, labels.time, labels.people, ""],
    report.waves.map(({ number, openedAt, claimed, canary }) => [
      String(number),
      oslo(openedAt, language),
      counted(claimed?.count ?? 0, language),
      canary ? labels.canary : "",
    ]),
    [0, 2],
  );
}

/** What was never settled counts as unknown, and is shown by itself. */
function outcomes({ outcomes: tally, waves: sent }: SuperuserReport, { language }: Session): string {
  if (sent.length === 0) return "";
  const { delivered, unreachable, failed, unknown, answered, unsettled } = tally;
  return fieldTable([
    [OUTCOME_NAMES.delivered[language], counted(delivered, language)],
    ...(answered > 0 ? [[OUTCOME_NAMES.answered[language], counted(answered, language)] as const] : []),
    [OUTCOME_NAMES.unreachable[language], counted(unreachable, language)],
    [OUTCOME_NAMES.failed[language], counted(failed, language)],
    [OUTCOME_NAMES.unknown[language], counted(unknown - unsettled, language)],
    [OUTCOME_NAMES.unsettled[language], counted(unsettled, language)],
  ]);
}

/** Of a form that ends so many days after it is ordered for somebody. */
function formEnd({ form }: Manifest, language: MessageLanguage): string | undefined {
  const days = form?.expiresAfterDays ?? null;
  if (days === null) return undefined;
  if (language === "nb") return `${days} ${days === 1 ? "dag" : "dager"} etter at det er sendt`;
  return `${days} ${days === 1 ? "day" : "days"} after it is sent`;
}
