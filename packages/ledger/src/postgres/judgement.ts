import {
  isSecondaryUse,
  type Claim,
  type CountedLimit,
  type Precondition,
  type Preview,
  type Purpose,
} from "@sluse/core";

import { blockedByLimit } from "../internal/judgement.ts";
import type { Parameters } from "./parameters.ts";
import { anyOf, subject } from "./people.ts";

/** Who may be claimed; the numbers are row numbers, in step with `limits`. */
export interface Question {
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

const COUNTED = "(c.outcome in ('delivered', 'unknown', 'answered') or c.delivered_at is not null)";

/** A precondition, with row numbers in the place of ids. */
export type Requirement = Omit<Precondition, "mailOut" | "project"> & {
  readonly mailOut: number | null;
  readonly project: number | null;
};

/** The lists of those asked about and of those the letters are about, as they stand in the statement. */
export interface Lists {
  readonly persons: string;
  readonly abouts: string;
  /** Whether any letter is about another than its recipient. */
  readonly anyAbout: boolean;
}

/** The contacts that are counted, in one visit: of each person, of each with whom their letters are about, or about each. */
class Histories {
  readonly #counts = {
    recipient: [] as string[],
    "recipient-and-about": [] as string[],
    about: [] as string[],
  };
  readonly #lists: Lists;

  constructor(lists: Lists) {
    this.#lists = lists;
  }

  /** A condition that holds of those in whose contacts `figure` compares so. */
  where(
    unit: Exclude<CountedLimit["unit"], "in-vain">,
    figures: readonly string[],
    compare: (names: readonly string[]) => string,
  ): string {
    const apart = unit === "recipient-and-about" && this.#lists.anyAbout;
    // Where every letter is about its recipient, so are those that are counted.
    const own = unit === "recipient-and-about" && !apart ? "and c.about is null" : "";
    const counts = this.#counts[unit === "recipient-and-about" && !apart ? "recipient" : unit];
    const names = figures.map((figure) => {
      const name = `n${counts.length}`;
      counts.push(`${figure.replace("$own", own)} as ${name}`);
      return name;
    });
    const those = compare(names);
    if (unit === "about") return `q.about in (select about from history_about where ${those})`;
    return apart
      ? `(q.person, ${subject("q.about")}) in (select person, subject from history_apart where ${those})`
      : `q.person in (select person from history where ${those})`;
  }

  get sql(): string {
    const { persons, abouts } = this.#lists;
    const { recipient, about } = this.#counts;
    const apart = this.#counts["recipient-and-about"];
    return [
      `history as materialized (
        select ${["c.person", ...recipient].join(",\n")}
        from contact c where c.person = ${anyOf(persons)} group by c.person)`,
      ...(apart.length === 0
        ? []
        : [
            `history_apart as materialized (
              select ${["c.person", `${subject("c.about")} as subject`, ...apart].join(",\n")}
              from contact c where c.person = ${anyOf(persons)} group by 1, 2)`,
          ]),
      ...(about.length === 0
        ? []
        : [
            `history_about as materialized (
              select ${["c.about", ...about].join(",\n")}
              from contact c where c.about = ${anyOf(abouts)} group by c.about)`,
          ]),
    ].join(",\n");
  }
}

const REACHED = "(c.outcome in ('delivered', 'answered') or c.delivered_at is not null)";

const countOf = (condition: string): string => `count(*) filter (where ${condition} $own)`;
const latestOf = (condition: string): string => `max(c.at) filter (where ${condition} $own)`;

/**
 * The queries `asked`, `history` and `judged`: each person, and what is in the way. People's contacts are visited once,
 * whatever the number of limits and however large the table. Nothing is joined: each `in` is a list that is looked up,
 * also where the planner thinks of ten people and gets 50 000.
 */
