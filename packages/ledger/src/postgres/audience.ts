import type { ClaimPerson, FoundMember, LedgerTransaction, Pseudonym } from "@sluse/core";
import { createAudienceDigest } from "@sluse/core/house";

import { keyNumber, mailOutNumber } from "./numbers.ts";
import { LOWEST, anyOf, lookUpByKey, pseudonym, uuids, subject } from "./people.ts";
import type { Session } from "./session.ts";

type Audience = Pick<
  LedgerTransaction,
  "addAudience" | "digestAudience" | "countInBoth" | "deleteAudience" | "findMembers"
>;

/** People in one page of the digest: memory stays flat whatever the size of the audience. */
const PAGE = 20_000;

/** Whom each is written about; nobody where nobody is written about another. */
const aboutsOf = (people: readonly ClaimPerson[]): readonly (Pseudonym | null)[] =>
  people.some(({ about }) => about !== null) ? people.map(({ about }) => about) : [];

export const audience = (session: Session): Audience => ({
  async addAudience({ id, attempt }, members, key) {
    return session.write(
      `insert into audience (mail_out, attempt, person, about, recipient_values, pseudonym_key)
       select $1, $5, person, about, recipient_values, $2 from unnest($3::uuid[], $6::uuid[], $4::text[])
         with ordinality given (person, about, recipient_values, position)
       order by person, about nulls first, position on conflict do nothing`,
      await mailOutNumber(session, id),
      await keyNumber(session, key),
      uuids(members.map((member) => member.person)),
      // Most audiences have no values, nor are about others: an empty list stands for as many nulls.
      members.some((member) => member.values !== null) ? members.map((member) => member.values) : [],
      attempt,
      uuids(aboutsOf(members)),
    );
  },

  async digestAudience({ id, attempt }) {
    const number = await mailOutNumber(session, id);
    const digest = createAudienceDigest();
    let after = LOWEST;
    let about = LOWEST;
    for (;;) {
      // The database writes the lines: a row for each person through the driver costs several times as much. They come in
      // the order of the page: to sort them once more for the text costs half as much again.
      const page = await session.readOne(
        `select count(*) as people, (array_agg(person))[count(*)] as last, (array_agg(about))[count(*)] as last_about,
           string_agg(${pseudonym("person")} || coalesce(' ' || recipient_values, '') || E'\\n', '') as lines
         from (select person, ${subject("about")} as about, recipient_values from audience
               where mail_out = $1 and attempt = $4 and person >= $2 and (person, ${subject("about")}) > ($2, $5)
               order by person, about limit $3) page`,
        number,
        after,
        PAGE,
        attempt,
        about,
      );
      const people = Number(page?.["people"]);
      if (people > 0) digest.addLines(String(page?.["lines"]), people);
      if (people < PAGE) return digest.end();
      after = String(page?.["last"]);
      about = String(page?.["last_about"]);
    }
  },

  async countInBoth(one, other) {
    const found = await session.readOne(
      `select count(distinct a.person) as people from audience a where a.mail_out = $1 and a.attempt = $2
         and exists (select 1 from audience b where b.mail_out = $3 and b.person = a.person and b.attempt = $4)`,
      await mailOutNumber(session, one.id),
      one.attempt,
      await mailOutNumber(session, other.id),
      other.attempt,
    );
    return Number(found?.["people"]);
  },

  async deleteAudience(mailOut) {
    return session.write("delete from audience where mail_out = $1", await mailOutNumber(session, mailOut));
  },

  async findMembers({ id, attempt }, people) {
    const number = await mailOutNumber(session, id);
    lookUpByKey(session);
    // Gathered: a row for each person through the driver costs more than finding them. Their contacts are found by person
    // alone: by mail-out too, the planner may go through all of the mail-out's for each. Both are lists that are looked up, and
    // each one's own values are looked for only where anybody has any.
    const rows = await session.read(
      `with standing as materialized (
         select a.person, ${subject("a.about")} as subject, a.recipient_values from audience a
         where a.mail_out = $1 and a.person = ${anyOf("$2::uuid[]")} and a.attempt = $3),
       theirs as materialized (
         select c.person, c.about, c.mail_out, c.part from contact c where c.person = ${anyOf("$2::uuid[]")} and c.outcome <> 'void')
       select is_member, claimed, recipient_values, string_agg(position::text, ',') as positions from (
         select given.position,
           (given.person, ${subject("given.about")}) in (select person, subject from standing) as is_member,
           (given.person, ${subject("given.about")}) in (
             select person, ${subject("about")} from theirs where mail_out = $1 and part = 0) as claimed,
           case when exists (select from standing where recipient_values is not null) then (
             select a.recipient_values from audience a where a.mail_out = $1 and a.person = given.person
               and a.about is not distinct from given.about and a.attempt = $3) end as recipient_values
         from unnest($2::uuid[], $4::uuid[]) with ordinality given (person, about, position)
       ) found group by 1, 2, 3`,
      number,
      uuids(people.map(({ person }) => person)),
      attempt,
      uuids(aboutsOf(people)),
    );
    const members = Array.from<FoundMember | undefined>({ length: people.length });
    for (const row of rows.filter((each) => each["is_member"] === true)) {
      const member = { values: row["recipient_values"] as string | null, claimed: row["claimed"] === true };
      for (const position of String(row["positions"]).split(",")) members[Number(position) - 1] = member;
    }
    return members;
  },
});
