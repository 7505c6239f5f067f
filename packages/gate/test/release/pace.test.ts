import { MINUTE, isoOf } from "@sluse/core";
import { createSimulatedClock } from "@sluse/testkit";
import { describe, expect, test } from "vitest";

import type { Wave } from "../../src/index.ts";
import {
  ORDERER,
  START,
  SUPERUSER,
  approved,
  drain,
  openWorld,
  passCanary,
  people,
  reportOf,
  testPolicy,
  type World,
} from "../internal/world.ts";

const recipients = people(120);
const pace = (outcomeShare: number): typeof testPolicy => ({
  ...testPolicy,
  sending: { ...testPolicy.sending, waveSize: 20, outcomeShare },
});

/** A mail-out whose canary was looked at: a hundred people are left, in waves of twenty. */
async function afterCanary(outcomeShare: number): Promise<{ world: World; mailOut: string }> {
  const world = await openWorld({ policy: pace(outcomeShare) });
  const mailOut = await approved(world, recipients);
  await passCanary(world, mailOut, recipients);
  return { world, mailOut };
}

/** Takes waves, and tells of so many of each. */
async function take(world: World, mailOut: string, told: number): Promise<{ waves: Wave[]; end: unknown }> {
  const waves: Wave[] = [];
  const release = world.gate.release(mailOut, recipients, { by: ORDERER });
  await drain(release, async (wave) => {
    waves.push(wave);
    await wave.begin(wave.clearances);
    return wave.clearances.slice(0, told).map(({ id }) => ({ clearance: id, outcome: "delivered" }));
  });
  return { waves, end: release.end };
}

describe("the next wave opens when", () => {
  test.for([
    [0.9, 17, 1],
    [0.9, 18, 2],
    [0.5, 10, 2],
    [1, 19, 1],
  ] as const)("with a share of %f, %i of twenty have an outcome: %i waves", async ([share, told, count]) => {
    const { world, mailOut } = await afterCanary(share);
    const { waves, end } = await take(world, mailOut, told);
    expect(waves).toHaveLength(count);
    expect(end).toMatchObject({
      kind: "waiting",
      opensAt: waves[0]?.sendBefore,
      findings: [
        {
          rule: "release/last-wave-open",
          facts: { count: (20 - told) * count, opensAt: isoOf(waves.at(-1)!.sendBefore) },
        },
      ],
    });
  });

  test("all of the last has one, or nothing is asked of it", async () => {
    const all = await afterCanary(1);
    expect((await take(all.world, all.mailOut, 20)).waves).toHaveLength(5);
    const none = await afterCanary(0);
    expect((await take(none.world, none.mailOut, 0)).waves).toHaveLength(5);
  });

  test("the last can be sent no more, whatever became of it", async () => {
    const { world, mailOut } = await afterCanary(1);
    const first = await take(world, mailOut, 0);
    const wave = first.waves[0]!;
    world.clock.set((wave.sendBefore - 1) as typeof wave.sendBefore);
    expect((await take(world, mailOut, 0)).waves).toHaveLength(0);
    world.clock.set(wave.sendBefore);
    expect((await take(world, mailOut, 20)).waves).toHaveLength(4);
  });

  test("what became of it is told meanwhile, to whoever waits for it", async () => {
    const clock = createSimulatedClock(START);
    const told: Wave[] = [];
    const { sleepUntil } = clock;
    clock.sleepUntil = async (...given) => {
      for (const wave of told.splice(0))
        await world.gate.reconcile(
          wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" as const })),
          { by: SUPERUSER },
        );
      return sleepUntil.apply(clock, given);
    };
    const world = await openWorld({ clock, policy: pace(1) });
    const mailOut = await approved(world, recipients);
    await passCanary(world, mailOut, recipients);
    const started = clock.now();
    const release = world.gate.release(mailOut, recipients, { by: ORDERER, whenClosed: "wait" });
    let waves = 0;
    for await (const wave of release) {
      waves += 1;
      told.push(wave);
    }
    expect(waves).toBe(5);
    expect(clock.now() - started).toBe(4 * MINUTE);
  });
});

test("a stop finds at most one wave that nobody told of", async () => {
  const { world, mailOut } = await afterCanary(1);
  const { waves } = await take(world, mailOut, 0);
  const stopped = await world.gate.stop({ mailOut }, { by: ORDERER, reason: "Død lenke." });
  expect(stopped).toMatchObject({
    voided: 0,
    begunAndBeyondRecall: 20,
    waves: [{ mailOut, wave: waves[0]?.number, voided: 0, begunAndBeyondRecall: 20 }],
  });
});

test("a mail-out is not completed before it is told what became of everybody it was sent to", async () => {
  const { world, mailOut } = await afterCanary(0);
  const { waves, end } = await take(world, mailOut, 0);
  expect(end).toMatchObject({
    kind: "held",
    findings: [{ rule: "release/outcomes-open", facts: { count: 100 } }],
  });
  const unknown = waves.flatMap(({ clearances }) =>
    clearances.map(({ id }) => ({ clearance: id, outcome: "unknown" as const })),
  );
  await world.gate.reconcile(unknown, { by: SUPERUSER });
  const release = world.gate.release(mailOut, recipients, { by: ORDERER });
  expect(await drain(release)).toEqual([]);
  expect(release.end?.kind).toBe("held");
  await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Skal være ukjent." });
  const last = world.gate.release(mailOut, recipients, { by: ORDERER });
  await drain(last);
  expect(last.end?.kind).toBe("completed");
  expect((await reportOf(world.gate, mailOut)).state).toBe("completed");
});
