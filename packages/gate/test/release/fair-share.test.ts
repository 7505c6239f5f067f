import { fc, test } from "@fast-check/vitest";
import { HOUR, MINUTE, instant, type Recipient } from "@sluse/core";
import { describe, expect, it } from "vitest";

import {
  ORDERER,
  SUPERUSER,
  approved,
  createWorld,
  drain,
  openProject,
  people,
  testPolicy,
  type World,
} from "../internal/world.ts";

const PER_HOUR = 40;
const KEPT = 4;
const policy = {
  ...testPolicy,
  sending: { ...testPolicy.sending, canarySize: 1, waveSize: 10, perProjectHour: 30, perHour: PER_HOUR },
};

interface UnderWay {
  readonly mailOut: string;
  readonly recipients: readonly Recipient[];
}

async function ready(world: World, project: string, recipients: readonly Recipient[]): Promise<UnderWay> {
  await openProject(world.gate, project);
  const now = world.clock.now();
  const mailOut = await approved(world, recipients, { project });
  world.clock.set(now);
  return { mailOut, recipients };
}

/** Whatever may leave now leaves, and a superuser lets it go on at once. Answers how many. */
async function releaseNow({ gate }: World, { mailOut, recipients }: UnderWay): Promise<number> {
  for (let cleared = 0; ;) {
    const release = gate.release(mailOut, recipients, { by: ORDERER });
    cleared += (await drain(release)).length;
    if (release.end?.kind !== "held") return cleared;
    await gate.goOn(mailOut, { by: SUPERUSER, comment: "Sett på." });
  }
}

it("is kept of a ceiling of one nothing: a mail-out of two leaves in two hours", async () => {
  const sending = { ...policy.sending, perProjectHour: 1, perHour: 1 };
  const world = await createWorld({ policy: { ...policy, sending } });
  const two = await ready(world, "to-2027", people(2));
  world.clock.set(instant("2027-03-30T10:00:00+02:00"));
  expect(await releaseNow(world, two)).toBe(1);
  world.clock.advance(HOUR + 1);
  expect(await releaseNow(world, two)).toBe(1);
});

describe("a small project beside large ones", () => {
  test.prop(
    [
      fc.integer({ min: 1, max: KEPT }),
      fc.integer({ min: 0, max: 24 }),
      fc.integer({ min: 2, max: 3 }),
      fc.infiniteStream(fc.nat(2)),
    ],
    { numRuns: 6 },
  )("waits an hour at most, though they ask before it each time", async (size, comesAfter, count, turns) => {
    const world = await createWorld({ policy });
    const all = people(count * 150 + size);
    const large: UnderWay[] = [];
    for (let number = 0; number < count; number += 1)
      large.push(await ready(world, `stor-${number}`, all.slice(number * 150, (number + 1) * 150)));
    const small = await ready(world, "liten-2027", all.slice(count * 150));
    world.clock.set(instant("2027-03-30T10:00:00+02:00"));
    let waitedSince: number | undefined;
    for (let step = 0; step < 60; step += 1) {
      // Whoever is large is never late.
      const first = (turns.next().value ?? 0) % count;
      for (let turn = 0; turn < count; turn += 1) await releaseNow(world, large[(first + turn) % count]!);
      if (step >= comesAfter) {
        waitedSince ??= world.clock.now();
        await releaseNow(world, small);
        const { state } = await world.gate.report(small.mailOut, { by: SUPERUSER });
        if (state === "completed") break;
        expect(world.clock.now() - waitedSince).toBeLessThanOrEqual(HOUR);
      }
      world.clock.advance(5 * MINUTE);
    }
    expect((await world.gate.report(small.mailOut, { by: SUPERUSER })).state).toBe("completed");
  });
});
