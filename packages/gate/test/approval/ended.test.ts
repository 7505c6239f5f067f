import type { Recipient } from "@sluse/core";
import { HOUR } from "@sluse/core";
import { describe, expect, test } from "vitest";

import {
  ORDERER,
  SUPERUSER,
  approved,
  createOrder,
  drain,
  openWorld,
  people,
  releaseAll,
  CENTRAL,
  reportOf,
} from "../internal/world.ts";

const LINK = "https://www.uio.no/sovn";
const recipients = people(60);
const takenBack = { by: ORDERER, comment: "Feil i brevet." };
const looked = { by: SUPERUSER, comment: "Sett på." };

/** The recipients, with something that happens when half of them have come by. */
async function* interrupted(happening: () => Promise<unknown>): AsyncGenerator<Recipient> {
  yield* recipients.slice(0, 30);
  await happening();
  yield* recipients.slice(30);
}

describe("what has ended stays so", () => {
  test("a paused mail-out that was withdrawn is not resumed", async () => {
    const world = await openWorld();
    const mailOut = await approved(world, recipients);
    await drain(world.gate.release(mailOut, recipients, { by: ORDERER }));
    expect((await reportOf(world.gate, mailOut)).state).toBe("paused");
    await world.gate.withdraw(mailOut, takenBack);
    expect(await world.gate.goOn(mailOut, looked)).toMatchObject({
      decision: "refuse",
      findings: [{ rule: "approval/wrong-state" }],
    });
    expect(await reportOf(world.gate, mailOut)).toMatchObject({ state: "withdrawn", pause: undefined });
  });

  test("nor paused by a link that died while it was withdrawn", async () => {
    const world = await openWorld();
    const mailOut = await approved(world, recipients);
    world.clock.advance(2 * HOUR);
    world.probe.verdicts.set(LINK, "broken");
    const { probe } = world.probe;
    world.probe.probe = async (links, options) => {
      await world.gate.withdraw(mailOut, takenBack);
      return probe(links, options);
    };
    const release = world.gate.release(mailOut, recipients, { by: ORDERER });
    expect(await drain(release)).toEqual([]);
    expect(release.end).toMatchObject({ kind: "refused", findings: [{ rule: "release/not-approved" }] });
    expect((await reportOf(world.gate, mailOut)).state).toBe("withdrawn");
  });

  test("nor brought back by a recheck that it was withdrawn during", async () => {
    const world = await openWorld();
    const { mailOut } = await world.gate.submit(createOrder(recipients));
    const again = world.gate.recheck(
      mailOut,
      interrupted(() => world.gate.withdraw(mailOut, takenBack)),
      { by: ORDERER },
    );
    await expect(again).rejects.toMatchObject({ code: "SLUSE_MAIL_OUT_STATE" });
    expect((await reportOf(world.gate, mailOut)).state).toBe("withdrawn");
  });

  test("nor a submission that was withdrawn before its end", async () => {
    const world = await openWorld();
    const withdrawAll = async (): Promise<void> => {
      for (const { mailOut } of (await world.gate.list({ by: CENTRAL })).mailOuts)
        await world.gate.withdraw(mailOut, takenBack);
    };
    const submission = world.gate.submit(createOrder(interrupted(withdrawAll)));
    await expect(submission).rejects.toMatchObject({ code: "SLUSE_MAIL_OUT_STATE" });
    expect(await world.gate.list({ by: CENTRAL })).toMatchObject({ mailOuts: [{ state: "withdrawn" }] });
  });

  test("and a release of what is completed says so", async () => {
    const world = await openWorld();
    const mailOut = await approved(world, recipients);
    await releaseAll(world, mailOut, recipients);
    const again = world.gate.release(mailOut, recipients, { by: ORDERER });
    expect(await drain(again)).toEqual([]);
    expect(again.end).toEqual({ kind: "completed" });
  });
});
