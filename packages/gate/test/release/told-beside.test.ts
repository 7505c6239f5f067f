import { expect, test } from "vitest";

import { CENTRAL, ORDERER, approved, openWorld, people, reportOf } from "../internal/world.ts";

test("what a sender tells beside an outcome costs no outcome, and is not kept", async () => {
  const world = await openWorld();
  const recipients = people(12);
  const mailOut = await approved(world, recipients);
  const error = new Error(`the letter to ${recipients[0]!.nationalId} cannot be made`);
  for await (const wave of world.gate.release(mailOut, recipients, { by: ORDERER })) {
    const [first, ...others] = wave.clearances;
    await wave.settle([
      { clearance: first!.id, outcome: "failed", cause: "letter-unusable", error },
      ...others.map(({ id }) => ({ clearance: id, outcome: "delivered" as const })),
    ]);
  }
  expect((await reportOf(world.gate, mailOut)).outcomes).toMatchObject({ delivered: 11, failed: 1 });
  for await (const event of world.gate.audit.export({ by: CENTRAL }))
    expect(JSON.stringify(event)).not.toMatch(/cannot be made|letter-unusable/u);
});
