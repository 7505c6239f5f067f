import { isSecondaryUse, type Claim, type CountedLimit, type Purpose } from "@sluse/core";

import { blockedByLimit } from "../internal/judgement.ts";
import type { Parameters } from "./parameters.ts";
import { anyOf } from "./people.ts";

/** Who may be claimed; the numbers are row numbers, in step with `limits`. */
export interface Question {
  readonly purpose: Purpose;
  readonly limits: readonly CountedLimit[];
  readonly projects: readonly (number | null)[];
  readonly corrections: readonly (number | null)[];
  readonly requires: number | null;
  /** Null for a preview: then audience and earlier claims of the mail-out are not asked about. */
  readonly mailOut: { readonly number: number; readonly attempt: number } | null;
  readonly whom: Claim["whom"];
}

const COUNTED = "c.outcome in ('delivered', 'unknown')";

/** The lists of those asked about and of those the letters are about, as they stand in the statement. */
export interface Lists {
  readonly persons: string;
  readonly abouts: string;
}

/**
 * The queries `asked`, `history` and `judged`: each person, and what is in the way. People's contacts are visited once,
 * whatever the number of limits and however large the table. Nothing is joined: each `in` is a list that is looked up,
 * also where the planner thinks of ten people and gets 50 000.
 */
export function judgementSql(question: Question, { persons, abouts }: Lists, parameters: Parameters): string {
  const counts: string[] = [];
  const count = (condition: string): string => {
    counts.push(`count(*) filter (where ${condition}) as n${counts.length}`);
    return `n${counts.length - 1}`;
  };
  const those = (condition: string): string => `(select person from history where ${condition})`;
  const cases: string[] = [];
  if (question.mailOut !== null) {
    const mailOut = parameters.add(question.mailOut.number, "integer");
    if (question.whom === "audience") {
      const attempt = parameters.add(question.mailOut.attempt, "integer");
      cases.push(
        `when q.person not in (
           select a.person from audience a where a.mail_out = ${mailOut} and a.person = ${anyOf(persons)}
             and a.attempt = ${attempt})
         then 'not-in-audience'`,
      );
    }
    cases.push(
      `when q.person in ${those(`${count(`c.mail_out = ${mailOut} and c.part = 0 and c.outcome <> 'void'`)} > 0`)} then 'already-claimed'`,
    );
  }
  const inTheWay = isSecondaryUse(question.purpose) ? "" : "and s.reach <> 'secondary-use'";
  const stoppedOf = (list: string): string =>
    `(select s.person from person_stop s where s.person = ${anyOf(list)} ${inTheWay})`;
  cases.push(`when q.person in ${stoppedOf(persons)} or q.about in ${stoppedOf(abouts)} then 'stopped'`);
  if (question.requires !== null) {
    const required = `c.mail_out = ${parameters.add(question.requires, "integer")} and c.part = 0 and ${COUNTED}`;
    cases.push(`when q.person not in ${those(`${count(required)} > 0`)} then 'not-required'`);
  }
  for (const [index, limit] of question.limits.entries()) {
    const reached = count(limitCondition(question, index, limit, parameters));
    const max = parameters.add(limit.max, "integer");
    const blocked = parameters.add(blockedByLimit(limit.name), "text");
    // Whoever was never contacted has no history, and has reached a limit of nothing all the same.
    cases.push(`when ${max} <= 0 or q.person in ${those(`${reached} >= ${max}`)} then ${blocked}`);
  }
  return `
    asked as materialized (select person, about from unnest(${persons}, ${abouts}) given (person, about)),
    history as materialized (
      select ${["c.person", ...counts].join(",\n")}
      from contact c where c.person = ${anyOf(persons)} group by c.person),
    judged as materialized (select q.person, case ${cases.join("\n")} end as blocked from asked q)`;
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
