import type { ContactBlock, Instant, LedgerTransaction, MailOutId, ProjectId, Pseudonym } from "@sluse/core";
import { createContactsDigest, type BookedContact } from "@sluse/core/house";

import { hold } from "./locks.ts";
import { mailOutNumber } from "./numbers.ts";
import { pseudonym, uuids } from "./people.ts";
import type { Session } from "./session.ts";

type ContactBlocks = Pick<LedgerTransaction, "findContactBlocks" | "digestContacts" | "countClearances">;

/** Clearances in one page of the digest. */
const PAGE = 10_000;

export const contactBlocks = (session: Session, schema: string): ContactBlocks => ({
  async findContactBlocks(people) {
    hold(session, schema, "claims");
    const rows = await session.read(
      `with theirs as (
         select mail_out, wave, min(number) as number from contact
         where person = any ($1::uuid[]) or about = any ($1::uuid[]) group by mail_out, wave)
       select m.id, t.wave, block.first, block.count from theirs t join mail_out m on m.number = t.mail_out
       -- Nobody else's lies between the first and the last of a wave: those around it are looked for by the index.
       cross join lateral (
         select min(c.number) as first, count(*) as count from contact c where c.mail_out = t.mail_out and c.part = 0
           and c.number > coalesce((select o.number from contact o where o.mail_out = t.mail_out
             and o.number < t.number and o.part = 0 and o.wave <> t.wave order by o.number desc limit 1), 0)
           and c.number < coalesce((select o.number from contact o where o.mail_out = t.mail_out
             and o.number > t.number and o.part = 0 and o.wave <> t.wave order by o.number limit 1), 2147483647)) block
       order by t.mail_out, t.wave`,
      uuids(people),
    );
    return rows.map((row): ContactBlock => ({
      mailOut: row["id"] as MailOutId,
      wave: Number(row["wave"]),
      first: Number(row["first"]),
      count: Number(row["count"]),
    }));
  },

  async digestContacts({ mailOut, first, count }) {
    const number = await mailOutNumber(session, mailOut);
    const digest = createContactsDigest();
    for (let from = first; from < first + count; from += PAGE) {
      const rows = await session.read(
        `select c.number, c.part, c.wave, ${pseudonym("c.person")} as person, ${pseudonym("c.about")} as about, c.at,
           p.id as project, c.purpose, c.round, f.id as corrects
         from contact c left join project p on p.number = c.project left join mail_out f on f.number = c.corrects
         where c.mail_out = $1 and c.number >= $2 and c.number < $3 order by c.number, c.part`,
        number,
        from,
        Math.min(from + PAGE, first + count),
      );
      for (const row of rows)
        digest.add({
          number: Number(row["number"]),
          part: Number(row["part"]),
          wave: Number(row["wave"]),
          person: row["person"] as Pseudonym,
          about: row["about"] as Pseudonym | null,
          at: Number(row["at"]) as Instant,
          project: row["project"] as ProjectId,
          purpose: row["purpose"] as BookedContact["purpose"],
          round: row["round"] as BookedContact["round"],
          corrects: row["corrects"] as MailOutId | null,
        });
    }
    return digest.end();
  },

  async countClearances() {
    const row = await session.readOne("select count(*) as count from contact where part = 0");
    return Number(row?.["count"]);
  },
});
