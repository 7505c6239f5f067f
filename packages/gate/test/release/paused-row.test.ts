import { isReleasable, type MailOut } from "@sluse/core";
import { expect, test } from "vitest";

import { ORDERER, SUPERUSER, approved, drain, openWorld, people } from "../internal/world.ts";

const recipients = people(60);

test("a pause that says that it ends by itself waits for a superuser all the same", async () => {
  const world = await openWorld();
  const mailOut = await approved(world, recipients);
  await world.ledger.transact(async (tx) => {
    const row = await tx.loadMailOut(mailOut as MailOut["id"]);
    if (!row || !isReleasable(row)) throw new Error("it may be released");
    const since = world.clock.now();
    const pause = { findings: [], since, opens: { kind: "time", notBefore: since } };
    await tx.saveMailOut({ ...row, state: "paused", pause });
  });
  world.clock.advance(60_000);
  const release = world.gate.release(mailOut, recipients, { by: ORDERER });
  expect(await drain(release)).toEqual([]);
  expect(release.end).toMatchObject({ kind: "held" });
  expect(await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Sett på." })).toMatchObject({
    findings: [],
  });
  expect(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))).not.toEqual([]);
});
