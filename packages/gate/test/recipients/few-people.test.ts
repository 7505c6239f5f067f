import { instant, type MailOut, type MailOutId, type Recipient } from "@sluse/core";
import { createIdentitiesDouble, createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import { bornOn } from "@sluse/testkit/people";
import { describe, expect, test } from "vitest";

import {
  ORDERER,
  START,
  SUPERUSER,
  approved,
  createOrder,
  drain,
  openWorld,
  people,
  releaseAll,
  type World,
} from "../internal/world.ts";

/** What the ledger keeps of an order to these, of whom those have opted out. */
async function keptOf(recipients: readonly Recipient[], optedOut: readonly Recipient[]): Promise<MailOut> {
  const world = await openWorldWhere(optedOut);
  const { mailOut } = await world.gate.submit(createOrder(recipients));
  return load(world, mailOut);
}

/** These have opted out. */
async function openWorldWhere(optedOut: readonly Recipient[]): Promise<World> {
  const clock = createSimulatedClock(START);
  const register = createRegisterDouble({ clock, optedOut: optedOut.map(({ nationalId }) => nationalId) });
  return openWorld({ clock, registers: [register] });
}

const load = async ({ ledger }: World, id: MailOutId): Promise<MailOut> => {
  const mailOut = await ledger.transact((tx) => tx.loadMailOut(id));
  if (!mailOut) throw new Error("not there");
  return mailOut;
};

describe("what is kept of an order", () => {
  test.each([
    [1, 1],
    [2, 1],
    [4, 4],
    [4, 1],
  ])("to %i people is the same, whether %i of them have opted out or none", async (count, optedOut) => {
    const list = people(count);
    const { tally } = await keptOf(list, list.slice(0, optedOut));
    const { tally: ofNobody } = await keptOf(list, []);
    expect(tally).toEqual(ofNobody);
    expect(tally).toMatchObject({ refusals: "untold", optedOut: 0, clear: count });
  });

  test("about five children to one person is the same, whether they have opted out or not", async () => {
    const [parent, ...children] = people(6).map(({ nationalId }) => nationalId);
    const rows = children.map((child): Recipient => ({ nationalId: parent!, onBehalfOf: child }));
    const ofAll = (await keptOf(rows, [{ nationalId: parent! }])).tally;
    expect(ofAll).toEqual((await keptOf(rows, [])).tally);
    expect(ofAll.refusals).toBe("untold");
  });

  test("says how many stand there for a letter in which language, and the same whoever has opted out", async () => {
    const list = people(12).map((each, index) => (index < 5 ? { ...each, language: "nb" as const } : each));
    const { tally } = await keptOf(list, []);
    expect(tally.languages).toEqual({ nb: 5 });
    expect((await keptOf(list, list.slice(0, 4))).tally.languages).toEqual(tally.languages);
  });

  test("to many says how many have opted out, and of nobody who", async () => {
    expect((await keptOf(people(12), people(12).slice(0, 3))).tally).toMatchObject({
      refusals: "counted",
      optedOut: 3,
      clear: 9,
    });
  });
});

test("a mail-out to a few goes to those who have not opted out, and ends without a word of the others", async () => {
  const recipients = people(3);
  const world = await openWorldWhere(recipients.slice(0, 1));
  const mailOut = await approved(world, recipients);
  // No superuser is asked: whoever said no was never foretold a letter.
  const release = world.gate.release(mailOut, recipients, { by: ORDERER });
  const cleared = await drain(release);
  expect(release.end?.kind).toBe("completed");
  expect(cleared.toSorted()).toEqual(
    recipients
      .slice(1)
      .map(({ nationalId }) => nationalId)
      .toSorted(),
  );
  expect((await load(world, mailOut as MailOutId)).state).toBe("completed");
});

test("a mail-out to a few is held when somebody is left out for another reason than that they said no", async () => {
  const [refused, written, other] = people(3) as [Recipient, Recipient, Recipient];
  const world = await openWorld();
  // Over a limit when the three are ordered, and says no besides: that one was never foretold.
  const before = await approved(world, [refused]);
  await releaseAll(world, before, [refused]);
  world.clock.set(instant(START));
  const first = await approved(world, [written]);
  world.clock.set(instant(START));
  world.register.optedOut.add(refused.nationalId);
  const mailOut = await approved(world, [refused, written, other]);
  // Another mail-out writes to one of them first.
  await releaseAll(world, first, [written]);
  const rules: string[] = [];
  for (let turn = 0; turn < 2; turn += 1) {
    const release = world.gate.release(mailOut, [refused, written, other], {
      by: ORDERER,
      whenClosed: "wait",
    });
    await drain(release);
    if (release.end?.kind !== "held") break;
    rules.push(...release.end.findings.map(({ rule }) => rule));
    await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Første bølge er sett på." });
  }
  expect(rules).toContain("release/fewer-cleared");
});

test("nor is anybody passed over who said no and was written to under another number meanwhile: that they said no is not all", async () => {
  const present = bornOn("1980-05-12", { nth: 3 });
  const former = bornOn("1980-05-12", { dNumber: true });
  const clock = createSimulatedClock(START);
  const register = createRegisterDouble({ clock });
  const identities = createIdentitiesDouble({ clock });
  const world = await openWorld({ clock, registers: [register], identities });
  const before = await approved(world, [{ nationalId: former }]);
  world.clock.set(instant(START));
  const list = [{ nationalId: present }, ...people(2)];
  const mailOut = await approved(world, list);
  await releaseAll(world, before, [{ nationalId: former }]);
  identities.merge(present, former);
  register.optedOut.add(present);
  const release = world.gate.release(mailOut, list, { by: ORDERER });
  await drain(release);
  expect(release.end).toMatchObject({ kind: "held", findings: [{ rule: "release/fewer-cleared" }] });
});
