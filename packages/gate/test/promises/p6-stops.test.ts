import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";

import type { StopTarget } from "../../src/index.ts";
import {
  CENTRAL,
  ORDERER,
  SUPERUSER,
  approved,
  createWorld,
  drain,
  openWorld,
  passCanary,
  people,
  tellUnknown,
  testPolicy,
  whileAsked,
  reportOf,
} from "../internal/world.ts";

const recipients = people(300);

/** Past the canary: 250 people left, in waves of 100. */
async function underWay(): Promise<{
  world: Awaited<ReturnType<typeof createWorld>>;
  mailOut: string;
  cleared: string[];
}> {
  const policy = { ...testPolicy, sending: { ...testPolicy.sending, waveSize: 100 } };
  const world = await openWorld({ policy });
  const mailOut = await approved(world, recipients);
  return { world, mailOut, cleared: await passCanary(world, mailOut, recipients) };
}

const levels: readonly (readonly [string, (mailOut: string) => StopTarget, string])[] = [
  ["mail-out", (mailOut) => ({ mailOut }), SUPERUSER],
  ["project", () => ({ project: "sovn-2027" }), SUPERUSER],
  ["ordering system", () => ({ system: "eforsk" }), CENTRAL],
  ["everything", () => "everything", CENTRAL],
];

describe("P6: a stop holds from the next chunk on", () => {
  test.for(levels)("%s", async ([, targetOf, lifter]) => {
    const { world, mailOut, cleared } = await underWay();
    const target = targetOf(mailOut);
    const { stop = "" } = await world.gate.stop(target, { by: ORDERER, reason: "Noen har ringt." });
    const stopped = world.gate.release(mailOut, recipients, { by: ORDERER });
    expect(await drain(stopped)).toStrictEqual([]);
    expect(stopped.end).toMatchObject({ kind: "held", findings: [{ rule: "release/stopped" }] });
    expect(await reportOf(world.gate, mailOut)).toMatchObject({ decision: "hold", stops: [{ by: ORDERER }] });

    expect((await world.gate.liftStop(stop, { by: ORDERER, reason: "Prøver." })).decision).toBe("refuse");
    expect(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))).toStrictEqual([]);

    expect((await world.gate.liftStop(stop, { by: lifter, reason: "Avklart." })).decision).toBe("release");
    expect(await reportOf(world.gate, mailOut)).toMatchObject({ decision: "release", stops: [] });
    cleared.push(...(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))));
    expect(new Set(cleared).size).toBe(recipients.length);
  });

  test.for(levels)("%s, while a register is being asked", async ([, targetOf]) => {
    const { world, mailOut } = await underWay();
    whileAsked(world, () => world.gate.stop(targetOf(mailOut), { by: ORDERER, reason: "Nå." }));
    expect(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))).toStrictEqual([]);
  });

  test("withdrawal stops what is under way, for good", async () => {
    const { world, mailOut } = await underWay();
    const cleared: string[] = [];
    const release = world.gate.release(mailOut, people(300), { by: ORDERER });
    for await (const wave of release) {
      cleared.push(...wave.clearances.map(({ id }) => id));
      await world.gate.withdraw(mailOut, { by: ORDERER, comment: "Feil i brevet." });
    }
    expect(cleared).toHaveLength(100);
    expect((await reportOf(world.gate, mailOut)).state).toBe("withdrawn");
    expect(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))).toStrictEqual([]);
  });

  property.prop([fc.nat({ max: recipients.length - 1 })], { numRuns: 10 })("one person", async (at) => {
    const world = await openWorld();
    const mailOut = await approved(world, recipients);
    const person = recipients[at]!.nationalId;
    await world.gate.stop({ person }, { by: ORDERER, reason: "Har bedt om å slippe." });
    const cleared = await passCanary(world, mailOut, recipients);
    cleared.push(...(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))));
    expect(cleared).toHaveLength(recipients.length - 1);
    expect(cleared).not.toContain(person);
  });

  test.for([
    ["failed", "release/breaker-failed"],
    ["unreachable", "release/breaker-unreachable"],
    ["unknown", "release/breaker-unknown"],
  ] as const)("a release where too many are %s stops by itself", async ([outcome, rule]) => {
    const { world, mailOut } = await underWay();
    const first = world.gate.release(mailOut, recipients.slice(0, 200), { by: ORDERER });
    await drain(first, outcome);
    const next = world.gate.release(mailOut, recipients, { by: ORDERER });
    expect(await drain(next)).toStrictEqual([]);
    expect(next.end).toMatchObject({ kind: "held", findings: [{ rule }] });
    expect((await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Undersøkt." })).decision).toBe(
      "release",
    );
    expect(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))).toHaveLength(150);
  });

  test("what was unknown when a superuser looked and arrived after all hides nothing that is unknown later", async () => {
    const { world, mailOut } = await underWay();
    await drain(world.gate.release(mailOut, recipients, { by: ORDERER }), "unknown");
    await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Undersøkt." });
    expect(await tellUnknown(world, mailOut, "delivered")).toMatchObject({ settled: 100 });
    const release = world.gate.release(mailOut, recipients, { by: ORDERER });
    expect(await drain(release, "unknown")).toHaveLength(100);
    expect(release.end).toMatchObject({
      kind: "held",
      findings: [{ rule: "release/breaker-unknown", facts: { share: 100, count: 100 } }],
    });
  });

  test("what was unknown when a superuser looked and turns out to have failed is new", async () => {
    const { world, mailOut } = await underWay();
    await drain(world.gate.release(mailOut, recipients, { by: ORDERER }), "unknown");
    await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Undersøkt." });
    await tellUnknown(world, mailOut, "failed");
    const release = world.gate.release(mailOut, recipients, { by: ORDERER });
    expect(await drain(release)).toEqual([]);
    expect(release.end).toMatchObject({
      kind: "held",
      findings: [{ rule: "release/breaker-failed", facts: { share: 100, count: 100 } }],
    });
  });

  test("three complaints stop a mail-out", async () => {
    const { world, mailOut } = await underWay();
    await world.gate.reportComplaints(mailOut, { by: ORDERER, count: 2 });
    await world.gate.reportComplaints(mailOut, { by: ORDERER, count: 1 });
    const release = world.gate.release(mailOut, recipients, { by: ORDERER });
    expect(await drain(release)).toStrictEqual([]);
    expect(release.end).toMatchObject({ kind: "held", findings: [{ rule: "release/breaker-complaints" }] });
  });
});
