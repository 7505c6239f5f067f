import type { StopBook, PersonStopReach, Stop } from "@sluse/core";
import { stopId } from "@sluse/core/house";

import { readStop } from "../internal/read-record.ts";
import { scopeKey } from "../internal/scope-key.ts";
import { stopNumber } from "../internal/stop-number.ts";
import { unknownRecord } from "../internal/unknown-record.ts";
import { widest } from "../internal/widest.ts";
import type { Database } from "./database.ts";

export const stops = (database: Database): StopBook => ({
  async addStop(stop) {
    const row = database.get(
      "insert into stop (scope, record) values (?, ?) returning number",
      scopeKey(stop.scope),
      JSON.stringify(stop),
    );
    return { id: stopId(Number(row?.["number"])), ...stop };
  },

  async loadStop(id) {
    const row = database.get("select number, record from stop where number = ?", stopNumber(id));
    return row && readStop(row);
  },

  async saveStop({ id, ...stop }) {
    const number = stopNumber(id);
    const before = database.get("select number, record from stop where number = ?", number);
    if (!before) throw unknownRecord("stop", id);
    const { scope } = readStop(before);
    database.run("update stop set record = ? where number = ?", JSON.stringify({ ...stop, scope }), number);
  },

  async liftStop(id) {
    return database.run("delete from stop where number = ?", stopNumber(id)) > 0;
  },

  async loadStops(scopes) {
    // All are read: one over what nobody knows is heard of too.
    const asked = new Set(scopes.map(scopeKey));
    return inForce(database).filter(({ scope }) => asked.has(scopeKey(scope)));
  },

  async listStops() {
    return inForce(database);
  },

  async addPersonStop({ person, by, at, reach }) {
    const key = database.get("select number from pseudonym_key where state = 'present' order by number");
    if (!key) throw unknownRecord("key", "present");
    database.run(
      `insert into person_stop (person, pseudonym_key, stopped_by, at, reach) values (unhex(?), ?, ?, ?, ?)
       on conflict (person) do update set reach = 'everything' where excluded.reach = 'everything'`,
      person,
      Number(key["number"]),
      by,
      at,
      reach,
    );
  },

  async liftPersonStop(people) {
    return database.run(
      "delete from person_stop where person in (select unhex(value) from json_each(?))",
      JSON.stringify(people),
    );
  },

  async stopOf(people) {
    const rows = database.all(
      "select reach from person_stop where person in (select unhex(value) from json_each(?))",
      JSON.stringify(people),
    );
    return widest(rows.map((row) => row["reach"] as PersonStopReach));
  },
});

const inForce = (database: Database): Stop[] =>
  database.all("select number, record from stop order by number").map(readStop);
