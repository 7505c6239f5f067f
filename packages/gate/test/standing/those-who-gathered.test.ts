import { expect, test } from "vitest";

import { CENTRAL, ORDERER, SUPERUSER, drain, people, whileAsked } from "../internal/world.ts";
import { ask, deliver, goOn, openStanding, type StandingWorld } from "./standing-world.ts";

const [first, second, ...others] = people(8);

/** The canary of two has been looked at. */
async function afterCanary(terms: Parameters<typeof openStanding>[0] = {}): Promise<StandingWorld> {
  const world = await openStanding(terms);
  await deliver(world, [first!.nationalId, second!.nationalId]);
  await goOn(world);
  return world;
}

test("nothing is said of those who were all cleared", async () => {
  const { gate, mailOut } = await afterCanary();
  const release = gate.release(mailOut, others, { by: ORDERER });
  expect(await drain(release)).toHaveLength(others.length);
  expect(release.end).toEqual({ kind: "caught-up", findings: [] });
  expect(release.findings).toEqual([]);
});

test("it is told what is wrong with rows that nobody saw before", async () => {
  const { gate, mailOut } = await afterCanary();
  const release = gate.release(mailOut, [...others, { nationalId: "12345" }], { by: ORDERER });
  expect(await drain(release)).toHaveLength(others.length);
  expect(release.findings).toMatchObject([{ rule: "recipient/malformed" }]);
});

test("whoever has two rows that differ is left out, and it is told which row", async () => {
  const { gate, mailOut } = await afterCanary();
  const [third, ...rest] = others;
  const rows = [third!, ...rest, { ...third!, language: "nb" as const }];
  const release = gate.release(mailOut, rows, { by: ORDERER });
  expect(await drain(release)).toHaveLength(rest.length);
  expect(release.findings).toMatchObject([
    { rule: "recipient/values-differ", count: 1, places: [{ kind: "row", row: rows.length }] },
  ]);
});

test("a mail-out that was withdrawn when its last wave had left is not caught up", async () => {
  const { gate, mailOut } = await afterCanary();
  const release = gate.release(mailOut, others, { by: ORDERER });
  for await (const wave of release) {
    await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
    await gate.withdraw(mailOut, { by: SUPERUSER, comment: "Feil årstall." });
  }
  expect(release.end).toMatchObject({ kind: "refused", findings: [{ rule: "release/not-approved" }] });
});

test("a wave that was stopped before its claim leaves its room to whoever comes next", async () => {
  const world = await afterCanary({ perDay: 3 });
  const { gate } = world;
  const [third, fourth] = others;
  let stop = "";
  whileAsked(world, async () => {
    stop = (await gate.stop({ mailOut: world.mailOut }, { by: CENTRAL, reason: "Det ringer." })).stop ?? "";
  });
  expect((await ask(world, third!.nationalId)).kind).toBe("held");
  await gate.liftStop(stop, { by: CENTRAL, reason: "Det var et annet brev." });
  expect((await ask(world, fourth!.nationalId)).kind).toBe("cleared");
  expect((await ask(world, third!.nationalId)).kind).toBe("waiting");
});
