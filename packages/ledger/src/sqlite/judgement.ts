import type { SQLInputValue } from "node:sqlite";

import type { ClaimPerson, CountedLimit } from "@sluse/core";

import { blockedByLimit } from "../internal/judgement.ts";

/** Who may be claimed; the numbers are row numbers, in step with `limits`. */
export interface Question {
  readonly people: readonly ClaimPerson[];
  readonly limits: readonly CountedLimit[];
  readonly projects: readonly (number | null)[];
  readonly corrections: readonly (number | null)[];
  readonly requires: number | null;
  /** Null for a preview: then audience and earlier claims of the mail-out are not asked about. */
  readonly mailOut: number | null;
}

/**
 * One pass over each person's contacts, whatever the number of limits: contacts are clustered by person and asked for
 * in the same order.
 */
export function judgementSql({ limits, mailOut, requires, projects, corrections }: Question): string {
  const counted = "c.outcome in ('delivered', 'unknown')";
  const cases: string[] = [];
  if (mailOut !== null) {
    cases.push(
      "when not exists (select 1 from audience a where a.mail_out = ? and a.person = q.person) then 'not-in-audience'",
      "when total(c.mail_out = ? and c.part = 0) > 0 then 'already-claimed'",
    );
  }
  cases.push(
    "when exists (select 1 from person_stop s where s.person = q.person or s.person = q.about) then 'stopped'",
  );
  if (requires !== null)
    cases.push(`when total(c.mail_out = ? and c.part = 0 and ${counted}) = 0 then 'not-required'`);
  limits.forEach((limit, index) => {
    const fits = [
      counted,
      ...(limit.after === null ? [] : ["c.at > ?"]),
      ...(projects[index] === null ? [] : ["c.project = ?"]),
      ...(corrections[index] === null ? [] : ["c.corrects = ?"]),
      `c.purpose in (${limit.purposes.map(() => "?").join(", ")})`,
      `c.round in (${limit.rounds.map(() => "?").join(", ")})`,
    ];
    cases.push(`when total(${fits.join(" and ")}) >= ? then ?`);
  });
  return `select q.person, case ${cases.join("\n")} end as blocked
    from asked q left join contact c on c.person = q.person
    group by q.person order by q.person`;
}

/** The values of `judgementSql`, in its order. */
export function judgementValues({
  limits,
  mailOut,
  requires,
  projects,
  corrections,
}: Question): SQLInputValue[] {
  return [
    ...(mailOut === null ? [] : [mailOut, mailOut]),
    ...(requires === null ? [] : [requires]),
    ...limits.flatMap((limit, index) => [
      ...(limit.after === null ? [] : [limit.after]),
      ...(projects[index] === null ? [] : [projects[index]!]),
      ...(corrections[index] === null ? [] : [corrections[index]!]),
      ...limit.purposes,
      ...limit.rounds,
      limit.max,
      blockedByLimit(limit.name),
    ]),
  ];
}
