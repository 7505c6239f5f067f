import { fc, test } from "@fast-check/vitest";
import { HOUR, MINUTE, instant, type Policy, type Purpose, type Recipient } from "@sluse/core";
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

async function ready(
  world: World,
  project: string,
  recipients: readonly Recipient[],
  purpose: Purpose = "research",
): Promise<UnderWay> {
  await openProject(world.gate, project, 1_000_000, purpose);
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

interface Beside {
  readonly size: number;
  readonly comesAfter: number;
  readonly turns: Iterator<number>;
}

/** Large ones of these purposes ask before one of another purpose each time; answers that it never waited for more than an hour. */
async function waitsAnHourAtMost(
  under: Policy,
  large: readonly Purpose[],
  other: Purpose,
  { size, comesAfter, turns }: Beside,
): Promise<void> {
  const world = await createWorld({ policy: under });
  const all = people(large.length * 150 + size);
  const before: UnderWay[] = [];
  for (const [number, purpose] of large.entries())
    before.push(await ready(world, `stor-${number}`, all.slice(number * 150, (number + 1) * 150), purpose));
  const last = await ready(world, "liten-2027", all.slice(large.length * 150), other);
  world.clock.set(instant("2027-03-30T10:00:00+02:00"));
  let waitedSince: number | undefined;
  for (let step = 0; step < 60; step += 1) {
    // Whoever is large is never late.
    const first = turns.next().value % large.length;
    for (let turn = 0; turn < large.length; turn += 1)
      await releaseNow(world, before[(first + turn) % large.length]!);
    if (step >= comesAfter) {
      waitedSince ??= world.clock.now();
      await releaseNow(world, last);
      const { state } = await world.gate.report(last.mailOut, { by: SUPERUSER });
      if (state === "completed") break;
      expect(world.clock.now() - waitedSince).toBeLessThanOrEqual(HOUR);
    }
    world.clock.advance(5 * MINUTE);
  }
  expect((await world.gate.report(last.mailOut, { by: SUPERUSER })).state).toBe("completed");
}

const turns = fc.infiniteStream(fc.nat(2));
const comesAfter = fc.integer({ min: 0, max: 24 });

describe("a small project beside large ones", () => {
  test.prop([fc.integer({ min: 1, max: KEPT }), comesAfter, fc.integer({ min: 2, max: 3 }), turns], {
    numRuns: 6,
  })("waits an hour at most, though they ask before it each time", async (size, after, count, stream) => {
    const large = Array.from({ length: count }, () => "research" as const);
    await waitsAnHourAtMost(policy, large, "research", { size, comesAfter: after, turns: stream });
  });
});

describe("a purpose that has priority", () => {
  const share = 0.25;
  const withPriority: Policy = {
    ...policy,
    sending: { ...policy.sending, priority: { purposes: ["quality-register"], share } },
  };

  test.prop([fc.integer({ min: KEPT + 1, max: PER_HOUR * share }), comesAfter, turns], { numRuns: 4 })(
    "has its share of the hour, though large ones of other purposes ask before it each time",
    async (size, after, stream) => {
      const beside = { size, comesAfter: after, turns: stream };
      await waitsAnHourAtMost(withPriority, ["research", "health-survey"], "quality-register", beside);
    },
  );

  test.prop([fc.integer({ min: 1, max: KEPT }), comesAfter, turns], { numRuns: 4 })(
    "leaves small ones of other purposes theirs",
    async (size, after, stream) => {
      const beside = { size, comesAfter: after, turns: stream };
      await waitsAnHourAtMost(withPriority, ["quality-register", "quality-register"], "research", beside);
    },
  );
});
