import { DAY } from "@sluse/core";
import { describe, expect, test } from "vitest";

import {
  ORDERER,
  approved,
  drain,
  openWorld,
  passCanary,
  people,
  releaseAll,
  tellUnknown,
  type World,
  LOOK_UP,
  reportOf,
} from "../internal/world.ts";

const recipients = people(60);

/** A mail-out that is completed: of its second wave nobody knows what became. */
async function completed(): Promise<{ world: World; mailOut: string }> {
  const world = await openWorld();
  const mailOut = await approved(world, recipients);
  await passCanary(world, mailOut, recipients);
  const rest = world.gate.release(mailOut, recipients, { by: ORDERER });
  const begun = await drain(rest, async (wave) => {
    await wave.begin(wave.clearances);
    return wave.clearances.map(({ id }) => ({ clearance: id, outcome: "unknown" }));
  });
  expect(begun).toHaveLength(10);
  expect(rest.end).toEqual({ kind: "completed" });
  return { world, mailOut };
}

describe("after a mail-out is completed", () => {
  test("outcomes still come in, and are in the books", async () => {
    const { world, mailOut } = await completed();
    expect(await tellUnknown(world, mailOut, "unreachable")).toMatchObject({ settled: 10 });
    expect(await reportOf(world.gate, mailOut)).toMatchObject({
      state: "completed",
      outcomes: { delivered: 50, unreachable: 10, unsettled: 0 },
    });
  });

  test("one that was begun stays unknown when somebody says that it was not sent", async () => {
    const { world, mailOut } = await completed();
    expect(await tellUnknown(world, mailOut, "not-sent")).toMatchObject({ takenBack: 0, notTakenBack: 10 });
    expect((await reportOf(world.gate, mailOut)).outcomes).toMatchObject({ delivered: 50, unknown: 10 });
  });

  test("one that failed for certain is no contact, and the person may be invited anew", async () => {
    const { world, mailOut } = await completed();
    expect(await tellUnknown(world, mailOut, "failed")).toMatchObject({ settled: 10 });
    expect(await releaseAll(world, mailOut, recipients)).toEqual([]);
    expect((await reportOf(world.gate, mailOut)).outcomes).toMatchObject({ delivered: 50, unknown: 0 });
    const left: typeof recipients = [];
    for (const recipient of recipients) {
      const { contacts } = await world.gate.contactsOf(recipient.nationalId, LOOK_UP);
      if (contacts.every(({ outcome }) => outcome === "failed")) left.push(recipient);
    }
    expect(left).toHaveLength(10);
    const window = { from: "2027-04-02T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" };
    const again = await approved(world, left, { window });
    world.clock.advance(5 * DAY);
    expect(await releaseAll(world, again, left)).toHaveLength(10);
  });

  test("complaints are counted, and change nothing of its end", async () => {
    const { world, mailOut } = await completed();
    await world.gate.reportComplaints(mailOut, { by: ORDERER, count: 5 });
    expect(await reportOf(world.gate, mailOut)).toMatchObject({ state: "completed", complaints: 5 });
    const again = world.gate.release(mailOut, recipients, { by: ORDERER });
    expect(await drain(again)).toEqual([]);
    expect(again.end).toEqual({ kind: "completed" });
  });
});
