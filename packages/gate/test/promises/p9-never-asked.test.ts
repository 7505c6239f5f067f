import { DAY, isoOf, later, type Outcome, type Policy, type Recipient, type Round } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

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
  testPolicy,
  type World,
} from "../internal/world.ts";

const ledgers = { memory: createMemoryLedger, SQLite: () => openSqliteLedger(":memory:") };
const idOf = ({ nationalId }: Recipient): string => nationalId;

interface Going {
  readonly round: Round;
  readonly who: readonly Recipient[];
  readonly outcomes?: (nationalId: string) => Outcome;
  readonly project?: string;
}

/** Orders, approves and releases two days later. Answers who was cleared, in order of their numbers. */
async function send(
  { gate, clock }: World,
  { round, who, outcomes = () => "delivered", project = "sovn-2027" }: Going,
): Promise<string[]> {
  const opens = later(clock.now(), 2 * DAY);
  const window = { from: isoOf(opens), until: isoOf(later(opens, 3 * DAY)) };
  const { mailOut, digest } = await gate.submit(createOrder(who, { project, round, window }));
  const { tally, state } = await reportOf(gate, mailOut);
  if (state === "refused") {
    expect(tally.clear).toBe(0);
    return [];
  }
  await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
  clock.set(later(opens, 60 * 60 * 1000));
  const cleared = await drain(gate.release(mailOut, who, { by: ORDERER }), ({ clearances }) =>
    clearances.map(({ id, recipient }) => ({ clearance: id, outcome: outcomes(recipient.nationalId) })),
  );
  expect(cleared).toHaveLength(tally.clear);
  return cleared.toSorted();
}

const waitDays = ({ clock }: World, days: number): void => clock.set(later(clock.now(), days * DAY));

/** What became of a person's invitation, if they got one. */
type Past = Outcome | "not invited";
const PASTS: readonly Past[] = ["delivered", "answered", "unreachable", "failed", "unknown", "not invited"];

test.prop(
  [
    fc.array(fc.constantFrom(...PASTS), { minLength: 9, maxLength: 9 }),
    fc.constantFrom<Policy["recipients"]["remindersTo"]>("delivered", "delivered-or-unknown"),
    fc.constantFrom<Policy["recipients"]["resultsTo"]>("answered", "invited"),
    fc.constantFrom<keyof typeof ledgers>("memory", "SQLite"),
  ],
  { numRuns: 12 },
)(
  "P9: nobody is reminded who was never invited or has answered, and results go to those who took part",
  async (pasts, remindersTo, resultsTo, kind) => {
    const who = people(9, 12);
    const recipients = { ...testPolicy.recipients, remindersTo, resultsTo };
    const ledger = ledgers[kind]();
    const world = await createWorld({ ledger, policy: { ...testPolicy, recipients } });
    await openProject(world.gate);
    const pastOf = new Map(who.map(({ nationalId }, at) => [nationalId, pasts[at]!]));
    const having = (...wanted: Past[]): string[] =>
      who
        .map(idOf)
        .filter((id) => wanted.includes(pastOf.get(id)!))
        .toSorted();
    const invited = who.filter(({ nationalId }) => pastOf.get(nationalId) !== "not invited");
    if (invited.length > 0)
      await send(world, {
        round: "invitation",
        who: invited,
        outcomes: (id) => pastOf.get(id) as Outcome,
      });
    waitDays(world, 20);
    expect(await send(world, { round: "reminder", who })).toEqual(
      having("delivered", ...(remindersTo === "delivered" ? [] : (["unknown"] as const))),
    );
    waitDays(world, 40);
    expect(await send(world, { round: "result", who })).toEqual(
      having("answered", ...(resultsTo === "answered" ? [] : (["delivered", "unknown"] as const))),
    );
    await ledger.close();
  },
);

describe("an answer", () => {
  it("comes late, voids the channel's own reminders that are left, and is kept whatever is told after it", async () => {
    const [kari] = people(1) as [Recipient];
    const world = await createWorld();
    await openProject(world.gate);
    await send(world, { round: "invitation", who: [kari], outcomes: () => "unknown" });
    const { contacts } = await world.gate.contactsOf(kari.nationalId, LOOK_UP);
    const clearance = contacts[0]!.clearance;
    await world.gate.reconcile([{ clearance, outcome: "answered" }], { by: ORDERER });
    await world.gate.reconcile([{ clearance, outcome: "unreachable" }], { by: ORDERER });
    const held = await world.gate.contactsOf(kari.nationalId, LOOK_UP);
    expect(held.contacts.map(({ outcome }) => outcome)).toEqual(["answered"]);
    waitDays(world, 20);
    expect(await send(world, { round: "reminder", who: [kari] })).toEqual([]);
  });
});

describe("a letter about another", () => {
  const [mother, father, first, second] = people(4, 31).map(idOf) as [string, string, string, string];

  it("is counted apart for each child by the project that writes", async () => {
    const world = await createWorld();
    await openProject(world.gate);
    const about = (child: string): readonly Recipient[] => [{ nationalId: mother, onBehalfOf: child }];
    expect(await send(world, { round: "invitation", who: about(first) })).toEqual([mother]);
    expect(await send(world, { round: "invitation", who: about(second) })).toEqual([mother]);
    expect(await send(world, { round: "invitation", who: about(second) })).toEqual([]);
  });

  it("is in the books of both, and told to each as what it was", async () => {
    const world = await createWorld();
    await openProject(world.gate);
    await send(world, { round: "invitation", who: [{ nationalId: mother, onBehalfOf: first }] });
    const partsOf = async (nationalId: string): Promise<(string | undefined)[]> => {
      const { contacts } = await world.gate.exportPerson(nationalId, LOOK_UP);
      expect((await world.gate.contactsOf(nationalId, LOOK_UP)).contacts).toHaveLength(contacts.length);
      return contacts.map(({ part }) => part);
    };
    expect(await Promise.all([mother, first, second].map(partsOf))).toEqual([
      ["representative"],
      ["represented"],
      [],
    ]);
  });

  it("is sent to one of two parents, and about one child no more than the limit in a year, whoever gets it", async () => {
    const world = await createWorld();
    await openProject(world.gate);
    const both = [mother, father].map((nationalId) => ({ nationalId, onBehalfOf: first }));
    expect(await send(world, { round: "invitation", who: both })).toHaveLength(1);
    let letters = 1;
    for (let number = 0; number < 6; number += 1) {
      const project = `annen-${number}`;
      await openProject(world.gate, project);
      const who = [both[number % 2]!];
      letters += (await send(world, { round: "invitation", who, project })).length;
    }
    expect(letters).toBe(testPolicy.limits["four-about-in-twelve-months"]?.max);
  });
});
