import type { SQLInputValue } from "node:sqlite";

import {
  isSecondaryUse,
  type Claim,
  type ClaimPerson,
  type CountedLimit,
  type Precondition,
  type Preview,
  type Purpose,
} from "@sluse/core";

import { asList } from "./as-list.ts";
import { blockedByLimit } from "../internal/judgement.ts";

/** Who may be claimed; the numbers are row numbers, in step with `limits`. */
export interface Question {
  /** Each person once, about the same. */
  readonly people: readonly ClaimPerson[];
  readonly purpose: Purpose;
  readonly limits: readonly CountedLimit[];
  readonly projects: readonly (number | null)[];
  readonly corrections: readonly (number | null)[];
  readonly requires: Requirement | null;
  /** Null for a preview: then audience and earlier claims of the mail-out are not asked about. */
  readonly mailOut: { readonly number: number; readonly attempt: number } | null;
  readonly whom: Claim["whom"];
  readonly personStops: Preview["personStops"];
}

/** A precondition, with row numbers in the place of ids. */
export type Requirement = Omit<Precondition, "mailOut" | "project"> & {
  readonly mailOut: number | null;
  readonly project: number | null;
};

/** A statement with the values of its parameters, in their order. */
export interface Judgement {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/**
 * What blocks each person, by their position in `people`. One pass over each person's contacts, which are kept together,
 * whatever the number of limits.
 */
export function judge({
  people,
  purpose,
  limits,
  mailOut,
  whom,
  personStops,
  requires,
  projects,
  corrections,
}: Question): Judgement {
  const counted = "(c.outcome in ('delivered', 'unknown', 'answered') or c.delivered_at is not null)";
  const about = people.some((person) => person.about !== null);
  const cases: string[] = [];
  const values: SQLInputValue[] = [];
  const when = (condition: string, ...given: SQLInputValue[]): void => {
    cases.push(`when ${condition}`);
    values.push(...given);
  };
  if (mailOut !== null) {
    if (whom === "audience")
      when(
        `not exists (select 1 from audience a where a.mail_out = ? and a.person = q.person
                     and a.about = coalesce(q.about, x'') and a.attempt = ?)
         then 'not-in-audience'`,
        mailOut.number,
        mailOut.attempt,
      );
    when(
      "total(c.mail_out = ? and c.part = 0 and c.about is q.about and c.outcome <> 'void') > 0 then 'already-claimed'",
      mailOut.number,
    );
  }
  // Whether anybody is stopped at all is asked once.
  if (personStops === "hold")
    when(
      `exists (select 1 from person_stop)
     and exists (select 1 from person_stop s where (s.person = q.person or s.person = q.about)
                 and (s.reach <> 'secondary-use' or ?)) then 'stopped'`,
      Number(isSecondaryUse(purpose)),
    );
  if (requires !== null) {
    const fits = fittingContacts(requires);
    when(`total(${fits.sql}) = 0 then 'not-required'`, ...fits.values);
    if (requires.unlessAnswered)
      when(
        `max(iif(c.part = 0 and c.outcome = 'answered' and c.about is q.about and c.project is ?, c.at, null))
           >= max(iif(${fits.sql}, c.at, null)) then 'not-required'`,
        requires.project,
        ...fits.values,
      );
  }
  for (const [index, limit] of limits.entries()) {
    const fits = [
      limit.unit === "in-vain" ? "c.outcome = 'unreachable' and c.delivered_at is null" : counted,
    ];
    const given: SQLInputValue[] = [];
    const fit = (condition: string, ...of: readonly SQLInputValue[]): void => {
      fits.push(condition);
      given.push(...of);
    };
    if (limit.after !== null) fit("c.at > ?", limit.after);
    if (limit.remindersBefore !== null)
      fit("(c.round <> 'channel-reminder' or c.at < ?)", limit.remindersBefore);
    if (projects[index] !== null) fit("c.project = ?", projects[index]!);
    if (corrections[index] !== null) fit("c.corrects = ?", corrections[index]!);
    if (limit.step !== null) fit("c.step = ?", limit.step);
    fit(`c.purpose in (${limit.purposes.map(() => "?").join(", ")})`, ...limit.purposes);
    fit(`c.round in (${limit.rounds.map(() => "?").join(", ")})`, ...limit.rounds);
    const reached = [...given, limit.max, blockedByLimit(limit.name)];
    switch (limit.unit) {
      case "recipient":
        when(`total(${fits.join(" and ")}) >= ? then ?`, ...reached);
        break;
      case "in-vain":
        when(
          `total(${fits.join(" and ")}) >= ?
           and (? <= 0 or coalesce(max(iif(c.outcome in ('delivered', 'answered') or c.delivered_at is not null, c.at, null)) < max(iif(${fits.join(" and ")}, c.at, null)), 1))
           then ?`,
          ...given,
          limit.max,
          limit.max,
          ...given,
          blockedByLimit(limit.name),
        );
        break;
      case "recipient-and-about":
        when(`total(c.about is q.about and ${fits.join(" and ")}) >= ? then ?`, ...reached);
        break;
      case "about":
        if (about)
          when(
            `q.about is not null
             and (select count(*) from contact c where c.about = q.about and ${fits.join(" and ")}) >= ? then ?`,
            ...reached,
          );
        break;
      default:
        throw new Error(`a limit counts by \`${String(limit.unit satisfies never)}\``);
    }
  }
  const blocked = cases.length === 0 ? "null" : `case ${cases.join("\n")} end`;
  const given = asList(people);
  const asked = `select key as position, ${given.person} as person, ${given.about} as about from json_each(?)`;
  return {
    // Materialised, so that a pseudonym is read once and not again for each condition. "Count" makes it one row for each
    // person also when no condition counts anything: a person without contacts would else come out as not blocked.
    sql: `with asked as materialized (${asked})
      select q.position, (select iif(count(*) >= 0, ${blocked}, 'never') from contact c where c.person = q.person)
        as blocked
      from asked q`,
    values: [given.list, ...values],
  };
}

/** What of a person's contacts, about the same one as now, a requirement asks for. */
function fittingContacts({ mailOut, project, rounds, outcomes, step }: Requirement): Judgement {
  const list = (given: readonly string[]): string => given.map(() => "?").join(", ");
  return {
    sql: `(c.part = 0 and c.about is q.about and c.round in (${list(rounds)}) and c.outcome in (${list(outcomes)})
      ${mailOut === null ? "" : "and c.mail_out = ?"} ${project === null ? "" : "and c.project = ?"}
      ${step === null ? "" : "and c.step = ?"})`,
    values: [
      ...rounds,
      ...outcomes,
      ...(mailOut === null ? [] : [mailOut]),
      ...(project === null ? [] : [project]),
      ...(step === null ? [] : [step]),
    ],
  };
}
