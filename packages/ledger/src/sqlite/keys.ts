import type { LedgerKey, KeyBook, Pseudonym, Rekeying } from "@sluse/core";

import type { Database } from "./database.ts";
import { keyNumber, presentKeyNumber } from "./numbers.ts";

const TABLES_OF_PEOPLE = ["contact", "person_stop", "audience"] as const;

export const keys = (database: Database): KeyBook => {
  database.exec("create temp table renamed (old blob primary key, new blob not null) without rowid");

  /** Only those of whom something is known under another key. Answers how many. */
  const fillRenamed = (pairs: readonly Rekeying[], key: number): number => {
    database.run("delete from renamed");
    return database.run(
      `insert or ignore into renamed
       select unhex(value ->> 0) as old, unhex(value ->> 1) from json_each(?1)
       where exists (select 1 from contact where person = old and pseudonym_key <> ?2)
         or exists (select 1 from contact where about = old and about_key <> ?2)
         or exists (select 1 from person_stop where person = old and pseudonym_key <> ?2)`,
      JSON.stringify(pairs.map(({ from, to }) => [from, to])),
      key,
    );
  };

  const rename = (key: number): void => {
    const renaming = "set person = new, pseudonym_key = ?1 from";
    const renamed = "person = old and pseudonym_key <> ?1";
    database.run(`update contact ${renaming} renamed where ${renamed}`, key);
    database.run(
      "update contact set about = new, about_key = ?1 from renamed where about = old and about_key <> ?1",
      key,
    );
    // "Or replace": when the person already stands there under the new name, one row of the two is enough; of two stops
    // it reaches as far as both.
    database.run(
      `update person_stop set reach = 'everything' from renamed
       where ${renamed} and exists (select 1 from person_stop o where o.person = new and o.reach = 'everything')`,
      key,
    );
    database.run(`update or replace person_stop ${renaming} renamed where ${renamed}`, key);
  };

  const merge = (from: Pseudonym, to: Pseudonym, key: number): number => {
    const names = [Buffer.from(from, "hex"), Buffer.from(to, "hex")] as const;
    const contacts = database.run(
      "update contact set person = ?2, pseudonym_key = ?3 where person = ?1",
      ...names,
      key,
    );
    const about = database.run(
      "update contact set about = ?2, about_key = ?3 where about = ?1",
      ...names,
      key,
    );
    const stops = database.run(
      `insert into person_stop (person, pseudonym_key, stopped_by, at, reach)
       select ?2, ?3, stopped_by, at, reach from person_stop where person = ?1
       on conflict (person) do update set reach = 'everything'
         where excluded.reach = 'everything' and person_stop.reach <> 'everything'`,
      ...names,
      key,
    );
    return contacts + about + stops > 0 ? 1 : 0;
  };

  return {
    async loadKeys() {
      return database.all("select id, recognised_by, state, since from pseudonym_key order by number").map(
        (row) =>
          ({
            id: row["id"],
            check: row["recognised_by"],
            state: row["state"],
            since: row["since"],
          }) as LedgerKey,
      );
    },

    async saveKey(key) {
      database.run(
        `insert into pseudonym_key (id, recognised_by, state, since) values (?, ?, ?, ?)
         on conflict (id) do update set
           recognised_by = excluded.recognised_by, state = excluded.state, since = excluded.since`,
        key.id,
        key.check,
        key.state,
        key.since,
      );
    },

    async rekey(pairs) {
      let moved = 0;
      for (const [key, group] of Map.groupBy(pairs, (pair) => pair.key)) {
        const number = presentKeyNumber(database, key);
        const known = fillRenamed(group, number);
        if (known > 0) rename(number);
        moved += known;
      }
      return moved;
    },

    async mergePeople(pairs) {
      let moved = 0;
      for (const [key, group] of Map.groupBy(pairs, (pair) => pair.key)) {
        const number = presentKeyNumber(database, key);
        // One after the other: of three numbers of one person the second may be where the first was moved to.
        for (const { from, to } of group) if (from !== to) moved += merge(from, to, number);
      }
      return moved;
    },

    async countPeopleUnderKey(key) {
      const number = keyNumber(database, key);
      const of = [
        ...TABLES_OF_PEOPLE.map((table) => `select person from ${table} where pseudonym_key = ?1`),
        "select about from contact where about_key = ?1",
      ].join(" union ");
      const row = database.get(`select count(*) as count from (${of})`, number);
      return Number(row?.["count"]);
    },
  };
};
