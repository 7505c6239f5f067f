import type { LedgerKey, LedgerTransaction } from "@sluse/core";

import type { Database } from "./database.ts";
import { keyNumber } from "./numbers.ts";

type Keys = Pick<LedgerTransaction, "loadKeys" | "saveKey" | "rekey" | "countPeopleUnderKey">;

const TABLES_OF_PEOPLE = ["contact", "person_stop", "audience"] as const;

export const keys = (database: Database): Keys => ({
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
       on conflict (id) do update set recognised_by = excluded.recognised_by, state = excluded.state`,
      key.id,
      key.check,
      key.state,
      key.since,
    );
  },

  async rekey(pairs) {
    let moved = 0;
    for (const { from, to, key } of pairs) {
      const number = keyNumber(database, key);
      let changed = 0;
      for (const table of TABLES_OF_PEOPLE) {
        // "Or replace": when the person already stands there under the new name, one row of the two is enough.
        changed += database.run(
          `update or replace ${table} set person = unhex(?), pseudonym_key = ? where person = unhex(?)`,
          to,
          number,
          from,
        );
      }
      if (changed > 0) moved += 1;
    }
    return moved;
  },

  async countPeopleUnderKey(key) {
    const number = keyNumber(database, key);
    const of = TABLES_OF_PEOPLE.map((table) => `select person from ${table} where pseudonym_key = ?`).join(
      " union ",
    );
    const row = database.get(`select count(*) as count from (${of})`, ...TABLES_OF_PEOPLE.map(() => number));
    return Number(row?.["count"]);
  },
});
