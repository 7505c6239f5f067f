import type { FoundMember, LedgerTransaction } from "@sluse/core";
import { createAudienceDigest } from "@sluse/core/house";

import { keyNumber, mailOutNumber } from "./numbers.ts";
import { anyOf, lookUpByKey, pseudonym, uuids } from "./people.ts";
import type { Session } from "./session.ts";

type Audience = Pick<LedgerTransaction, "addAudience" | "digestAudience" | "deleteAudience" | "findMembers">;

/** People in one page of the digest: memory stays flat whatever the size of the audience. */
const PAGE = 20_000;

/** No pseudonym comes before this one; that it is one is as likely as guessing the site's key. */
const LOWEST = "00000000000000000000000000000000";

export const audience = (session: Session): Audience => ({
  async addAudience({ id, attempt }, members, key) {
    return session.write(
      `insert into audience (mail_out, attempt, person, recipient_values, pseudonym_key)
       select $1, $5, person, recipient_values, $2 from unnest($3::uuid[], $4::text[])
         with ordinality given (person, recipient_values, position)
       order by person, position on conflict do nothing`,
      await mailOutNumber(session, id),
      await keyNumber(session, key),
      uuids(members.map((member) => member.person)),
      // Most audiences have no values: an empty list stands for as many nulls.
      members.some((member) => member.values !== null) ? members.map((member) => member.values) : [],
      attempt,
    );
  },

  async digestAudience({ id, attempt }) {
    const number = await mailOutNumber(session, id);
    const digest = createAudienceDigest();
    let after = LOWEST;
    for (;;) {
      // The database writes the lines: a row for each person through the driver costs several times as much.
      const page = await session.readOne(
        `select count(*) as people, string_agg(
           ${pseudonym("person")} || coalesce(' ' || recipient_values, '') || E'\\n', '' order by person) as lines
         from (select person, recipient_values from audience where mail_out = $1 and attempt = $4 and person > $2
               order by person limit $3) page`,
        number,
        after,
        PAGE,
        attempt,
      );
      const people = Number(page?.["people"]);
      const lines = String(page?.["lines"]);
      if (people > 0) digest.addLines(lines, people);
      if (people < PAGE) return digest.end();
      const last = lines.lastIndexOf("\n", lines.length - 2) + 1;
      after = lines.slice(last, last + LOWEST.length);
    }
  },

  async deleteAudience(mailOut) {
    return session.write("delete from audience where mail_out = $1", await mailOutNumber(session, mailOut));
  },

  async findMembers({ id, attempt }, people) {
    const number = await mailOutNumber(session, id);
    lookUpByKey(session);
    // Gathered: a row for each person through the driver costs more than finding them. Their contacts are found by person
    // alone: by mail-out too, the planner may go through all of the mail-out's for each.
    const rows = await session.read(
      `with theirs as materialized (
         select c.person, c.mail_out, c.part from contact c where c.person = ${anyOf("$2::uuid[]")} and c.outcome <> 'void')
       select recipient_values, claimed, string_agg(position::text, ',') as positions from (
         select given.position, member.recipient_values,
           given.person in (select person from theirs where mail_out = $1 and part = 0) as claimed
         from unnest($2::uuid[]) with ordinality given (person, position)
         cross join lateral (
           select recipient_values from audience a where a.mail_out = $1 and a.person = given.person and a.attempt = $3 limit 1) member
       ) found group by recipient_values, claimed`,
      number,
      uuids(people),
      attempt,
    );
    const members = Array.from<FoundMember | undefined>({ length: people.length });
    for (const row of rows) {
      const member = { values: row["recipient_values"] as string | null, claimed: row["claimed"] === true };
      for (const position of String(row["positions"]).split(",")) members[Number(position) - 1] = member;
    }
    return members;
  },
});
