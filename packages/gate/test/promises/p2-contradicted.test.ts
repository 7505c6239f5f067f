import { DAY, MINUTE, SENDER_OUTCOMES, later, type Ledger, type SenderOutcome } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { freshSchemaName, testDatabaseUrl } from "@sluse/testkit/postgres";
import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";

import {
  CENTRAL,
  LOOK_UP,
  ORDERER,
  approved,
  drain,
  openWorld,
  people,
  releaseAll,
  type World,
} from "../internal/world.ts";

const invited = people(12);
const window = { from: "2027-04-02T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" };

interface Word {
  readonly outcome: SenderOutcome;
  /** How long before it is told it is dated. */
  readonly minutesAgo: number;
}

const word: fc.Arbitrary<Word> = fc.record({
  outcome: fc.constantFrom(...SENDER_OUTCOMES),
  minutesAgo: fc.integer({ min: -4, max: 120 }),
});
/** What is told of each who was invited, in that order. */
const words = fc.tuple(...invited.map(() => fc.array(word, { maxLength: 4 })));

/** Nothing reached them: every word that knows says so. */
const reachedNobody = (told: readonly Word[]): boolean => {
  const known = told.map(({ outcome }) => outcome).filter((outcome) => outcome !== "unknown");
  const sent = known.filter((outcome) => outcome !== "not-sent");
  return sent.length > 0 && sent.every((outcome) => outcome === "failed" || outcome === "unreachable");
};

/** Tells everybody's words one by one: with the wave that cleared them, and later. */
async function tell(world: World, mailOut: string, toldOf: readonly (readonly Word[])[]): Promise<void> {
  const clearances: string[] = [];
  const release = world.gate.release(mailOut, invited, { by: ORDERER });
  await drain(release, async (wave) => {
    await wave.begin(wave.clearances);
    for (const { id, recipient } of wave.clearances)
      clearances[invited.findIndex(({ nationalId }) => nationalId === recipient.nationalId)] = id;
    return [];
  });
  for (const turn of [0, 1, 2, 3])
    await world.gate.reconcile(
      toldOf.flatMap((told, place) => {
        const { outcome, minutesAgo } = told[turn] ?? {};
        if (outcome === undefined || minutesAgo === undefined) return [];
        return [
          { clearance: clearances[place]!, outcome, at: later(world.clock.now(), -minutesAgo * MINUTE) },
        ];
      }),
      { by: CENTRAL },
    );
}

const LEDGERS: readonly (readonly [string, number, () => Promise<Ledger>])[] = [
  ["memory", 8, async () => createMemoryLedger()],
  ["SQLite", 2, async () => openSqliteLedger(":memory:")],
  [
    "PostgreSQL",
    2,
    async () => openPostgresLedger({ connection: await testDatabaseUrl(), schema: freshSchemaName() }),
  ],
];

describe.for(LEDGERS)("P2 on %s", ([, numRuns, open]) => {
  test.prop([words], { numRuns })(
    "nobody is invited anew of whom any word says that it arrived, whatever others say, in any order and of any time",
    async (toldOf) => {
      const ledger = await open();
      const world = await openWorld({ ledger });
      const first = await approved(world, invited);
      const again = await approved(world, invited, { window });
      await tell(world, first, toldOf);
      world.clock.advance(5 * DAY);
      const expected = invited.filter((_, place) => reachedNobody(toldOf[place]!));
      expect((await releaseAll(world, again, invited)).toSorted()).toEqual(
        expected.map(({ nationalId }) => nationalId).toSorted(),
      );
      await ledger.close();
    },
  );
});

test("of words that contradict one another both are in the books, and the log says how many there were", async () => {
  const world = await openWorld();
  const of = (outcome: SenderOutcome, minutesAgo: number): Word => ({ outcome, minutesAgo });
  await tell(world, await approved(world, invited), [
    [of("delivered", 30), of("unreachable", 10)],
    [of("unreachable", 10), of("delivered", 20)],
    [of("failed", 10), of("delivered", 20)],
    [of("failed", 10), of("unreachable", 20)],
    ...invited.slice(4).map(() => [of("delivered", 10), of("delivered", 5)]),
  ]);
  const held = await Promise.all(
    invited.slice(0, 4).map(({ nationalId }) => world.gate.contactsOf(nationalId, LOOK_UP)),
  );
  const now = world.clock.now();
  expect(held.map(({ contacts: [contact] }) => [contact?.outcome, contact?.deliveredAt])).toEqual([
    ["unreachable", later(now, -30 * MINUTE)],
    ["unreachable", later(now, -20 * MINUTE)],
    ["delivered", null],
    ["unreachable", null],
  ]);
  const log = await world.ledger.transact((tx) => tx.readAudit(0, 1000));
  const told = log.filter(({ what }) => what === "outcomes-reconciled");
  expect(told.map(({ details }) => details["contradicted"])).toEqual([undefined, 3]);
});
