import {
  createFinding,
  DAY,
  later,
  type CheckResult,
  type Finding,
  type FormOrder,
  type Instant,
  type LetterText,
  type Name,
} from "@sluse/core";
import { helsenorgeReminders, joinResults } from "@sluse/core/house";

import { linksInRunningText } from "../links/links-in-running-text.ts";
import { checkText } from "../text/check-text.ts";
import { dayNumber, osloDay } from "../text/dates/calendar.ts";
import { writtenOut } from "../text/dates/read-dates.ts";
import { plainLetter } from "../text/internal/plain-letter.ts";
import { withPolicySeverity } from "../text/internal/run-rules.ts";
import type { TextContext } from "../text/text-context.ts";
import { formRules, type FormRuleId } from "./form-rules.ts";

/** What a form order shows a recipient around the form itself, its cover letter (følgebrev) apart: that is a document. */
export type FormTexts = Omit<FormOrder, "id">;

/** What the texts of a form came to. */
export interface FormTextsCheck extends CheckResult {
  /** The task text as it is read, with its links. */
  readonly taskText: LetterText | undefined;
}

/**
 * Checks a form order: its task text by the rules of letters, deadlines in it against the expiry, and the expiry against
 * the sending window and Helsenorge's own reminders. A task text that is not given is a finding, for nobody has read it.
 * Times are taken by the calendar of Norway.
 */
export function checkFormTexts(
  { taskText: text = "", expires, expiresAfterDays }: FormTexts,
  context: TextContext,
): FormTextsCheck {
  const met = metIn(expiresAfterDays === undefined ? "form.expires" : "form.expiresAfterDays", context);
  const ends =
    expiresAfterDays === undefined
      ? expiryFindings(expires, context, met)
      : daysFindings(expiresAfterDays, met);
  const dates = { findings: ends, unrun: [] };
  if (text.trim() === "") {
    const rule = withPolicySeverity(formRules["text/form-task-text-missing"], context.policy);
    const missing = createFinding(rule, { place: { kind: "field", path: "form.taskText" } });
    return { ...joinResults([{ findings: [missing], unrun: [] }, dates]), taskText: undefined };
  }
  const written = plainLetter("skjemainformasjon", text);
  const links = linksInRunningText(written).map(({ link }) => link);
  const taskText = { ...written, links };
  const deadline = expires === undefined ? {} : { answerBy: expires };
  const read = checkText(taskText, { ...context, ...deadline, part: "task-text" });
  return { ...joinResults([read, dates]), taskText };
}

const LONG_TIME_DAYS = 10;
const DAY_BEFORE: Name = { nb: "dagen før fristen", en: "the day before the deadline" };
const BOTH_DAYS: Name = {
  nb: "fem dager før fristen og dagen før den",
  en: "five days before the deadline and the day before it",
};

type Meet = (
  id: FormRuleId,
  facts?: Readonly<Record<string, string | number>>,
  names?: Readonly<Record<string, Name>>,
) => Finding;

const metIn =
  (path: string, { policy }: TextContext): Meet =>
  (id, facts = {}, names = {}) =>
    createFinding(withPolicySeverity(formRules[id], policy), {
      place: { kind: "field", path },
      facts,
      names,
    });

/** Everybody has the same time, whenever they get the form. */
function daysFindings(days: number, met: Meet): Finding[] {
  // The deadline is at the end of the last day: whoever has ten of them has more than ten times 24 hours.
  const isShort = days < LONG_TIME_DAYS;
  const reminders = isShort ? DAY_BEFORE : BOTH_DAYS;
  return [
    ...(isShort ? [met("text/form-few-days", { days })] : []),
    met("text/form-reminders", { reminders: reminders.en }, { reminders }),
  ];
}

function expiryFindings(expiry: Instant | undefined, context: TextContext, met: Meet): Finding[] {
  if (expiry === undefined) return [met("text/form-expiry-missing")];

  // A mail-out's letters leave before its window ends.
  const last = later(context.window.until, -1);
  const lastDay = writtenOut(osloDay(last));
  if (expiry <= last) {
    return [met("text/form-expiry-before-window-end", { expiry: writtenOut(osloDay(expiry)), lastDay })];
  }
  const findings: Finding[] = [];
  const reminders = helsenorgeReminders({ orderedAt: context.window.from, deadline: expiry }).map(osloDay);
  const dayBefore = reminders.at(-1);
  if (dayBefore !== undefined && dayNumber(dayBefore) <= dayNumber(osloDay(last))) {
    findings.push(met("text/form-reminder-while-sending", { reminder: writtenOut(dayBefore), lastDay }));
  }
  const days = Math.floor((expiry - last) / DAY);
  if (days <= LONG_TIME_DAYS) findings.push(met("text/form-few-days", { days }));
  if (reminders.length > 0) {
    findings.push(met("text/form-reminders", { reminders: reminders.map(writtenOut).join(", ") }));
  }
  return findings;
}
