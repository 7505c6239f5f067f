import type { CountedLimit } from "@sluse/core";

import { blockedByLimit } from "../internal/judgement.ts";
import type { Parameters } from "./parameters.ts";

/** Who may be claimed; the numbers are row numbers, in step with `limits`. */
export interface Question {
  readonly limits: readonly CountedLimit[];
  readonly projects: readonly (number | null)[];
  readonly corrections: readonly (number | null)[];
  readonly requires: number | null;
  /** Null for a preview: then audience and earlier claims of the mail-out are not asked about. */
  readonly mailOut: number | null;
}

const COUNTED = "c.outcome in ('delivered', 'unknown')";

/**
 * A query over `asked (person, about)` that answers each person and what is in the way. One visit to each person's
 * contacts, whatever the number of limits and however large the table: by the key, in the order asked.
 */
export function judgementSql(question: Question, parameters: Parameters): string {
  const counts: string[] = [];
  const cases: string[] = [];
  const count = (condition: string): string => {
    counts.push(`count(*) filter (where ${condition}) as n${counts.length}`);
    return `history.n${counts.length - 1}`;
  };
  if (question.mailOut !== null) {
    const mailOut = parameters.add(question.mailOut, "integer");
    cases.push(
      // Not `exists`: that the planner may turn into a reading of the whole audience for every wave.
      `when (select true from audience a where a.mail_out = ${mailOut} and a.person = q.person) is null
       then 'not-in-audience'`,
      `when ${count(`c.mail_out = ${mailOut} and c.part = 0`)} > 0 then 'already-claimed'`,
    );
  }
  cases.push("when exists (select from person_stop s where s.person in (q.person, q.about)) then 'stopped'");
  if (question.requires !== null) {
    const required = `c.mail_out = ${parameters.add(question.requires, "integer")} and c.part = 0 and ${COUNTED}`;
    cases.push(`when ${count(required)} = 0 then 'not-required'`);
  }
  for (const [index, limit] of question.limits.entries()) {
    const reached = count(limitCondition(question, index, limit, parameters));
    const max = parameters.add(limit.max, "integer");
    cases.push(`when ${reached} >= ${max} then ${parameters.add(blockedByLimit(limit.name), "text")}`);
  }
  return `select q.person, case ${cases.join("\n")} end as blocked
    from asked q cross join lateral (
      select ${counts.join(",\n") || "count(*)"} from contact c where c.person = q.person
    ) history`;
}

function limitCondition(
  { projects, corrections }: Question,
  index: number,
  limit: CountedLimit,
  parameters: Parameters,
): string {
  const project = projects[index] ?? null;
  const corrects = corrections[index] ?? null;
  return [
    COUNTED,
    ...(limit.after === null ? [] : [`c.at > ${parameters.add(limit.after, "bigint")}`]),
    ...(project === null ? [] : [`c.project = ${parameters.add(project, "integer")}`]),
    ...(corrects === null ? [] : [`c.corrects = ${parameters.add(corrects, "integer")}`]),
    `c.purpose = any (${parameters.add([...limit.purposes], "text[]")})`,
    `c.round = any (${parameters.add([...limit.rounds], "text[]")})`,
  ].join(" and ");
}
