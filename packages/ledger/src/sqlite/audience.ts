import type { FoundMember, LedgerTransaction } from "@sluse/core";
import { createAudienceDigest } from "@sluse/core/house";

import { asList } from "./as-list.ts";
import type { Database, Row } from "./database.ts";
import { keyNumber, mailOutNumber } from "./numbers.ts";

type Audience = Pick<
  LedgerTransaction,
  "addAudience" | "digestAudience" | "countInBoth" | "deleteAudience" | "findMembers"
>;

/** People in one page of the digest. */
const PAGE = 10_000;

export const audience = (database: Database): Audience => ({
  async addAudience({ id, attempt }, members, key) {
    const number = mailOutNumber(database, id);
    const keyed = keyNumber(database, key);
    // In the order the table is kept in.
    if (members.every(({ about, values }) => about === null && values === null)) {
      return database.run(
        `insert or ignore into audience (mail_out, attempt, person, about, recipient_values, pseudonym_key)
         select ?, ?, unhex(value), x'', null, ? from json_each(?)`,
        number,
        attempt,
        keyed,
        JSON.stringify(members.map((member) => member.person).toSorted()),
      );
    }
    // Of several rows for one person about the same the first stands: sorting keeps their order.
    const sorted = members.toSorted((a, b) => (a.person < b.person ? -1 : a.person > b.person ? 1 : 0));
    return database.run(
      `insert or ignore into audience (mail_out, attempt, person, about, recipient_values, pseudonym_key)
       select ?, ?, unhex(value ->> 0), unhex(value ->> 1), value ->> 2, ? from json_each(?)`,
      number,
      attempt,
      keyed,
      JSON.stringify(sorted.map(({ person, about, values }) => [person, about ?? "", values])),
    );
  },

  async digestAudience({ id, attempt }) {
    const number = mailOutNumber(database, id);
    const digest = createAudienceDigest();
    // The database writes the lines: a row for each person through the driver costs several times as much. They come in the
    // order of the page: to sort them once more for the text costs as much as writing it.
    const page = `from audience where mail_out = ? and attempt = ? and (person, about) > (?, ?) order by person, about`;
    let after: Row = { person: new Uint8Array(), about: new Uint8Array() };
    for (;;) {
      const from = [number, attempt, after["person"]!, after["about"]!];
      const found = database.get(
        `select count(*) as people,
           group_concat(lower(hex(person)) || coalesce(' ' || recipient_values, '') || char(10), '') as lines
         from (select person, recipient_values ${page} limit ?)`,
        ...from,
        PAGE,
      );
      const people = Number(found?.["people"]);
      if (people > 0) digest.addLines(String(found?.["lines"]), people);
      const last = database.get(`select person, about ${page} limit 1 offset ?`, ...from, PAGE - 1);
      if (!last) return digest.end();
      after = last;
    }
  },

  async countInBoth(one, other) {
    const found = database.get(
      `select count(distinct a.person) as people from audience a where a.mail_out = ? and a.attempt = ?
         and exists (select 1 from audience b where b.mail_out = ? and b.person = a.person and b.attempt = ?)`,
      mailOutNumber(database, one.id),
      one.attempt,
      mailOutNumber(database, other.id),
      other.attempt,
    );
    return Number(found?.["people"]);
  },

  async deleteAudience(mailOut) {
    return database.run("delete from audience where mail_out = ?", mailOutNumber(database, mailOut));
  },

  async findMembers({ id, attempt }, people) {
    const members = Array.from<FoundMember | undefined>({ length: people.length });
    const { list, person, about } = asList(people);
    // By person: the planner would go through all contacts of the mail-out for each, for it knows no sizes.
    const rows = database.tuples(
      `select given.key, a.recipient_values,
         exists (
           select 1 from contact c indexed by contact_person where c.person = a.person
             and coalesce(c.about, x'') = a.about and c.mail_out = ?1 and c.part = 0 and c.outcome <> 'void')
       from json_each(?2) given cross join audience a
         on a.mail_out = ?1 and a.person = ${person} and a.about = coalesce(${about}, x'') and a.attempt = ?3`,
      mailOutNumber(database, id),
      list,
      attempt,
    );
    for (const [position, values, claimed] of rows)
      members[Number(position)] = { values: values as string | null, claimed: claimed === 1 };
    return members;
  },
});
