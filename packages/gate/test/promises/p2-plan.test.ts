import {
  DAY,
  isoOf,
  later,
  type FollowUpPlan,
  type Instant,
  type Ledger,
  type Outcome,
  type Recipient,
} from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { freshSchemaName, testDatabaseUrl } from "@sluse/testkit/postgres";
import { createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import type { OrderedInput } from "../../src/index.ts";
import {
  CENTRAL,
  ORDERER,
  PLAN,
  SECOND_SUPERUSER,
  START,
  SUPERUSER,
  createOrder,
  createWorld,
  drain,
  openProject,
  people,
  reportOf,
  testPolicy,
  type World,
} from "../internal/world.ts";

const PROJECT = "sovn-2027";
const everyone = people(6).map(({ nationalId }) => nationalId);
const [mother, father, child] = everyone as [string, string, string];

/** Approvals last as long as these lives; each order is for one person, as registers order. */
const policy = { ...testPolicy, version: "plan-1" };

/** Orders for one person, and sends two days later to the minute. Answers whether they got it. */
async function send(
  { gate, clock }: World,
  recipient: Recipient,
  order: Partial<OrderedInput>,
  outcome: Outcome = "delivered",
  saidNo = false,
): Promise<boolean> {
  const opens = later(clock.now(), 2 * DAY);
  const window = { from: isoOf(opens), until: isoOf(later(opens, 3 * DAY)) };
  const { mailOut, digest } = await gate.submit(createOrder([recipient], { ...order, window }));
  const { tally, state } = await reportOf(gate, mailOut);
  clock.set(opens);
  if (state !== "awaiting-approval") {
    expect(tally.clear).toBe(0);
    return false;
  }
  await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
  const release = gate.release(mailOut, [recipient], { by: ORDERER });
  const cleared = await drain(release, outcome);
  expect(release.end?.kind).toBe("completed");
  // Of one person it is not foretold whether they have said no.
  expect(cleared.length).toBe(saidNo ? 0 : tally.clear);
  return cleared.length === 1;
}

const plan = (world: World, changes: Partial<FollowUpPlan> = {}) =>
  world.gate.projects.setPlan(PROJECT, { by: CENTRAL, plan: { ...PLAN, ...changes }, comment: "Avtalt." });

async function openStudy(ledger: Ledger, changes: Partial<FollowUpPlan> = {}): Promise<World> {
  const world = await createWorld({ ledger, policy });
  await openProject(world.gate, PROJECT);
  await plan(world, changes);
  return world;
}

const ledgers: readonly (readonly [string, number, () => Promise<Ledger>])[] = [
  ["memory", 12, async () => createMemoryLedger()],
  ["SQLite", 4, async () => openSqliteLedger(":memory:")],
  [
    "PostgreSQL",
    2,
    async () => openPostgresLedger({ connection: await testDatabaseUrl(), schema: freshSchemaName() }),
  ],
];

const answered = fc.constantFrom<Outcome>("answered", "answered", "delivered", "unknown", "unreachable");
const event = fc.record({
  days: fc.constantFrom(0, 10, 30, 74, 75, 76, 88, 89, 120, 160),
  who: fc.nat(2),
  step: fc.nat(PLAN.steps.length - 1),
  outcome: answered,
});

describe.each(ledgers)("a plan (%s)", (_name, numRuns, open) => {
  test.prop(
    {
      invited: fc.tuple(answered, answered, fc.constant(undefined)),
      after: fc.constantFrom(PLAN.after, "trigger" as const),
      next: fc.constantFrom(PLAN.next, "whoever-was-asked" as const),
      events: fc.array(event, { minLength: 4, maxLength: 6 }),
    },
    { numRuns },
  )("takes everybody through each step once, in order and in time, whatever the triggers", async (life) => {
    await using ledger = disposable(await open());
    const world = await openStudy(ledger.opened, { after: life.after, next: life.next });
    for (const [who, outcome] of life.invited.entries())
      if (outcome) await send(world, { nationalId: everyone[who]! }, { round: "invitation" }, outcome);
    // The plain book: what each got of the plan, and when.
    const book: { who: number; step: number; at: Instant; outcome: Outcome }[] = [];
    for (const { days, who, step, outcome } of life.events) {
      world.clock.set(later(world.clock.now(), days * DAY));
      const at = later(world.clock.now(), 2 * DAY);
      const theirs = book.filter((each) => each.who === who);
      const got = theirs.filter((each) => each.outcome !== "unreachable");
      const own = PLAN.steps[step]!;
      const isFor =
        step > 0 && life.next === "answered"
          ? theirs.some((each) => each.step === step - 1 && each.outcome === "answered")
          : life.after === "trigger" || life.invited[who] === "answered";
      const isInTime = got.every(
        (each) =>
          each.step < step && at - each.at >= (own.days - PLAN.steps[each.step]!.days - PLAN.earlyDays) * DAY,
      );
      const went = await send(
        world,
        { nationalId: everyone[who]! },
        { round: "follow-up", step: own.name },
        outcome,
      );
      expect(went).toBe(isFor && isInTime);
      if (went) book.push({ who, step, at, outcome });
    }
  });
});

const disposable = (opened: Ledger) => ({ opened, [Symbol.asyncDispose]: () => opened.close() });

describe("a follow-up", () => {
  it("is none without a plan, of another step, or with another form", async () => {
    const world = await openStudy(createMemoryLedger(), { after: "trigger" });
    const orders: Partial<OrderedInput>[] = [
      { round: "follow-up" },
      { round: "follow-up", step: "9-måneder" },
      { round: "follow-up", step: "3-måneder", kind: "form", form: { id: "4f1d5c4e" } },
      { round: "information", step: "3-måneder" },
    ];
    for (const order of orders) {
      const { findings } = await world.gate.submit(createOrder([{ nationalId: mother }], order));
      expect(findings.map(({ rule }) => rule)).toContain("order/not-in-plan");
    }
  });

  it("goes to nobody who has not consented, where the project asks a register, and an invitation does", async () => {
    const clock = createSimulatedClock(START);
    const consents = createRegisterDouble({
      clock,
      id: "samtykker",
      kind: "project",
      projects: [PROJECT],
      tells: "consents",
      optedOut: [father],
    });
    const registers = [createRegisterDouble({ clock }), consents];
    const world = await createWorld({ clock, registers, policy });
    await openProject(world.gate, PROJECT);
    await plan(world, { after: "trigger" });
    for (const nationalId of [mother, father])
      expect(await send(world, { nationalId }, { round: "invitation" })).toBe(true);
    const followed: boolean[] = [];
    for (const nationalId of [mother, father])
      followed.push(
        await send(
          world,
          { nationalId },
          { round: "follow-up", step: "3-måneder" },
          "delivered",
          nationalId === father,
        ),
      );
    expect(followed).toEqual([true, false]);
  });

  it("is held to no limit of other letters, nor counts towards them", async () => {
    const steps = Array.from({ length: 8 }, (_, index) => ({
      name: `${index}`,
      days: 20 * index,
      form: null,
    }));
    const changes = { after: "trigger", next: "whoever-was-asked", steps } as const;
    const world = await openStudy(createMemoryLedger(), changes);
    for (const { name } of steps) {
      world.clock.set(later(world.clock.now(), 20 * DAY));
      expect(await send(world, { nationalId: mother }, { round: "follow-up", step: name })).toBe(true);
    }
    await openProject(world.gate, "hjerte-2027");
    expect(await send(world, { nationalId: mother }, { project: "hjerte-2027" })).toBe(true);
  });

  it("is not sent again soon after because its step got another name", async () => {
    const world = await openStudy(createMemoryLedger(), { after: "trigger" });
    const to = { nationalId: mother };
    expect(await send(world, to, { round: "follow-up", step: "3-måneder" }, "answered")).toBe(true);
    const [first, ...rest] = PLAN.steps;
    await plan(world, { after: "trigger", steps: [{ ...first!, name: "3-mnd" }, ...rest] });
    expect(await send(world, to, { round: "follow-up", step: "3-mnd" })).toBe(false);
  });

  it("asks both parents of a child to take part where the plan says so, each of them once", async () => {
    const asked = [mother, father].map((nationalId) => ({ nationalId, onBehalfOf: child }));
    const found: Record<string, boolean[]> = {};
    for (const invites of ["one-parent", "both-parents"] as const) {
      const world = await openStudy(createMemoryLedger(), { invites });
      found[invites] = [];
      for (const recipient of [...asked, ...asked]) {
        found[invites].push(await send(world, recipient, { round: "invitation" }));
        world.clock.set(later(world.clock.now(), 30 * DAY));
      }
    }
    expect(found).toEqual({
      "one-parent": [true, false, false, false],
      "both-parents": [true, true, false, false],
    });
  });
});

describe("a project's plan", () => {
  it("takes two, and what was approved under another is not released", async () => {
    const world = await createWorld({ policy });
    const { gate, clock } = world;
    await openProject(gate, PROJECT);
    const asked = { plan: { ...PLAN, after: "trigger" as const }, comment: "Avtalt." };
    expect(await gate.projects.setPlan(PROJECT, { ...asked, by: SUPERUSER })).toMatchObject({
      decision: "hold",
    });
    const other = { ...asked, plan: PLAN, by: SECOND_SUPERUSER };
    expect(await gate.projects.setPlan(PROJECT, other)).toMatchObject({ decision: "hold" });
    expect((await gate.projects.get(PROJECT)).plan).toBeUndefined();
    expect(await gate.projects.setPlan(PROJECT, { ...other, by: SUPERUSER })).toMatchObject({
      decision: "release",
    });
    expect((await gate.projects.get(PROJECT)).plan).toEqual(PLAN);

    await gate.projects.setPlan(PROJECT, { ...asked, by: CENTRAL });
    const opens = later(clock.now(), 2 * DAY);
    const window = { from: isoOf(opens), until: isoOf(later(opens, 3 * DAY)) };
    const order = createOrder([{ nationalId: mother }], { round: "follow-up", step: "3-måneder", window });
    const { mailOut, digest } = await gate.submit(order);
    await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    expect(
      await gate.projects.setPlan(PROJECT, { by: SECOND_SUPERUSER, plan: null, comment: "Ferdig." }),
    ).toMatchObject({ decision: "release" });
    clock.set(opens);
    const release = gate.release(mailOut, [{ nationalId: mother }], { by: ORDERER });
    expect(await drain(release)).toEqual([]);
    expect(release.end).toMatchObject({ kind: "refused", findings: [{ rule: "release/plan-changed" }] });
  });

  it("that is taken away takes with it the one that waits to be agreed to", async () => {
    const { gate } = await createWorld({ policy });
    await openProject(gate, PROJECT);
    const asked = { plan: PLAN, comment: "Avtalt." };
    await gate.projects.setPlan(PROJECT, { ...asked, by: SUPERUSER });
    await gate.projects.setPlan(PROJECT, { by: SUPERUSER, plan: null, comment: "Likevel ikke." });
    expect((await gate.projects.get(PROJECT)).proposals).toEqual([]);
    expect(await gate.projects.setPlan(PROJECT, { ...asked, by: SECOND_SUPERUSER })).toMatchObject({
      decision: "hold",
    });
  });

  it.each([
    ["no steps", { steps: [] }],
    ["two steps by one name", { steps: [PLAN.steps[0]!, { ...PLAN.steps[1]!, name: PLAN.steps[0]!.name }] }],
    ["steps that are not in order", { steps: PLAN.steps.toReversed() }],
    ["steps nearer each other than they may be early", { earlyDays: 91 }],
    [
      "more steps than automatic orders have",
      { steps: Array.from({ length: 32 }, (_, at) => ({ name: `${at}`, days: at * 30, form: null })) },
    ],
  ])("is none with %s", async (_name, changes) => {
    const world = await createWorld({ policy });
    await openProject(world.gate, PROJECT);
    await expect(plan(world, changes)).rejects.toMatchObject({ code: "SLUSE_OPTION_INVALID" });
  });
});
