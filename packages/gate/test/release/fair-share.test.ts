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
  if (!(await world.gate.projects.list()).some(({ id }) => id === project))
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

async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) results.push(await work(item, index));
  return results;
}

interface Drawn {
  readonly perHour: number;
  readonly perProjectHour: number;
  readonly mailOuts: readonly { readonly size: number; readonly project: number }[];
  /** The first project has priority, with so much of the hour. */
  readonly share: number;
  /** In which quarter of the hour, and before whom. */
  readonly turns: Iterator<number>;
}

const set = fc.record({
  perHour: fc.integer({ min: 1, max: PER_HOUR }),
  perProjectHour: fc.integer({ min: 1, max: PER_HOUR }),
  mailOuts: fc.array(fc.record({ size: fc.integer({ min: 1, max: 60 }), project: fc.nat(3) }), {
    minLength: 2,
    maxLength: 6,
  }),
  share: fc.constantFrom(0, 0.3, 0.9),
  turns: fc.infiniteStream(fc.nat(1000)),
});

/** Each mail-out asks at some quarter of every hour, in any order, until it is done or twelve hours more than there are of them have passed. */
async function longestWait({ perHour, perProjectHour, mailOuts, share, turns }: Drawn): Promise<number> {
  const priority = { purposes: ["quality-register" as const], share };
  const sending = { ...policy.sending, perHour, perProjectHour, priority };
  const world = await createWorld({ policy: { ...policy, sending } });
  const all = people(mailOuts.reduce((sum, { size }) => sum + size, 0));
  const waiting: (UnderWay & { since: number; left: number })[] = [];
  for (const { size, project } of mailOuts) {
    const recipients = all.splice(0, size);
    const under = await ready(
      world,
      `delt-${project}`,
      recipients,
      project === 0 ? "quality-register" : "research",
    );
    waiting.push({ ...under, since: 0, left: size });
  }
  world.clock.set(instant("2027-03-30T08:00:00+02:00"));
  for (const each of waiting) each.since = world.clock.now();
  let longest = 0;
  for (let hour = 0; hour < mailOuts.length + 12; hour += 1) {
    const quarters = new Map(waiting.map((each) => [each, turns.next().value]));
    for (let quarter = 0; quarter < 4; quarter += 1) {
      const asking = waiting
        .filter((each) => each.left > 0 && quarters.get(each)! % 4 === quarter)
        .toSorted((a, b) => quarters.get(a)! - quarters.get(b)!);
      for (const each of asking) {
        const cleared = await releaseNow(world, each);
        each.left -= cleared;
        if (cleared > 0) each.since = world.clock.now();
        longest = Math.max(longest, (world.clock.now() - each.since) / HOUR);
      }
      world.clock.advance(15 * MINUTE);
    }
  }
  return longest;
}

describe("any set of mail-outs under any ceilings", () => {
  test.prop([set], { numRuns: 15 })("gives each something within some hours", async (drawn) => {
    const { perHour, perProjectHour, mailOuts } = drawn;
    const besideSmall = perHour - Math.min(Math.ceil(perHour / 10), perHour - 1);
    // As many at a time as the ceilings have room for; whoever comes next may ask almost two hours after the one before.
    const turnsOfOne = Math.ceil(mailOuts.length / Math.min(besideSmall, perProjectHour));
    expect(await longestWait(drawn)).toBeLessThanOrEqual(4 + 3 * turnsOfOne);
  });
});

it.each([
  ["two in projects of their own", ["stor-1", "stor-2", "middels"], [0, 10, 2]],
  ["two of its own project", ["delt", "delt", "delt"], [0, 10, 2]],
  [
    "eight in projects of their own",
    [..."abcdefgh"].map((letter) => `stor-${letter}`).concat("middels"),
    [0, 3, 3],
  ],
] as const)(
  "leaves one of twelve its share beside %s that take all there is",
  async (_, projects, expected) => {
    const world = await createWorld({ policy });
    const all = people((projects.length - 1) * 150 + 12);
    const under = await inTurn(projects, (project, index) =>
      ready(world, project, all.slice(index * 150, (index + 1) * 150)),
    );
    world.clock.set(instant("2027-03-30T08:00:00+02:00"));
    const cleared: number[] = [];
    for (let hour = 0; hour < 3; hour += 1) {
      const each = await inTurn(under, (one) => releaseNow(world, one));
      cleared.push(each.at(-1)!);
      world.clock.advance(HOUR + 1);
    }
    expect(cleared).toEqual(expected);
  },
);

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
