import {
  createFinding,
  DAY,
  helsenorgeReminders,
  joinResults,
  later,
  type CheckResult,
  type Finding,
  type Instant,
  type LetterText,
} from "@sluse/core";

import { checkText } from "../check-text.ts";
import { dayNumber, osloDay } from "../dates/calendar.ts";
import { writtenOut } from "../dates/read-dates.ts";
import { withPolicySeverity } from "../internal/run-rules.ts";
import type { TextContext } from "../text-context.ts";
import { formRules, type FormRuleId } from "./form-rules.ts";

/** What a form order shows a recipient around the form itself. */
export interface FormTexts {
  /** Følgebrev. */
  readonly coverLetter?: LetterText;
  /** Skjemainformasjon. */
  readonly taskText?: LetterText;
  /** The last moment the form can be answered. */
  readonly expiry?: Instant;
}

/**
 * Checks a form order: its texts by the rules of letters, deadlines in them against the expiry, and the expiry against
 * the sending window and Helsenorge's own reminders. Times are taken by the calendar of Norway.
 */
export function checkFormTexts(form: FormTexts, context: TextContext): CheckResult {
  const inForm: TextContext = form.expiry === undefined ? context : { ...context, answerBy: form.expiry };
  return joinResults([
    form.coverLetter ? checkText(form.coverLetter, { ...inForm, part: "cover-letter" }) : NOTHING,
    form.taskText ? checkText(form.taskText, { ...inForm, part: "task-text" }) : NOTHING,
    { findings: expiryFindings(form.expiry, context), unrun: [] },
  ]);
}

const NOTHING: CheckResult = { findings: [], unrun: [] };
const LONG_TIME_DAYS = 10;

function expiryFindings(expiry: Instant | undefined, context: TextContext): Finding[] {
  const met = (id: FormRuleId, facts: Readonly<Record<string, string | number>> = {}): Finding =>
    createFinding(withPolicySeverity(formRules[id], context.policy), {
      place: { kind: "field", path: "expiry" },
      facts,
    });
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
