import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { fc, test } from "@fast-check/vitest";
import { DAY, HOUR, isoOf, later, osloMoment, type Ledger } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { freshSchemaName, testDatabaseUrl } from "@sluse/testkit/postgres";
import { describe, expect } from "vitest";

import { CENTRAL, LOOK_UP, ORDERER, SUPERUSER, openWorld, people, reportOf } from "../internal/world.ts";
import { ask, goOn, standingIn, standingPolicy, type StandingWorld } from "./standing-world.ts";

const everyone = people(7).map(({ nationalId }) => nationalId);
const PER_DAY = 3;
const IN_ALL = 6;
const CANARY = standingPolicy.sending.canarySize;

/** What happens to a standing mail-out: people come, alone or several at once, and others act. */
type Step =
  | { readonly kind: "come"; readonly who: readonly number[] }
  | { readonly kind: "opt-out" | "stop-person"; readonly who: number }
  | { readonly kind: "stop" | "lift" | "go-on" | "next-day" | "night" | "silence" | "withdraw" };

const who = fc.nat(everyone.length - 1);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant("come"), who: fc.array(who, { minLength: 1, maxLength: 4 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("opt-out", "stop-person"), who }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("go-on", "next-day") }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("stop", "lift", "silence", "night") }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("withdraw") }) },
);

interface Opened {
  readonly ledger: Ledger;
  readonly remove: () => Promise<void> | void;
}

const ledgers: readonly (readonly [string, number, () => Promise<Opened>])[] = [
  ["memory", 25, async () => ({ ledger: createMemoryLedger(), remove: () => undefined })],
  [
    "SQLite",
    8,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "sluse-standing-"));
      const ledger = openSqliteLedger(join(folder, "ledger.db"));
      return { ledger, remove: () => rmSync(folder, { recursive: true, force: true }) };
    },
  ],
  [
    "PostgreSQL",
    4,
    async () => {
      const ledger = await openPostgresLedger({
        connection: await testDatabaseUrl(),
        schema: freshSchemaName(),
        connections: 4,
      });
      return { ledger, remove: () => undefined };
    },
  ],
];

/** The plain book: what is in the way, kept beside the gate. */
class Book {
  readonly optedOut = new Set<string>();
  readonly stopped = new Set<string>();
  readonly cleared: { readonly person: string; readonly day: number }[] = [];
  stop: string | undefined;
  isCanaryPassed = false;
  isSilent = false;
  isWithdrawn = false;

  mayBeCleared(person: string): boolean {
    const isInTheWay = this.stop !== undefined || this.isSilent || this.isWithdrawn;
    return !isInTheWay && !this.optedOut.has(person) && !this.stopped.has(person);
  }

  countOf(person: string): number {
    return this.cleared.filter((each) => each.person === person).length;
  }
}

describe.each(ledgers)("whoever comes to a standing mail-out (%s)", (_name, numRuns, open) => {
  test.prop([fc.array(anyStep, { minLength: 4, maxLength: 14 })], { numRuns })(
    "is cleared at most once, never above a ceiling, and by nobody's opt-out, stop or missing approval (P1, P2, P5, P6)",
    async (steps) => {
      const { ledger, remove } = await open();
      try {
        const world = await standingIn(await openWorld({ ledger, policy: standingPolicy }), {
          perDay: PER_DAY,
          inAll: IN_ALL,
        });
        const book = new Book();
        for (const each of steps) await carryOut(world, book, each);
        const { outcomes } = await reportOf(world.gate, world.mailOut);
        expect(outcomes.delivered).toBe(book.cleared.length);
        for (const person of everyone) {
          const { contacts } = await world.gate.contactsOf(person, LOOK_UP);
          expect(contacts).toHaveLength(book.countOf(person));
        }
      } finally {
        await ledger.close();
        await remove();
      }
    },
  );
});

async function carryOut(world: StandingWorld, book: Book, step: Step): Promise<void> {
  const { gate, mailOut, clock, register } = world;
  switch (step.kind) {
    case "come":
      return come(world, book, step.who);
    case "opt-out":
      register.optedOut.add(everyone[step.who]!);
      book.optedOut.add(everyone[step.who]!);
      return;
    case "stop-person":
      await gate.stop({ person: everyone[step.who]! }, { by: SUPERUSER, reason: "Ber om å slippe." });
      book.stopped.add(everyone[step.who]!);
      return;
    case "stop":
      book.stop ??= (await gate.stop({ mailOut }, { by: SUPERUSER, reason: "Feil nummer." })).stop;
      return;
    case "lift":
      if (book.stop !== undefined) await gate.liftStop(book.stop, { by: CENTRAL, reason: "Rettet." });
      book.stop = undefined;
      return;
    case "go-on":
      if ((await goOn(world)).decision === "release") book.isCanaryPassed = true;
      return;
    case "next-day":
      clock.set(later(osloMoment(clock.now(), 1, 0), 10 * HOUR));
      return;
    case "night":
      clock.set(later(osloMoment(clock.now(), 0, 0), 23 * HOUR));
      return;
    case "silence":
      book.isSilent = !book.isSilent;
      register.mood = book.isSilent ? "throws" : "honest";
      return;
    case "withdraw":
      await gate.withdraw(mailOut, { by: ORDERER, comment: "Trengs ikke." });
      book.isWithdrawn = true;
  }
}

/** Several at once, the same person more than once perhaps. */
async function come(world: StandingWorld, book: Book, comers: readonly number[]): Promise<void> {
  const day = Math.floor(osloMoment(world.clock.now(), 0, 0) / DAY);
  const isNight = isoOf(later(osloMoment(world.clock.now(), 0, 0), 22 * HOUR)) <= isoOf(world.clock.now());
  const asked = comers.map((index) => everyone[index]!);
  const answers = await Promise.all(asked.map((person) => ask(world, person)));
  for (const [index, answer] of answers.entries()) {
    if (answer.kind !== "cleared") continue;
    const person = asked[index]!;
    const { wave } = answer;
    expect({ may: book.mayBeCleared(person), before: book.countOf(person), isNight }).toEqual({
      may: true,
      before: 0,
      isNight: false,
    });
    expect(wave.clearances.map(({ recipient }) => recipient.nationalId)).toEqual([person]);
    book.cleared.push({ person, day });
    await wave.begin(wave.clearances);
    await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
  }
  expect(book.cleared.filter((each) => each.day === day).length).toBeLessThanOrEqual(PER_DAY);
  expect(book.cleared.length).toBeLessThanOrEqual(book.isCanaryPassed ? IN_ALL : CANARY);
}
