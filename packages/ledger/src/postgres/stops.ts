import type { StopBook, PersonStopReach, Stop } from "@sluse/core";
import { stopId } from "@sluse/core/house";

import { readStop } from "../internal/read-record.ts";
import { scopeKey } from "../internal/scope-key.ts";
import { stopNumber } from "../internal/stop-number.ts";
import { unknownRecord } from "../internal/unknown-record.ts";
import { widest } from "../internal/widest.ts";
import { uuids } from "./people.ts";
import type { Session } from "./session.ts";

/** Stops change alone: once a stop is kept, nobody claims any more who had asked before it came. */
export const stops = (session: Session): StopBook => ({
  async addStop(stop) {
    session.mustBeAlone();
    session.stops = undefined;
    const [row] = await session.writeAndRead(
      "insert into stop (scope, record) values ($1, $2) returning number",
      scopeKey(stop.scope),
      JSON.stringify(stop),
    );
    return { id: stopId(Number(row?.["number"])), ...stop };
  },

  async loadStop(id) {
    return (await inForce(session)).find((stop) => stop.id === id);
  },

  async saveStop({ id, ...stop }) {
    session.mustBeAlone();
    const before = (await inForce(session)).find((each) => each.id === id);
    if (!before) throw unknownRecord("stop", id);
    session.stops = undefined;
    await session.write(
      "update stop set record = $1 where number = $2",
      JSON.stringify({ ...stop, scope: before.scope }),
      stopNumber(id),
    );
  },

  async liftStop(id) {
    session.mustBeAlone();
    session.stops = undefined;
    return (await session.write("delete from stop where number = $1", stopNumber(id))) > 0;
  },

  async loadStops(scopes) {
    const asked = new Set(scopes.map(scopeKey));
    return (await inForce(session)).filter(({ scope }) => asked.has(scopeKey(scope)));
  },

  async listStops() {
    return inForce(session);
  },

  async addPersonStop({ person, by, at, reach }) {
    session.mustBeAlone();
    const key = await session.readOne(
      "select number from pseudonym_key where state = 'present' order by number limit 1",
    );
    if (!key) throw unknownRecord("key", "present");
    await session.write(
      `insert into person_stop (person, pseudonym_key, stopped_by, at, reach) values ($1, $2, $3, $4, $5)
       on conflict (person) do update set reach = 'everything' where excluded.reach = 'everything'`,
      person,
      key["number"],
      by,
      at,
      reach,
    );
  },

  async liftPersonStop(people) {
    session.mustBeAlone();
    return session.write("delete from person_stop where person = any ($1::uuid[])", uuids(people));
  },

  async stopOf(people) {
    const rows = await session.read(
      "select reach from person_stop where person = any ($1::uuid[])",
      uuids(people),
    );
    return widest(rows.map((row) => row["reach"] as PersonStopReach));
  },
});

/** Read once a transaction: while it lasts, no stop changes but by itself. */
async function inForce(session: Session): Promise<readonly Stop[]> {
  session.stops ??= await session.read("select number, record from stop order by number");
  return session.stops.map(readStop);
}
