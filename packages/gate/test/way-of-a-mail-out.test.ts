import { expect, test } from "vitest";

import {
  SUPERUSER,
  approved,
  createOrder,
  createWorld,
  drain,
  openProject,
  people,
  releaseAll,
  CENTRAL,
  reportOf,
  ORDERER,
} from "./internal/world.ts";

test("an approved mail-out goes out in waves, the first one small and looked at", async () => {
  const world = await createWorld();
  await openProject(world.gate);
  const recipients = people(1200);
  const mailOut = await approved(world, recipients);

  const canary = world.gate.release(mailOut, recipients, { by: ORDERER });
  expect(await drain(canary)).toHaveLength(50);
  expect(canary.end).toMatchObject({ kind: "held", findings: [{ rule: "release/canary-waits" }] });

  const verdict = await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Brevene er i orden." });
  expect(verdict.decision).toBe("release");
  const rest = world.gate.release(mailOut, recipients, { by: ORDERER });
  const cleared = await drain(rest);
  expect(rest.end).toStrictEqual({ kind: "completed" });
  expect(cleared).toHaveLength(1150);

  const report = await reportOf(world.gate, mailOut);
  expect(report.state).toBe("completed");
  expect(report.outcomes).toMatchObject({ delivered: 1200, unknown: 0 });
  expect(report.waves.map((wave) => wave.claimed?.count)).toStrictEqual([50, 500, 500, 150]);
  expect(await world.gate.audit.verify({ by: CENTRAL })).toMatchObject({ kind: "intact" });
});

test("the sender is handed the approved bytes", async () => {
  const world = await createWorld();
  await openProject(world.gate);
  const recipients = people(3);
  const mailOut = await approved(world, recipients);
  for await (const wave of world.gate.release(mailOut, recipients, { by: ORDERER })) {
    for (const clearance of wave.clearances) {
      await wave.begin([clearance]);
      expect(new TextDecoder().decode((await wave.letterFor(clearance)).bytes)).toContain(
        "Det er frivillig å delta",
      );
      expect(clearance.mandate).toStrictEqual({ kind: "helsenorge-only" });
    }
  }
});

test("a second invitation to the same people is refused, whatever the letter is called", async () => {
  const world = await createWorld();
  await openProject(world.gate);
  const recipients = people(60);
  await releaseAll(world, await approved(world, recipients), recipients);
  const again = await world.gate.submit(
    createOrder(recipients, {
      window: { from: "2027-04-15T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" },
    }),
  );
  expect(again.decision).toBe("refuse");
  expect(again.findings.map((finding) => finding.rule)).toContain("recipient/mostly-limited");
});
