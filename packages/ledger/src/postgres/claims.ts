import {
  clearanceId,
  type Claim,
  type ClaimPerson,
  type ClaimVerdict,
  type LedgerTransaction,
  type Preview,
} from "@sluse/core";

import { countPreview, refusalOf, type Blocked } from "../internal/judgement.ts";
import { eachOnce, inTurns, placeIn, positionsIn, uniquePeople } from "../internal/unique-people.ts";
import { judgementSql, type Lists, type Question } from "./judgement.ts";
import { holdMailOut } from "./held-mail-outs.ts";
import { hold } from "./locks.ts";
import { keyNumber, mailOutNumber, projectNumber } from "./numbers.ts";
import { Parameters } from "./parameters.ts";
import { lookUpByKey, uuids } from "./people.ts";
import type { Session } from "./session.ts";

type Claims = Pick<LedgerTransaction, "preview" | "claim">;

export const claims = (session: Session, schema: string): Claims => ({
  async preview(preview) {
    const parameters = new Parameters();
    const once = eachOnce(preview.people);
    const lists = listsOf(once, parameters);
    const question = await questionOf(session, preview, { mailOut: null, whom: "whoever-comes" });
    lookUpByKey(session);
    const rows = await session.read(
      `with ${judgementSql(question, lists, parameters)}
       select blocked, count(*) as count,
         case when blocked is not null then string_agg((position - 1)::text, ',') end as positions
       from judged group by blocked`,
      ...parameters.values,
    );
    return countPreview(
      rows.map((row) => [row["blocked"] as Blocked, Number(row["count"]), positionsIn(row["positions"])]),
      placeIn(preview.people, once),
    );
  },

  async claim(claim) {
    const held = await holdMailOut(session, claim.mailOut);
    held.facts = undefined;
    const { attempt, whom } = claim;
    const question = await questionOf(
      session,
      { ...claim, personStops: "hold" },
      { mailOut: { number: held.number, attempt }, whom },
    );
    const verdicts: ClaimVerdict[] = [];
    for (const people of inTurns(uniquePeople(claim.people))) {
      const { sql, values } = await claimStatement(session, claim, people, held.number, question);
      hold(session, schema, "claims");
      lookUpByKey(session);
      const rows = await session.writeAndRead(sql, ...values);
      verdicts.push(...verdictsOf(claim, people, rows));
    }
    return verdicts;
  },
});

function listsOf(people: readonly ClaimPerson[], parameters: Parameters): Lists {
  const anyAbout = people.some(({ about }) => about !== null);
  return {
    persons: parameters.add(uuids(people.map(({ person }) => person)), "uuid[]"),
    abouts: parameters.add(uuids(anyAbout ? people.map(({ about }) => about) : []), "uuid[]"),
    anyAbout,
  };
}

async function questionOf(
  session: Session,
  { purpose, limits, requires, personStops }: Preview,
  { mailOut, whom }: Pick<Question, "mailOut" | "whom">,
): Promise<Question> {
  const projects: (number | null)[] = [];
  const corrections: (number | null)[] = [];
  for (const { project, corrects } of limits) {
    projects.push(project === null ? null : await projectNumber(session, project));
    corrections.push(corrects === null ? null : await mailOutNumber(session, corrects));
  }
  const required: Question["requires"] =
    requires === null
      ? null
      : {
          ...requires,
          mailOut: requires.mailOut === null ? null : await mailOutNumber(session, requires.mailOut),
          project: requires.project === null ? null : await projectNumber(session, requires.project),
        };
  return { purpose, limits, projects, corrections, requires: required, mailOut, whom, personStops };
}

/**
 * Counts, numbers and books in one statement; the ledger tallies what it booked. Answers who was refused and why, and the number the first of
 * the others got.
 */
async function claimStatement(
  session: Session,
  claim: Claim,
  people: readonly ClaimPerson[],
  number: number,
  question: Question,
): Promise<{ readonly sql: string; readonly values: readonly unknown[] }> {
  const parameters = new Parameters();
  const judgement = judgementSql(question, listsOf(people, parameters), parameters);
  const mailOut = parameters.add(number, "integer");
  const corrects = claim.corrects === null ? null : await mailOutNumber(session, claim.corrects);
  const wave = parameters.add(claim.wave, "integer");
  const same = [
    wave,
    parameters.add(await projectNumber(session, claim.project), "integer"),
    parameters.add(claim.purpose, "text"),
  ].join(", ");
  const key = parameters.add(await keyNumber(session, claim.key), "integer");
  const step = parameters.add(claim.step, "text");
  const correcting = parameters.add(corrects, "integer");
  const book = (part: number, round: string, at: number): string =>
    `select person, ${mailOut}, ${part}, number, ${same}, ${parameters.add(round, "text")}, ${correcting},
       ${parameters.add(at, "bigint")}, ${key}, about,
       case when about is not null then ${key} end, ${step} from numbered`;
  const books = [
    book(0, claim.round, claim.at),
    ...claim.channelReminders.map((at, index) => book(index + 1, "channel-reminder", at)),
  ];
  const sql = `with ${judgement},
    base as (select claimed as number from mail_out where number = ${mailOut}),
    numbered as (
      select person, about, base.number + row_number() over (order by person) as number
      from judged cross join base where blocked is null),
    booked as (
      insert into contact (person, mail_out, part, number, wave, project, purpose, round, corrects, at, pseudonym_key,
        about, about_key, step)
      ${books.join("\nunion all\n")} order by 1),
    looked_at as (
      update mail_out set expired_until = over.at - 1
      from (select min(w.send_before) as at from wave w where w.mail_out = ${mailOut} and w.number = ${wave}) over
      where number = ${mailOut} and expired_until >= over.at)
    select base.number as base, replace(refused.person::text, '-', '') as person, refused.blocked
    from base left join (select person, blocked from judged where blocked is not null) refused on true`;
  return { sql, values: parameters.values };
}

function verdictsOf(
  claim: Claim,
  people: readonly ClaimPerson[],
  rows: readonly Readonly<Record<string, unknown>>[],
): ClaimVerdict[] {
  let number = Number(rows[0]?.["base"]);
  const refused = new Map(rows.map((row) => [row["person"], row["blocked"]]));
  return people.map(({ person, about }): ClaimVerdict => {
    const blocked = refused.get(person);
    if (typeof blocked === "string") return refusalOf({ person, about }, blocked);
    number += 1;
    return { person, about, kind: "claimed", clearance: clearanceId(claim.mailOut, number) };
  });
}
