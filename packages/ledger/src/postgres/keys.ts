import type { LedgerKey, KeyBook, Rekeying } from "@sluse/core";

import { keyNumber, presentKeyNumber } from "./numbers.ts";
import { uuids } from "./people.ts";
import type { Session } from "./session.ts";

export const keys = (session: Session): KeyBook => ({
  async loadKeys() {
    session.keys ??= await session.read("select * from pseudonym_key order by number");
    return session.keys.map(
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
    session.mustBeAlone();
    session.keys = undefined;
    await session.write(
      `insert into pseudonym_key (id, recognised_by, state, since) values ($1, $2, $3, $4)
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
      const number = await presentKeyNumber(session, key);
      for (const round of withoutNamesakes(group)) {
        if (!(await anyKnown(session, round, number))) continue;
        session.mustBeAlone();
        const [row] = await session.writeAndRead(
          "select rename_people($1, $2, $3) as moved",
          uuids(round.map((pair) => pair.from)),
          uuids(round.map((pair) => pair.to)),
          number,
        );
        moved += Number(row?.["moved"]);
      }
    }
    return moved;
  },

  async mergePeople(pairs) {
    let moved = 0;
    for (const [key, group] of Map.groupBy(pairs, (pair) => pair.key)) {
      const number = await presentKeyNumber(session, key);
      for (const round of withoutNamesakes(group.filter(({ from, to }) => from !== to))) {
        if (!(await anyHeld(session, round))) continue;
        session.mustBeAlone();
        const [row] = await session.writeAndRead(
          "select merge_people($1, $2, $3) as moved",
          uuids(round.map((pair) => pair.from)),
          uuids(round.map((pair) => pair.to)),
          number,
        );
        moved += Number(row?.["moved"]);
      }
    }
    return moved;
  },

  async countPeopleUnderKey(key) {
    const row = await session.readOne(
      `select count(*) as count from (
         select person from contact where pseudonym_key = $1
         union select about from contact where about_key = $1
         union select person from person_stop where pseudonym_key = $1
         union select person from audience where pseudonym_key = $1) known`,
      await keyNumber(session, key),
    );
    return Number(row?.["count"]);
  },
});

/** Rounds in which nobody is named twice, neither before nor after. */
function withoutNamesakes(pairs: readonly Rekeying[]): Rekeying[][] {
  const rounds: { readonly names: Set<string>; readonly pairs: Rekeying[] }[] = [];
  for (const pair of pairs) {
    let round = rounds.find(({ names }) => !names.has(pair.from) && !names.has(pair.to));
    if (!round) {
      round = { names: new Set(), pairs: [] };
      rounds.push(round);
    }
    round.names.add(pair.from).add(pair.to);
    round.pairs.push(pair);
  }
  return rounds.map((round) => round.pairs);
}

async function anyHeld(session: Session, pairs: readonly Rekeying[]): Promise<boolean> {
  const row = await session.readOne(
    `select from unnest($1::uuid[], $2::uuid[]) given (person, known_as)
     where exists (select from contact c where c.person = given.person)
       or exists (select from contact c where c.about = given.person)
       or exists (select from person_stop s where s.person = given.person
                    and not exists (select from person_stop o where o.person = given.known_as
                                      and (o.reach = 'everything' or s.reach <> 'everything')))
     limit 1`,
    uuids(pairs.map((pair) => pair.from)),
    uuids(pairs.map((pair) => pair.to)),
  );
  return row !== undefined;
}

async function anyKnown(session: Session, pairs: readonly Rekeying[], key: number): Promise<boolean> {
  const row = await session.readOne(
    `select from unnest($1::uuid[]) given (person)
     where exists (select from contact c where c.person = given.person and c.pseudonym_key <> $2)
       or exists (select from contact c where c.about = given.person and c.about_key <> $2)
       or exists (select from person_stop s where s.person = given.person and s.pseudonym_key <> $2)
     limit 1`,
    uuids(pairs.map((pair) => pair.from)),
    key,
  );
  return row !== undefined;
}
