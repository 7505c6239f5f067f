import { expect, test } from "vitest";

import type { ReleaseEnd } from "../../src/index.ts";
import { ORDERER, SUPERUSER, approved, drain, openWorld, people } from "../internal/world.ts";

test.each([
  ["failed", "held"],
  ["unreachable", "completed"],
] as const)("a mail-out to a few of whom each %s is %s", async (outcome, kind) => {
  const few = people(3);
  const world = await openWorld();
  const mailOut = await approved(world, few);
  const ends = async (): Promise<ReleaseEnd | undefined> => {
    const release = world.gate.release(mailOut, few, { by: ORDERER });
    await drain(release, outcome);
    return release.end;
  };
  const first = await ends();
  expect(first?.kind).toBe(kind);
  if (first?.kind !== "held") return;
  expect(first.findings).toMatchObject([{ rule: "release/breaker-failed", facts: { share: 100, count: 3 } }]);
  await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Kanalen var stengt. De får brev fra oss selv." });
  expect((await ends())?.kind).toBe("completed");
});

test("of a few whom one was sent to, nothing is held for those that failed", async () => {
  const few = people(3);
  const world = await openWorld();
  const mailOut = await approved(world, few);
  const release = world.gate.release(mailOut, few, { by: ORDERER });
  await drain(release, ({ clearances }) =>
    clearances.map(({ id }, place) => ({ clearance: id, outcome: place === 0 ? "delivered" : "failed" })),
  );
  expect(release.end?.kind).toBe("completed");
});
