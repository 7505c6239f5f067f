import { isoOf, later, DAY, type Recipient } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import {
  CENTRAL,
  LOOK_UP,
  ORDERER,
  SUPERUSER,
  createOrder,
  drain,
  openProject,
  openWorld,
  people,
  reportOf,
  testPolicy,
  type World,
} from "../internal/world.ts";

const everyone = people(12).map(({ nationalId }) => nationalId);
const [mother, father, child, sibling] = everyone as [string, string, string, string];
const about = (nationalId: string, onBehalfOf: string): Recipient => ({ nationalId, onBehalfOf });

interface Went {
  readonly refusals: "counted" | "untold";
  readonly foretold: number;
  readonly cleared: readonly Recipient[];
  readonly end: string | undefined;
}

async function send(world: World, who: readonly Recipient[], project = "sovn-2027"): Promise<Went> {
  const opens = later(world.clock.now(), 2 * DAY);
  const window = { from: isoOf(opens), until: isoOf(later(opens, 3 * DAY)) };
  const { mailOut, digest } = await world.gate.submit(createOrder(who, { window, project }));
  const { tally, state } = await reportOf(world.gate, mailOut);
  if (state !== "awaiting-approval")
    return { foretold: tally.clear, refusals: tally.refusals, cleared: [], end: `not ordered: ${state}` };
  await world.gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
  world.clock.set(later(opens, 60 * 60 * 1000));
  const release = world.gate.release(mailOut, who, { by: ORDERER });
  const cleared: Recipient[] = [];
  await drain(release, ({ clearances }) => {
    cleared.push(...clearances.map(({ recipient }) => recipient));
    return clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" }));
  });
  return { foretold: tally.clear, refusals: tally.refusals, cleared, end: release.end?.kind };
}

describe("a parent of two children", () => {
  const both = [about(mother, child), about(mother, sibling)];

  it("gets a letter about each, in one list", async () => {
    const world = await openWorld();
    const went = await send(world, both);
    expect(went).toMatchObject({ foretold: 2, end: "completed" });
    expect(new Set(went.cleared.map(({ onBehalfOf }) => onBehalfOf))).toEqual(new Set([child, sibling]));
    const held = await Promise.all(
      [mother, child, sibling].map((each) => world.gate.exportPerson(each, LOOK_UP)),
    );
    expect(held.map(({ contacts, audiences }) => [contacts.length, audiences.length])).toEqual([
      [2, 0],
      [1, 0],
      [1, 0],
    ]);
  });

  it("gets a letter about each, in two mail-outs", async () => {
    const world = await openWorld();
    const first = await send(world, [both[0]!]);
    const second = await send(world, [both[1]!]);
    const again = await send(world, both);
    expect([first, second, again]).toMatchObject([
      { foretold: 1, end: "completed" },
      { foretold: 1, end: "completed" },
      { foretold: 0, cleared: [], end: "not ordered: refused" },
    ]);
  });

  it("is refused with a child who stands twice with different values", async () => {
    const world = await openWorld();
    const rows = [both[0]!, both[1]!, { ...both[0]!, language: "nn" as const }];
    const { mailOut } = await world.gate.submit(createOrder(rows));
    const { findings } = await reportOf(world.gate, mailOut);
    expect(findings.map(({ rule }) => rule)).toContain("recipient/values-differ");
  });

  it("is written to about the one when the other is stopped", async () => {
    const world = await openWorld();
    await world.gate.stop({ person: sibling }, { by: CENTRAL, reason: "Vil ikke." });
    const went = await send(world, [about(mother, sibling), about(mother, child)]);
    // Of so few it is not told who said no.
    expect(went).toMatchObject({ foretold: 2, cleared: [{ onBehalfOf: child }], end: "completed" });
  });

  it("goes through a release that was broken off between the two", async () => {
    const world = await openWorld({
      policy: { ...testPolicy, sending: { ...testPolicy.sending, waveSize: 1, canarySize: 1 } },
    });
    const opens = later(world.clock.now(), 2 * DAY);
    const window = { from: isoOf(opens), until: isoOf(later(opens, 3 * DAY)) };
    const { mailOut, digest } = await world.gate.submit(createOrder(both, { window }));
    await world.gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    world.clock.set(later(opens, 60 * 60 * 1000));
    const cleared: (string | undefined)[] = [];
    for (let round = 0; round < 3; round += 1) {
      for await (const wave of world.gate.release(mailOut, both, { by: ORDERER })) {
        cleared.push(...wave.clearances.map(({ recipient }) => recipient.onBehalfOf));
        await wave.begin(wave.clearances);
        await wave.settle(
          wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" as const })),
        );
        break;
      }
      await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Sett på." });
      world.clock.advance(60 * 60 * 1000);
    }
    expect(cleared).toHaveLength(2);
    expect(new Set(cleared)).toEqual(new Set([child, sibling]));
  });
});

