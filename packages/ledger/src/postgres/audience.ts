import {
  createAudienceDigest,
  type AudienceDigest,
  type FoundMember,
  type LedgerTransaction,
  type Pseudonym,
} from "@sluse/core";

import { keyNumber, mailOutNumber } from "./numbers.ts";
import { pseudonym, uuids } from "./people.ts";
import type { Row, Session } from "./session.ts";

type Audience = Pick<LedgerTransaction, "addAudience" | "digestAudience" | "deleteAudience" | "findMembers">;

/** Rows fetched at once while an audience is digested: memory stays flat whatever its size. */
const PAGE = 20_000;

export const audience = (session: Session): Audience => ({
  async addAudience(mailOut, members, key) {
    return session.write(
      `insert into audience (mail_out, person, recipient_values, pseudonym_key)
       select $1, person, recipient_values, $2 from unnest($3::uuid[], $4::text[])
         with ordinality given (person, recipient_values, position)
       order by person, position on conflict do nothing`,
      await mailOutNumber(session, mailOut),
      await keyNumber(session, key),
      uuids(members.map((member) => member.person)),
      // Most audiences have no values: an empty list stands for as many nulls.
      members.some((member) => member.values !== null) ? members.map((member) => member.values) : [],
    );
  },

  async digestAudience(mailOut) {
    const number = await mailOutNumber(session, mailOut);
    const digest = createAudienceDigest();
    await session.read(
      `declare audience_walk no scroll cursor for
       select ${pseudonym("person")} as person, recipient_values from audience
       where mail_out = ${number} order by audience.person`,
    );
    let page: Row[];
    do {
      page = await session.read(`fetch forward ${PAGE} from audience_walk`);
      addPage(digest, page);
    } while (page.length === PAGE);
    await session.read("close audience_walk");
    return digest.end();
  },

  async deleteAudience(mailOut) {
    return session.write("delete from audience where mail_out = $1", await mailOutNumber(session, mailOut));
  },

  async findMembers(mailOut, people) {
    const number = await mailOutNumber(session, mailOut);
    const rows = await session.read(
      `select ${pseudonym("a.person")} as person, a.recipient_values,
         exists (select from contact c where c.person = a.person and c.mail_out = $1 and c.part = 0) as claimed
       from unnest($2::uuid[]) given (person)
       join audience a on a.mail_out = $1 and a.person = given.person`,
      number,
      uuids(people),
    );
    return new Map(
      rows.map((row): [Pseudonym, FoundMember] => [
        row["person"] as Pseudonym,
        { values: row["recipient_values"] as string | null, claimed: row["claimed"] === true },
      ]),
    );
  },
});

function addPage(digest: AudienceDigest, page: readonly Row[]): void {
  for (const row of page) digest.add(row["person"] as Pseudonym, row["recipient_values"] as string | null);
}
