import type { LedgerTransaction, Stop } from "@sluse/core";

import { scopeKey } from "../internal/scope-key.ts";
import { unknownRecord } from "../internal/unknown-record.ts";
import type { Database } from "./database.ts";

type Stops = Pick<
  LedgerTransaction,
  "addStop" | "liftStop" | "loadStops" | "addPersonStop" | "liftPersonStop" | "isStopped"
>;

export const stops = (database: Database): Stops => ({
  async addStop(stop) {
    database.run(
      "insert into stop (scope, record) values (?, ?) on conflict (scope) do update set record = excluded.record",
      scopeKey(stop.scope),
      JSON.stringify(stop),
    );
  },

  async liftStop(scope) {
    return database.run("delete from stop where scope = ?", scopeKey(scope));
  },

  async loadStops(scopes) {
    return database
      .all(
        "select record from stop where scope in (select value from json_each(?)) order by scope",
        JSON.stringify(scopes.map(scopeKey)),
      )
      .map((row) => JSON.parse(String(row["record"])) as Stop);
  },

  async addPersonStop({ person, by, at }) {
    const key = database.get("select number from pseudonym_key where state = 'present' order by number");
    if (!key) throw unknownRecord("key", "present");
    database.run(
      "insert or ignore into person_stop (person, pseudonym_key, stopped_by, at) values (unhex(?), ?, ?, ?)",
      person,
      Number(key["number"]),
      by,
      at,
    );
  },

  async liftPersonStop(people) {
    return database.run(
      "delete from person_stop where person in (select unhex(value) from json_each(?))",
      JSON.stringify(people),
    );
  },

  async isStopped(people) {
    const row = database.get(
      "select 1 from person_stop where person in (select unhex(value) from json_each(?))",
      JSON.stringify(people),
    );
    return row !== undefined;
  },
});
