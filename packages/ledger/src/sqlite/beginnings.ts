import { clearanceId, type ClearanceId, type LedgerTransaction, type MailOutId } from "@sluse/core";

import { beginVerdicts, type Found } from "../internal/begin-verdicts.ts";
import { numbersByMailOut } from "../internal/by-mail-out.ts";
import type { Database } from "./database.ts";
import { numbered } from "./numbered.ts";
import { mailOutNumber } from "./numbers.ts";

type Beginnings = Pick<LedgerTransaction, "begin" | "listUnbegun" | "countUnbegun" | "countUntold">;

const UNBEGUN = "c.part = 0 and c.begun_at is null and c.outcome <> 'void'";

export const beginnings = (database: Database): Beginnings => {
  return {
    async begin(asked, at) {
      const found = new Map<ClearanceId, Found>();
      for (const [mailOut, group] of numbersByMailOut(asked)) {
        const row = database.get("select number from mail_out where id = ?", mailOut);
        if (!row) continue;
        for (const [number, kind] of beginIn(Number(row["number"]), group, at))
          found.set(clearanceId(mailOut, number), kind);
      }
      return beginVerdicts(asked, found);
    },

    async listUnbegun(filter) {
      if ("people" in filter) {
        return database
          .all(
            `with given as (select unhex(value) as person from json_each(?))
             select c.number, c.wave, m.id from (
               select c.mail_out, c.number, c.wave from given cross join contact c on c.person = given.person
               where ${UNBEGUN}
               union select c.mail_out, c.number, c.wave from given cross join contact c on c.about = given.person
               where ${UNBEGUN}) c
             join mail_out m on m.number = c.mail_out order by c.mail_out, c.number`,
            JSON.stringify(filter.people),
          )
          .map(readUnbegun);
      }
      // They are the last ones, most often: read from the end, and no further than to the first of them.
      return database
        .all(
          `select number, wave, ?2 as id from (
             select c.number, c.wave from contact c where c.mail_out = ?1 and ${UNBEGUN}
             order by c.number desc limit (select unbegun from mail_out where number = ?1))
           order by number`,
          mailOutNumber(database, filter.mailOut),
          filter.mailOut,
        )
        .map(readUnbegun);
    },

    async countUnbegun(mailOut) {
      const number = mailOutNumber(database, mailOut);
      return Number(database.get("select unbegun from mail_out where number = ?", number)?.["unbegun"]);
    },

    async countUntold(mailOut) {
      const number = mailOutNumber(database, mailOut);
      const untold = database.get("select unsettled from mail_out where number = ?", number)?.["unsettled"];
      if (untold === 0) return [];
      return database
        .all(
          `select wave, count(begun_at) as begun, count(*) - count(begun_at) as unbegun from contact
           where mail_out = ? and part = 0 and settled_at is null and outcome <> 'void' group by wave order by wave`,
          number,
        )
        .map((row) => ({
          wave: Number(row["wave"]),
          begun: Number(row["begun"]),
          unbegun: Number(row["unbegun"]),
        }));
    },
  };

  function beginIn(
    mailOut: number,
    numbers: readonly number[],
    at: number,
  ): readonly (readonly [number, Found])[] {
    const asked = numbered(numbers, 2);
    const rows = database.tuples(
      `select number, case
         when c.outcome = 'void' then 'void'
         when c.begun_at is not null then 'already-begun'
         when exists (select 1 from person_stop s where (s.person = c.person or s.person = c.about)
                      and (s.reach <> 'secondary-use' or c.purpose <> 'treatment')) then 'stopped'
         else 'begun' end
       from contact c where mail_out = ?1 and part = 0 and ${asked.sql} order by number`,
      mailOut,
      ...asked.values,
    ) as [number, Found][];
    const begun = rows.filter(([, kind]) => kind === "begun").map(([number]) => number);
    const those = numbered(begun, 3);
    database.run(
      `update contact set begun_at = ?1 where mail_out = ?2 and part = 0 and ${those.sql}`,
      at,
      mailOut,
      ...those.values,
    );
    database.run("update mail_out set unbegun = unbegun - ? where number = ?", begun.length, mailOut);
    return rows;
  }
};

const readUnbegun = (
  row: Record<string, unknown>,
): { readonly clearance: ClearanceId; readonly wave: number } => ({
  clearance: clearanceId(row["id"] as MailOutId, Number(row["number"])),
  wave: Number(row["wave"]),
});
