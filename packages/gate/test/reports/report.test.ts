import { expect, test } from "vitest";

import { ORDERER, SUPERUSER, createOrder, openWorld, people } from "../internal/world.ts";

test("a mail-out counted before letters were counted by language is reported with what was counted", async () => {
  const world = await openWorld();
  const { mailOut } = await world.gate.submit(createOrder(people(5)));
  await world.ledger.transact(async (tx) => {
    const kept = (await tx.loadMailOut(mailOut))!;
    const { languages: _unknown, ...before } = kept.tally;
    await tx.saveMailOut({ ...kept, tally: before as typeof kept.tally });
  });
  expect(await world.gate.report(mailOut, { by: SUPERUSER })).toMatchObject({
    view: "superuser",
    tally: { given: 5, valid: 5, languages: {} },
  });
  expect(await world.gate.report(mailOut, { by: ORDERER })).toMatchObject({ tally: { given: 5, valid: 5 } });
});
