import { createTemplateLibrary, parseTemplate } from "@sluse/content";
import { instant, isoOf, later, DAY, type Recipient, type Round } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { fc, test } from "@fast-check/vitest";
import { expect, it } from "vitest";

import type { OrderInput, ReleaseEnd } from "../../src/index.ts";
import {
  LOOK_UP,
  ORDERER,
  SUPERUSER,
  createOrder,
  createWorld,
  drain,
  openProject,
  people,
  reportOf,
  templateSource,
  testPolicy,
  type World,
} from "../internal/world.ts";

const FORM = { id: "4f1d5c4e", taskText: "Svar på noen spørsmål om hvordan du sover." };

const templates = createTemplateLibrary(
  (["invitation", "reminder"] satisfies Round[]).map((round) => {
    const source = templateSource(round).replace("kind: letter", "kind: cover-letter");
    return parseTemplate(source, { file: `${round}.md` }).template!;
  }),
);

interface Went {
  readonly foretold: number;
  readonly cleared: number;
  readonly end: ReleaseEnd | undefined;
  readonly mailOut: string;
}

/** Orders for a window that opens two days from now, and releases when it opens. */
async function send(
  { gate, clock }: World,
  who: readonly Recipient[],
  order: Partial<OrderInput>,
  meanwhile: () => unknown = () => undefined,
): Promise<Went> {
  const opens = later(clock.now(), 2 * DAY);
  const window = { from: isoOf(opens), until: isoOf(later(opens, 3 * DAY)) };
  const { mailOut, digest } = await gate.submit(createOrder(who, { window, ...order }));
  const { tally, state } = await reportOf(gate, mailOut);
  if (state === "refused") return { foretold: tally.clear, cleared: 0, end: undefined, mailOut };
  await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
  await meanwhile();
  clock.set(later(opens, 60 * 60 * 1000));
  const release = gate.release(mailOut, who, { by: ORDERER });
  const cleared = (await drain(release)).length;
  return { foretold: tally.clear, cleared, end: release.end, mailOut };
}

const form = (world: World, days: number): Partial<OrderInput> => ({
  kind: "form",
  form: { ...FORM, expires: isoOf(later(world.clock.now(), days * DAY)) },
});

it("lets a second register ask the same patients by form within a year", async () => {
  const who = people(12);
  const world = await createWorld({ templates });
  for (const project of ["reg-a", "reg-b"]) await openProject(world.gate, project, 1000, "quality-register");
  const first = await send(world, who, { project: "reg-a", ...form(world, 26) });
  world.clock.set(instant("2027-09-02T10:00:00+02:00"));
  const second = await send(world, who, { project: "reg-b", ...form(world, 26) });
  expect([first, second]).toMatchObject([
    { foretold: 12, cleared: 12, end: { kind: "completed" } },
    { foretold: 12, cleared: 12, end: { kind: "completed" } },
  ]);
});

it("foretells at submission what the channel's own reminders leave no room for", async () => {
  const who = people(12);
  const strictest = { ...testPolicy.limits["channel-reminders"]!, max: 3 };
  const policy = { ...testPolicy, limits: { ...testPolicy.limits, "channel-reminders": strictest } };
  const world = await createWorld({ templates, policy });
  for (const project of ["reg-a", "reg-b"]) await openProject(world.gate, project, 1000, "quality-register");
  await send(world, who, { project: "reg-a", ...form(world, 26) });
  world.clock.set(instant("2027-09-02T10:00:00+02:00"));
  const { foretold, mailOut } = await send(world, who, { project: "reg-b", ...form(world, 26) });
  const { findings, state } = await reportOf(world.gate, mailOut);
  expect({ foretold, state, rules: findings.map(({ rule }) => rule) }).toMatchObject({
    foretold: 0,
    state: "refused",
    rules: expect.arrayContaining(["recipient/mostly-limited"]) as unknown,
  });
});

it("foretells for the moment the window opens: a limit that is reached when it is ordered has room by then", async () => {
  const who = people(12);
  const world = await createWorld();
  await openProject(world.gate, "reg-a");
  await send(world, who, { project: "reg-a" });
  // Fourteen days apart, counted from the invitation: the reminder is ordered on the thirteenth.
  world.clock.set(later(world.clock.now(), 13 * DAY));
  const { content } = createOrder(who, { round: "reminder" });
  const went = await send(world, who, { project: "reg-a", round: "reminder", content });
  expect(went).toMatchObject({ foretold: 12, cleared: 12, end: { kind: "completed" } });
});