export function judgementSql(question: Question, lists: Lists, parameters: Parameters): string {
  const { persons, abouts } = lists;
  const histories = new Histories(lists);
  const cases: string[] = [];
  if (question.mailOut !== null) {
    const mailOut = parameters.add(question.mailOut.number, "integer");
    const claimed = countOf(`c.mail_out = ${mailOut} and c.part = 0 and c.outcome <> 'void'`);
    if (question.whom === "audience") {
      const attempt = parameters.add(question.mailOut.attempt, "integer");
      const standing = `from audience a where a.mail_out = ${mailOut} and a.person = ${anyOf(persons)}
             and a.attempt = ${attempt}`;
      const isOutside = lists.anyAbout
        ? `(q.person, ${subject("q.about")}) not in (select a.person, ${subject("a.about")} ${standing})`
        : `q.person not in (select a.person ${standing} and a.about is null)`;
      cases.push(`when ${isOutside} then 'not-in-audience'`);
    }
    cases.push(
      `when ${histories.where("recipient-and-about", [claimed], ([count]) => `${count} > 0`)} then 'already-claimed'`,
    );
  }
  const inTheWay = isSecondaryUse(question.purpose) ? "" : "and s.reach <> 'secondary-use'";
  const stoppedOf = (list: string): string =>
    `(select s.person from person_stop s where s.person = ${anyOf(list)} ${inTheWay})`;
  if (question.personStops === "hold")
    cases.push(`when q.person in ${stoppedOf(persons)} or q.about in ${stoppedOf(abouts)} then 'stopped'`);
  if (question.requires !== null) cases.push(...requirementCases(question.requires, histories, parameters));
  for (const [index, limit] of question.limits.entries()) {
    const condition = limitCondition(question, index, limit, parameters);
    const max = parameters.add(limit.max, "integer");
    const blocked = parameters.add(blockedByLimit(limit.name), "text");
    // Whoever was never contacted has no history, and has reached a limit of nothing all the same.
    const reached =
      limit.unit === "in-vain"
        ? histories.where(
            "recipient",
            [countOf(condition), latestOf(condition), latestOf(REACHED)],
            ([count, last, reachedAt]) => `${count} >= ${max} and coalesce(${reachedAt} < ${last}, true)`,
          )
        : histories.where(limit.unit, [countOf(condition)], ([count]) => `${count} >= ${max}`);
    const isMeant = limit.unit === "about" ? "q.about is not null and" : "";
    cases.push(`when ${isMeant} (${max} <= 0 or ${reached}) then ${blocked}`);
  }
  const blocked = cases.length === 0 ? "null::text" : `case ${cases.join("\n")} end`;
  return `
    asked as materialized (
      select person, about, position from unnest(${persons}, ${abouts}) with ordinality given (person, about, position)),
    ${histories.sql},
    judged as materialized (select q.person, q.about, q.position, ${blocked} as blocked from asked q)`;
}

function requirementCases(
  { mailOut, project, rounds, outcomes, step, unlessAnswered }: Requirement,
  histories: Histories,
  parameters: Parameters,
): string[] {
  const ofProject = project === null ? "" : `and c.project = ${parameters.add(project, "integer")}`;
  const fits = `c.part = 0 and c.round = any (${parameters.add([...rounds], "text[]")})
    and c.outcome = any (${parameters.add([...outcomes], "text[]")}) ${ofProject}
    ${mailOut === null ? "" : `and c.mail_out = ${parameters.add(mailOut, "integer")}`}
    ${step === null ? "" : `and c.step = ${parameters.add(step, "text")}`}`;
  const met = histories.where("recipient-and-about", [countOf(fits)], ([count]) => `${count} > 0`);
  const answered = (): string =>
    histories.where(
      "recipient-and-about",
      [latestOf(`c.part = 0 and c.outcome = 'answered' ${ofProject}`), latestOf(fits)],
      ([last, asked]) => `${last} >= ${asked}`,
    );
  return [
    `when not (${met}) then 'not-required'`,
    ...(unlessAnswered ? [`when ${answered()} then 'not-required'`] : []),
  ];
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
    limit.unit === "in-vain" ? "c.outcome = 'unreachable' and c.delivered_at is null" : COUNTED,
    ...(limit.after === null ? [] : [`c.at > ${parameters.add(limit.after, "bigint")}`]),
    ...(limit.remindersBefore === null
      ? []
      : [`(c.round <> 'channel-reminder' or c.at < ${parameters.add(limit.remindersBefore, "bigint")})`]),
    ...(project === null ? [] : [`c.project = ${parameters.add(project, "integer")}`]),
    ...(corrects === null ? [] : [`c.corrects = ${parameters.add(corrects, "integer")}`]),
    ...(limit.step === null ? [] : [`c.step = ${parameters.add(limit.step, "text")}`]),
    `c.purpose = any (${parameters.add([...limit.purposes], "text[]")})`,
    `c.round = any (${parameters.add([...limit.rounds], "text[]")})`,
  ].join(" and ");
}