it("counts for one parent what every project writes, whomever it is about", async () => {
  const world = await openWorld();
  const found: number[] = [];
  for (const project of ["a-2027", "b-2027", "c-2027"]) {
    await openProject(world.gate, project);
    const went = await send(world, [about(mother, child), about(mother, sibling)], project);
    expect(went.cleared).toHaveLength(went.foretold);
    found.push(went.foretold);
  }
  // Four in twelve months.
  expect(found).toEqual([2, 2, 0]);
});

it("writes to both parents of nobody, where one invitation about a child is the limit", async () => {
  const world = await openWorld();
  const went = await send(world, [about(mother, child), about(father, child)]);
  expect(went).toMatchObject({ foretold: 1, end: "completed" });
  expect(went.cleared).toHaveLength(1);
});

const who = fc.integer({ min: 0, max: 5 });
const row = fc
  .record({ to: who, about: fc.option(who) })
  .map((each) => (each.about === each.to ? { ...each, about: null } : each));

test.prop(
  {
    lists: fc.array(
      fc.uniqueArray(row, { minLength: 1, maxLength: 14, selector: (each) => `${each.to} ${each.about}` }),
      { minLength: 1, maxLength: 3 },
    ),
    stopped: fc.option(who),
    optedOut: fc.option(who),
    ledger: fc.constantFrom("memory", "sqlite"),
  },
  { numRuns: 40 },
)(
  "whatever families a list has, as many are cleared as were foretold",
  async ({ lists, stopped, optedOut, ledger }) => {
    const world = await openWorld({
      ledger: ledger === "memory" ? createMemoryLedger() : openSqliteLedger(":memory:"),
      // Whoever of two gets the only letter about one, is the one that the wave comes to first.
      policy: {
        ...testPolicy,
        limits: Object.fromEntries(
          Object.entries(testPolicy.limits)
            .filter(([, { of }]) => of !== "about")
            .map(([name, limit]) => [name, name === "four-in-twelve-months" ? { ...limit, max: 3 } : limit]),
        ),
        recipients: { ...testPolicy.recipients, minimumAge: 0 },
        breakers: { ...testPolicy.breakers, shortfallShare: 0 },
      },
    });
    if (stopped !== null)
      await world.gate.stop({ person: everyone[stopped]! }, { by: CENTRAL, reason: "Vil ikke." });
    if (optedOut !== null) world.register.optedOut.add(everyone[optedOut]!);
    for (const [index, list] of lists.entries()) {
      const project = `prosjekt-${index}`;
      await openProject(world.gate, project);
      const rows = list.map(({ to, about: other }) =>
        other === null ? { nationalId: everyone[to]! } : about(everyone[to]!, everyone[other]!),
      );
      const went = await send(world, rows, project);
      if (went.end?.startsWith("not ordered")) continue;
      expect(went).toMatchObject({ end: "completed" });
      const isAsked = list.some(
        ({ to, about: other }) =>
          (optedOut !== null && (to === optedOut || other === optedOut)) ||
          (stopped !== null && (to === stopped || other === stopped)),
      );
      // Of so few it is not told who has opted out or is stopped.
      if (went.refusals === "untold" && isAsked) expect(went.cleared.length).toBeLessThan(went.foretold + 1);
      else expect(went.cleared).toHaveLength(went.foretold);
      const keys = went.cleared.map(({ nationalId, onBehalfOf }) => `${nationalId} ${onBehalfOf}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  },
);
