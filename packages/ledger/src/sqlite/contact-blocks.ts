import type { ContactBlock, Instant, LedgerTransaction, MailOutId, ProjectId, Pseudonym } from "@sluse/core";
import { createContactsDigest, type BookedContact } from "@sluse/core/house";

import type { Database } from "./database.ts";
import { mailOutNumber } from "./numbers.ts";

type ContactBlocks = Pick<LedgerTransaction, "findContactBlocks" | "digestContacts" | "countClearances">;

/** Clearances in one page of the digest. */
const PAGE = 10_000;

export const contactBlocks = (database: Database): ContactBlocks => ({
  async findContactBlocks(people) {
    return database
      .all(
        `select c.mail_out, c.wave, m.id, min(c.number) as number from (
           select c.mail_out, c.number from json_each(?1) given cross join contact c on c.person = unhex(given.value)
           union
           select c.mail_out, c.number from json_each(?1) given
             cross join contact c on c.about is not null and c.about = unhex(given.value)) theirs
         cross join contact c on c.mail_out = theirs.mail_out and c.number = theirs.number and c.part = 0
         join mail_out m on m.number = c.mail_out
         group by c.mail_out, c.wave order by c.mail_out, c.wave`,
        JSON.stringify(people),
      )
      .map((row): ContactBlock => {
        const wave = Number(row["wave"]);
        const mailOut = row["id"] as MailOutId;
        // Nobody's else lies between the first and the last of a wave: those around it are looked for by the index.
        const block = database.get(
          `select min(number) as first, count(*) as count from contact where mail_out = ?1 and part = 0
             and number > coalesce((select number from contact where mail_out = ?1 and number < ?2 and part = 0
               and wave <> ?3 order by number desc limit 1), 0)
             and number < coalesce((select number from contact where mail_out = ?1 and number > ?2 and part = 0
               and wave <> ?3 order by number limit 1), 9223372036854775807)`,
          row["mail_out"]!,
          row["number"]!,
          wave,
        );
        return { mailOut, wave, first: Number(block?.["first"]), count: Number(block?.["count"]) };
      });
  },

  async digestContacts({ mailOut, first, count }) {
    const number = mailOutNumber(database, mailOut);
    const digest = createContactsDigest();
    for (let from = first; from < first + count; from += PAGE) {
      const rows = database.tuples(
        `select c.number, c.part, c.wave, lower(hex(c.person)), lower(hex(c.about)), c.at, p.id, c.purpose, c.round, f.id
         from contact c left join project p on p.number = c.project left join mail_out f on f.number = c.corrects
         where c.mail_out = ? and c.number >= ? and c.number < ? order by c.number, c.part`,
        number,
        from,
        Math.min(from + PAGE, first + count),
      );
      for (const [each, part, wave, person, about, at, project, purpose, round, corrects] of rows)
        digest.add({
          number: Number(each),
          part: Number(part),
          wave: Number(wave),
          person: person as Pseudonym,
          about: about === "" ? null : (about as Pseudonym | null),
          at: Number(at) as Instant,
          project: project as ProjectId,
          purpose: purpose as BookedContact["purpose"],
          round: round as BookedContact["round"],
          corrects: corrects as MailOutId | null,
        });
    }
    return digest.end();
  },

  async countClearances() {
    return Number(database.get("select count(*) as count from contact where part = 0")?.["count"]);
  },
});
