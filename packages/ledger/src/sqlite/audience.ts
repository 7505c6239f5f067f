import type { FoundMember, LedgerTransaction } from "@sluse/core";
import { createAudienceDigest } from "@sluse/core/house";

import type { Database } from "./database.ts";
import { keyNumber, mailOutNumber } from "./numbers.ts";

type Audience = Pick<LedgerTransaction, "addAudience" | "digestAudience" | "deleteAudience" | "findMembers">;

/** People in one page of the digest. */
const PAGE = 10_000;

export const audience = (database: Database): Audience => ({
  async addAudience({ id, attempt }, members, key) {
    const number = mailOutNumber(database, id);
    const keyed = keyNumber(database, key);
    // In the order the table is kept in.
    if (members.every((member) => member.values === null)) {
      return database.run(
        `insert or ignore into audience (mail_out, attempt, person, recipient_values, pseudonym_key)
         select ?, ?, unhex(value), null, ? from json_each(?)`,
        number,
        attempt,
        keyed,
        JSON.stringify(members.map((member) => member.person).toSorted()),
      );
    }
    // Of several rows for one person the first stands: sorting keeps their order.
    const sorted = members.toSorted((a, b) => (a.person < b.person ? -1 : a.person > b.person ? 1 : 0));
    return database.run(
      `insert or ignore into audience (mail_out, attempt, person, recipient_values, pseudonym_key)
       select ?, ?, unhex(value ->> 0), value ->> 1, ? from json_each(?)`,
      number,
      attempt,
      keyed,
      JSON.stringify(sorted.map((member) => [member.person, member.values])),
    );
  },

  async digestAudience({ id, attempt }) {
    const number = mailOutNumber(database, id);
    const digest = createAudienceDigest();
    // The database writes the lines: a row for each person through the driver costs several times as much.
    let after: Uint8Array = new Uint8Array();
    for (;;) {
      const page = database.get(
        `select count(*) as people, max(person) as last,
           group_concat(lower(hex(person)) || coalesce(' ' || recipient_values, '') || char(10), '' order by person) as lines
         from (select person, recipient_values from audience where mail_out = ? and attempt = ? and person > ? order by person limit ?)`,
        number,
        attempt,
        after,
        PAGE,
      );
      const people = Number(page?.["people"]);
      if (people > 0) digest.addLines(String(page?.["lines"]), people);
      if (people < PAGE) return digest.end();
      after = page?.["last"] as Uint8Array;
    }
  },

  async deleteAudience(mailOut) {
    return database.run("delete from audience where mail_out = ?", mailOutNumber(database, mailOut));
  },

  async findMembers({ id, attempt }, people) {
    const members = Array.from<FoundMember | undefined>({ length: people.length });
    const rows = database.tuples(
      `select given.key, a.recipient_values,
         exists (
           select 1 from contact c where c.person = a.person and c.mail_out = ?1 and c.part = 0 and c.outcome <> 'void')
       from json_each(?2) given cross join audience a on a.mail_out = ?1 and a.person = unhex(given.value) and a.attempt = ?3`,
      mailOutNumber(database, id),
      JSON.stringify(people),
      attempt,
    );
    for (const [position, values, claimed] of rows)
      members[Number(position)] = { values: values as string | null, claimed: claimed === 1 };
    return members;
  },
});
