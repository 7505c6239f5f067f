import type { LedgerTransaction, Stop } from "@sluse/core";

import { scopeKey } from "../internal/scope-key.ts";
import { unknownRecord } from "../internal/unknown-record.ts";
import { uuids } from "./people.ts";
import type { Session } from "./session.ts";

type Stops = Pick<
  LedgerTransaction,
  "addStop" | "liftStop" | "loadStops" | "addPersonStop" | "liftPersonStop" | "isStopped"
>;

/** Stops change alone: once a stop is kept, nobody claims any more who had asked before it came. */
export const stops = (session: Session): Stops => ({
  async addStop(stop) {
    session.mustBeAlone();
    session.stops = undefined;
    await session.write(
      "insert into stop (scope, record) values ($1, $2) on conflict (scope) do update set record = excluded.record",
      scopeKey(stop.scope),
      JSON.stringify(stop),
    );
  },

  async liftStop(scope) {
    session.mustBeAlone();
    session.stops = undefined;
    return session.write("delete from stop where scope = $1", scopeKey(scope));
  },

  async loadStops(scopes) {
    session.stops ??= await readStops(session);
    const asked = new Set(scopes.map(scopeKey));
    return [...session.stops]
      .filter(([scope]) => asked.has(scope))
      .map(([, record]) => JSON.parse(record) as Stop);
  },

  async addPersonStop({ person, by, at }) {
    session.mustBeAlone();
    const key = await session.readOne(
      "select number from pseudonym_key where state = 'present' order by number limit 1",
    );
    if (!key) throw unknownRecord("key", "present");
    await session.write(
      `insert into person_stop (person, pseudonym_key, stopped_by, at) values ($1, $2, $3, $4)
       on conflict do nothing`,
      person,
      key["number"],
      by,
      at,
    );
  },

  async liftPersonStop(people) {
    session.mustBeAlone();
    return session.write("delete from person_stop where person = any ($1::uuid[])", uuids(people));
  },

  async isStopped(people) {
    const row = await session.readOne(
      "select from person_stop where person = any ($1::uuid[]) limit 1",
      uuids(people),
    );
    return row !== undefined;
  },
});

async function readStops(session: Session): Promise<ReadonlyMap<string, string>> {
  const rows = await session.read("select scope, record from stop order by scope");
  return new Map(rows.map((row) => [String(row["scope"]), String(row["record"])]));
}
