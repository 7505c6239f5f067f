import { createAudienceDigest, type FoundMember, type LedgerTransaction, type Pseudonym } from "@sluse/core";

import type { Database } from "./database.ts";
import { keyNumber, mailOutNumber } from "./numbers.ts";

type Audience = Pick<LedgerTransaction, "addAudience" | "digestAudience" | "deleteAudience" | "findMembers">;

export const audience = (database: Database): Audience => ({
  async addAudience(mailOut, members, key) {
    const sorted = members.toSorted((a, b) => (a.person < b.person ? -1 : 1));
    const number = mailOutNumber(database, mailOut);
    const keyed = keyNumber(database, key);
    if (sorted.every((member) => member.values === null)) {
      return database.run(
        `insert or ignore into audience (mail_out, person, recipient_values, pseudonym_key)
         select ?, unhex(value), null, ? from json_each(?)`,
        number,
        keyed,
        JSON.stringify(sorted.map((member) => member.person)),
      );
    }
    return database.run(
      `insert or ignore into audience (mail_out, person, recipient_values, pseudonym_key)
       select ?, unhex(value ->> 0), value ->> 1, ? from json_each(?)`,
      number,
      keyed,
      JSON.stringify(sorted.map((member) => [member.person, member.values])),
    );
  },

  async digestAudience(mailOut) {
    const digest = createAudienceDigest();
    database.each(
      "select lower(hex(person)) as person, recipient_values from audience where mail_out = ? order by person",
      (row) => digest.add(row["person"] as Pseudonym, row["recipient_values"] as string | null),
      mailOutNumber(database, mailOut),
    );
    return digest.end();
  },

  async deleteAudience(mailOut) {
    return database.run("delete from audience where mail_out = ?", mailOutNumber(database, mailOut));
  },

  async findMembers(mailOut, people) {
    const members = new Map<Pseudonym, FoundMember>();
    database.each(
      `select lower(hex(a.person)) as person, a.recipient_values,
         exists (select 1 from contact c where c.person = a.person and c.mail_out = ?1 and c.part = 0) as claimed
       from json_each(?2) given cross join audience a on a.mail_out = ?1 and a.person = unhex(given.value)`,
      (row) =>
        members.set(row["person"] as Pseudonym, {
          values: row["recipient_values"] as string | null,
          claimed: row["claimed"] === 1,
        }),
      mailOutNumber(database, mailOut),
      JSON.stringify(people.toSorted()),
    );
    return members;
  },
});