it("holds a release that cleared nobody of those it foretold, and is done once a superuser has seen it", async () => {
  const who = people(12);
  const world = await createWorld();
  for (const project of ["a", "b"]) await openProject(world.gate, project);
  const limit = { ...testPolicy.limits["fourteen-days-apart"]!, scope: "everywhere" as const };
  const policy = { ...testPolicy, limits: { ...testPolicy.limits, "fourteen-days-apart": limit } };
  const { gate, clock } = await createWorld({ ledger: world.ledger, clock: world.clock, policy });
  const spaced: World = { ...world, gate, clock };
  let other: Went | undefined;
  const { cleared, end, mailOut } = await send(spaced, who, { project: "a" }, async () => {
    other = await send(spaced, who, { project: "b" });
  });
  expect(other).toMatchObject({ cleared: 12, end: { kind: "completed" } });
  expect({ cleared, end }).toMatchObject({
    cleared: 0,
    end: {
      kind: "held",
      findings: [
        {
          rule: "release/fewer-cleared",
          facts: { count: 10, withheld: "fewer than 5", limited: 10, notRequired: "fewer than 5" },
        },
      ],
    },
  });
  expect(await reportOf(gate, mailOut)).toMatchObject({
    state: "paused",
    pause: { findings: [{ rule: "release/fewer-cleared" }] },
  });

  await gate.goOn(mailOut, { by: SUPERUSER, comment: "De fikk brev fra det andre prosjektet." });
  const again = gate.release(mailOut, who, { by: ORDERER });
  expect(await drain(again)).toEqual([]);
  expect(again.end?.kind).toBe("completed");
});

type Meanwhile = (world: World, who: readonly Recipient[], invited: readonly string[]) => Promise<unknown>;

const inTheWay: readonly (readonly [string, Round, object, Meanwhile])[] = [
  [
    "have opted out",
    "invitation",
    { withheld: 5 },
    async ({ register }, who) => {
      for (const { nationalId } of who) register.optedOut.add(nationalId);
    },
  ],
  [
    "are stopped",
    "invitation",
    { withheld: 5 },
    async ({ gate }, who) => {
      for (const { nationalId } of who)
        await gate.stop({ person: nationalId }, { by: ORDERER, reason: "Ringte." });
    },
  ],
  [
    "have answered",
    "reminder",
    { notRequired: 5 },
    ({ gate }, _, invited) =>
      gate.reconcile(
        invited.map((clearance) => ({ clearance, outcome: "answered" })),
        { by: ORDERER },
      ),
  ],
];

it.each(inTheWay)("says in counts that those who are left out %s", async (_, round, told, meanwhile) => {
  const who = people(12, 3);
  const world = await createWorld();
  await openProject(world.gate, "reg-a");
  const invited: string[] = [];
  if (round === "reminder") {
    const { mailOut } = await send(world, who, { project: "reg-a" });
    for (const { nationalId } of who.slice(0, 7)) {
      const { contacts } = await world.gate.contactsOf(nationalId, LOOK_UP);
      invited.push(...contacts.filter((each) => each.mailOut === mailOut).map(({ clearance }) => clearance));
    }
    world.clock.set(later(world.clock.now(), 30 * DAY));
  }
  const { content } = createOrder(who, { round });
  const order = { project: "reg-a", round, content };
  const went = await send(world, who, order, () => meanwhile(world, who.slice(0, 7), invited));
  const counts = { withheld: "fewer than 5", limited: "fewer than 5", notRequired: "fewer than 5", ...told };
  expect(went).toMatchObject({
    foretold: 12,
    cleared: 5,
    end: { kind: "held", findings: [{ rule: "release/fewer-cleared", facts: { count: 5, ...counts } }] },
  });
});

const ledgers = { memory: createMemoryLedger, SQLite: () => openSqliteLedger(":memory:") };

/** Somebody is stopped, opts out, or is written to by another project, after all was foretold. */
const fate = fc.constantFrom("clear", "opts-out", "stopped", "written-to");

test.prop(
  [
    fc.array(fate, { minLength: 10, maxLength: 10 }),
    fc.constantFrom(0, 0.05, 0.3, 1),
    fc.constantFrom<keyof typeof ledgers>("memory", "SQLite"),
  ],
  { numRuns: 25 },
)("whoever was foretold is cleared, or a superuser is told", async (fates, shortfallShare, kind) => {
  const who = people(10, 3);
  const limit = { ...testPolicy.limits["fourteen-days-apart"]!, scope: "everywhere" as const };
  const policy = {
    ...testPolicy,
    limits: { ...testPolicy.limits, "fourteen-days-apart": limit },
    breakers: { ...testPolicy.breakers, shortfallShare },
  };
  const ledger = ledgers[kind]();
  const world = await createWorld({ policy, ledger });
  for (const project of ["a", "b"]) await openProject(world.gate, project);
  const having = (wanted: string): readonly Recipient[] => who.filter((_, at) => fates[at] === wanted);
  const { cleared, end, mailOut } = await send(world, who, { project: "a" }, async () => {
    for (const { nationalId } of having("opts-out")) world.register.optedOut.add(nationalId);
    for (const { nationalId } of having("stopped"))
      await world.gate.stop({ person: nationalId }, { by: ORDERER, reason: "Ringte." });
    if (having("written-to").length > 0) await send(world, having("written-to"), { project: "b" });
  });
  expect(cleared).toBe(having("clear").length);
  const isTold = who.length - cleared > who.length * shortfallShare;
  expect(end?.kind).toBe(isTold ? "held" : "completed");
  expect((await reportOf(world.gate, mailOut)).state).toBe(isTold ? "paused" : "completed");
  await ledger.close();
});
