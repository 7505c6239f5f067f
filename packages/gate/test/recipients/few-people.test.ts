import type { MailOut, MailOutId, Recipient } from "@sluse/core";
import { createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import { describe, expect, test } from "vitest";

import {
  START,
  approved,
  createOrder,
  openWorld,
  people,
  releaseAll,
  type World,
} from "../internal/world.ts";

/** What the ledger keeps of an order to these many, so many of whom have opted out. */
async function keptOf(count: number, optedOut: number): Promise<MailOut> {
  const recipients = people(count);
  const world = await openWorldWhere(recipients.slice(0, optedOut));
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
    const [tally, ofNobody] = [(await keptOf(count, optedOut)).tally, (await keptOf(count, 0)).tally];
    expect(tally).toEqual(ofNobody);
    expect(tally).toMatchObject({ refusals: "untold", optedOut: 0, clear: count });
  });

  test("all of whom have opted out does not say so of each", async () => {
    expect((await keptOf(12, 12)).tally).toMatchObject({ refusals: "untold", optedOut: 0, clear: 12 });
  });

  test("to many says how many have opted out, and of nobody who", async () => {
    expect((await keptOf(12, 3)).tally).toMatchObject({ refusals: "counted", optedOut: 3, clear: 9 });
  });
});

test("a mail-out to a few goes to those who have not opted out, and ends without a word of the others", async () => {
  const recipients = people(3);
  const world = await openWorldWhere(recipients.slice(0, 1));
  const mailOut = await approved(world, recipients);
  const cleared = await releaseAll(world, mailOut, recipients);
  expect(cleared.toSorted()).toEqual(
    recipients
      .slice(1)
      .map(({ nationalId }) => nationalId)
      .toSorted(),
  );
  expect((await load(world, mailOut as MailOutId)).state).toBe("completed");
});
