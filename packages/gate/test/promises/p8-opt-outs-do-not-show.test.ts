import { fc, test } from "@fast-check/vitest";
import { DAY, type Recipient } from "@sluse/core";
import { createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import { describe, expect } from "vitest";

import type { OrdererReport } from "../../src/index.ts";
import {
  ORDERER,
  START,
  SUPERUSER,
  approved,
  createOrder,
  createWorld,
  drain,
  openProject,
  people,
  releaseAll,
  testPolicy,
  type World,
  reportOf,
} from "../internal/world.ts";

const EVERYONE = people(8);

/** Who is who among eight people, and what is ordered for some of them. */
interface Small {
  /** Got the invitation before. */
  readonly invited: readonly number[];
  readonly stopped: readonly number[];
  readonly ordered: readonly number[];
  readonly about: readonly number[];
  readonly optedOut: readonly number[];
  readonly hindered: readonly number[];
  readonly isOtherRegisterSilent: boolean;
  readonly isStale: boolean;
}

const some = fc.uniqueArray(fc.nat(7), { maxLength: 4 });
const small: fc.Arbitrary<Small> = fc.record({
  invited: some,
  stopped: some,
  ordered: fc.array(fc.nat(7), { minLength: 1, maxLength: 4 }),
  about: some,
  optedOut: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 8 }),
  hindered: fc.uniqueArray(fc.nat(7), { maxLength: 8 }),
  isOtherRegisterSilent: fc.boolean(),
  isStale: fc.boolean(),
});

const at = (index: number): Recipient => EVERYONE[index]!;

/** What the one who ordered is answered, but for what is another each time. */
/** What is answered, without the names that each mail-out has of its own. */
type Answer = Omit<OrdererReport, "mailOut" | "digest" | "manifest"> & {
  readonly manifest: Omit<OrdererReport["manifest"], "mailOut">;
};

async function answerTo(
  world: Small,
  optedOut: readonly number[],
  hindered: readonly number[] = [],
  stopped: readonly number[] = [],
): Promise<Answer> {
  const clock = createSimulatedClock(START);
  const register = createRegisterDouble({ clock, optedOut: [] });
  const other = createRegisterDouble({ clock, optedOut: [], id: "other" });
  const population = createRegisterDouble({ clock, id: "folkeregisteret", kind: "population" });
  const { gate, ...rest } = await createWorld({ clock, registers: [register, other, population] });
  await openProject(gate);
  const before: World = { gate, ...rest, clock, register };
  if (world.invited.length > 0) {
    const invited = world.invited.map(at);
    await releaseAll(before, await approved(before, invited), invited);
  }
  for (const index of stopped)
    await gate.stop({ person: at(index).nationalId }, { by: ORDERER, reason: "Har ringt." });
  for (const index of optedOut) register.optedOut.add(at(index).nationalId);
  for (const index of hindered) population.hindered.set(at(index).nationalId, "dead");
  if (world.isOtherRegisterSilent) other.mood = "throws";
  if (world.isStale) register.mood = "stale";
  const recipients = world.ordered.map((index) => ({
    ...at(index),
    ...(world.about.includes(index) ? { onBehalfOf: at((index + 1) % 8).nationalId } : {}),
  }));
  const window = { from: later(clock.now()), until: "2027-12-30T20:00:00+01:00" };
  const {
    mailOut: _id,
    digest: _digest,
    manifest: named,
    ...report
  } = await gate.submit(createOrder(recipients, { window }));
  // Each mail-out has a name of its own; whom it goes to has a digest, the same for the same people.
  const { mailOut: _named, ...manifest } = named;
  return { ...report, manifest };
}

const later = (now: number): string => new Date(now + 40 * DAY).toISOString();

describe("P8: in a small order nobody's no shows", () => {
  test.prop([small], { numRuns: 150 })(
    "the one who ordered is answered the same, whoever is opted out, hindered or stopped by hand",
    async (world) => {
      expect(await answerTo(world, world.optedOut, world.hindered, world.stopped)).toStrictEqual(
        await answerTo(world, []),
      );
    },
  );

  test("an order for one person, who is opted out, is as any other, and nobody is written to", async () => {
    const world = await createWorld();
    await openProject(world.gate);
    const alone = [at(0)];
    world.register.optedOut.add(at(0).nationalId);
    expect((await world.gate.submit(createOrder(alone))).decision).toBe("release");
    expect(await releaseAll(world, await approved(world, alone), alone)).toEqual([]);
  });

  test.each(["before the order", "after the approval"])(
    "an order for one person, who was stopped by hand %s, is as any other, and nobody is written to",
    async (when) => {
      const world = await createWorld();
      await openProject(world.gate);
      const { gate } = world;
      const alone = [at(0)];
      const stop = (): Promise<unknown> =>
        gate.stop({ person: at(0).nationalId }, { by: SUPERUSER, reason: "Har ringt." });
      if (when === "before the order") await stop();
      const id = await approved(world, alone);
      if (when === "after the approval") await stop();
      const release = gate.release(id, alone, { by: ORDERER });
      expect(await drain(release)).toEqual([]);
      expect(release.end).toEqual({ kind: "completed" });
    },
  );

  test("an order of which everyone had the letter already is refused, opted out or not", async () => {
    const world: Small = {
      invited: [0, 1],
      stopped: [],
      ordered: [0, 1],
      about: [],
      optedOut: [0],
      hindered: [],
      isOtherRegisterSilent: false,
      isStale: false,
    };
    const report = await answerTo(world, world.optedOut);
    expect(report.decision).toBe("refuse");
    expect(report.findings.map(({ rule }) => rule)).toContain("recipient/nobody-left");
  });

  test("that nobody at all of very many is opted out is told to superusers, not to the one who ordered", async () => {
    const hitRate = { ...testPolicy.registers.hitRate, implausibleZeroFrom: 8 };
    const policy = { ...testPolicy, registers: { ...testPolicy.registers, hitRate } };
    const world = await createWorld({ policy });
    await openProject(world.gate);
    const none = await world.gate.submit(createOrder(EVERYONE));
    const superuser = await reportOf(world.gate, none.mailOut);
    // Withdrawn, or the next would name it.
    await world.gate.withdraw(none.mailOut, { by: ORDERER, comment: "En til." });
    world.register.optedOut.add(at(3).nationalId);
    const one = await world.gate.submit(createOrder(EVERYONE));
    const { mailOut: _none, digest: _digest, manifest, ...told } = none;
    expect(one).toMatchObject(told);
    expect(one.manifest.audience).toEqual(manifest.audience);
    expect(superuser).toMatchObject({ decision: "hold", state: "held" });
    expect(superuser.findings.map(({ rule }) => rule)).toEqual(["register/implausible-hit-rate"]);
  });
});
