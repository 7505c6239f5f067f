import { DAY, isoOf, later, type Outcome, type Recipient } from "@sluse/core";
import { describe, expect, test } from "vitest";

import type { OrderedInput } from "../../src/index.ts";
import {
  ORDERER,
  approved,
  openProject,
  openWorld,
  people,
  releaseAll,
  reportOf,
  type World,
} from "../internal/world.ts";
import { standingIn, standingPolicy } from "../standing/standing-world.ts";

const TRIED = people(8);
const OTHERS = people(24).slice(12);

/** Two days from now. */
const windowOf = ({ clock }: World): { from: string; until: string } => ({
  from: isoOf(later(clock.now(), 2 * DAY)),
  until: isoOf(later(clock.now(), 30 * DAY)),
});

/** Orders for two days from now, and goes there. */
async function inItsWindow(
  world: World,
  recipients: readonly Recipient[],
  changes: Partial<OrderedInput> = {},
): Promise<string> {
  const now = world.clock.now();
  const mailOut = await approved(world, recipients, { window: windowOf(world), ...changes });
  world.clock.set(later(now, 2 * DAY));
  return mailOut;
}

/** The same people are invited again and again, and so it ends for them. */
async function tried(
  world: World,
  outcomes: readonly Outcome[],
  changes: Partial<OrderedInput> = {},
): Promise<void> {
  for (const outcome of outcomes) {
    const mailOut = await inItsWindow(world, TRIED, changes);
    expect(await releaseAll(world, mailOut, TRIED, outcome)).toHaveLength(TRIED.length);
  }
}

/** What is foretold when it is ordered to them and to others, and who is cleared then. */
async function orderedToAll(world: World): Promise<unknown> {
  const everybody = [...TRIED, ...OTHERS];
  const mailOut = await inItsWindow(world, everybody);
  const { findings, tally } = await reportOf(world.gate, mailOut);
  const told = findings
    .filter(({ rule }) => rule === "recipient/not-reached")
    .map(({ severity, facts: { count, times } }) => ({ severity, count, times }));
  const cleared = (await releaseAll(world, mailOut, everybody)).length;
  return { told, foretold: tally.clear, cleared, state: (await reportOf(world.gate, mailOut)).state };
}

const LEFT_OUT = {
  told: [{ severity: "warn", count: 10, times: 3 }],
  foretold: OTHERS.length,
  cleared: OTHERS.length,
  state: "completed",
};
const EVERYBODY = {
  told: [],
  foretold: OTHERS.length + TRIED.length,
  cleared: OTHERS.length + TRIED.length,
  state: "completed",
};

describe("whoever was written to in vain again and again", () => {
  test("is left out, and it is told of how many that is so", async () => {
    const world = await openWorld();
    await tried(world, ["unreachable", "unreachable", "unreachable"]);
    expect(await orderedToAll(world)).toEqual(LEFT_OUT);
  });

  test("is tried a third time", async () => {
    const world = await openWorld();
    await tried(world, ["unreachable", "unreachable"]);
    expect(await orderedToAll(world)).toEqual(EVERYBODY);
  });

  test("is written to when something has reached them since", async () => {
    const world = await openWorld();
    await tried(world, ["unreachable", "unreachable", "unreachable"]);
    await openProject(world.gate, "behandling", 1000, "treatment");
    await tried(world, ["delivered"], { project: "behandling", purposeTag: "1" });
    expect(await orderedToAll(world)).toEqual(EVERYBODY);
  });

  test("is tried again when the limit's days have passed", async () => {
    const world = await openWorld();
    await tried(world, ["unreachable", "unreachable", "unreachable"]);
    world.clock.advance(366 * DAY);
    await openProject(world.gate, "sovn-2028");
    expect(await orderedToAll(world)).toEqual(EVERYBODY);
  });

  test("is not cleared one at a time, and why is not said", async () => {
    const world = await openWorld({ policy: standingPolicy });
    await tried(world, ["unreachable", "unreachable", "unreachable"]);
    const standing = await standingIn(world);
    const [person] = TRIED;
    const answer = await world.gate.clear(standing.mailOut, person!, { by: ORDERER });
    expect(answer).toMatchObject({ kind: "not-cleared", findings: [{ rule: "recipient/not-cleared" }] });
    const { kind } = await world.gate.clear(standing.mailOut, OTHERS[0]!, { by: ORDERER });
    expect(kind).toBe("cleared");
  });
});
