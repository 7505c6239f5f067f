import type { Report } from "@sluse/gate";

import type { Session } from "../session.ts";
import { oslo } from "./oslo.ts";
import { columnTable } from "./table.ts";

/** What was asked of whoever ordered, by the number that it is answered by, and what they answered. */
export function questionsTable(
  { questions }: Pick<Report, "questions">,
  { texts, language }: Session,
): string {
  const { report: labels } = texts;
  if (questions.length === 0) return "";
  return columnTable(
    [labels.number, labels.by, labels.time, labels.question, labels.answer],
    questions.map(({ number, by, at, question, answer }) => [
      String(number),
      by,
      oslo(at, language),
      question,
      answer === null ? labels.unanswered : `${answer.answer} (${answer.by})`,
    ]),
    [0],
  );
}
