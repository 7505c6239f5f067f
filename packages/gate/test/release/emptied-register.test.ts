import { fc, test } from "@fast-check/vitest";
import type { Recipient } from "@sluse/core";
import { describe, expect, it } from "vitest";

import {
  SUPERUSER,
  approved,
  createOrder,
  drain,
  openWorld,
  people,
  reportOf,
  testPolicy,
  type World,
} from "../internal/world.ts";

const sending = {
  ...testPolicy.sending,
  perProjectHour: 10_000,
  perHour: 10_000,
  canarySize: 20,
  waveSize: 200,
};
const policy = { ...testPolicy, sending };
const many = people(600);
const idsOf = (recipients: readonly Recipient[]): string[] => recipients.map(({ nationalId }) => nationalId);
/** One in ten has opted out. */
const refused = idsOf(many).filter((_, index) => index % 10 === 0);

async function open(): Promise<{ world: World; mailOut: string }> {
  const world = await openWorld({ policy });
  for (const id of refused) world.register.optedOut.add(id);
  return { world, mailOut: await approved(world, many) };
}

/** Releases, a superuser going on after the first wave, until nothing more comes; answers who was cleared. */
async function releaseOn(
  { gate }: World,
  mailOut: string,
  recipients: readonly Recipient[] = many,
): Promise<{ cleared: string[]; rules: string[] }> {
  const cleared: string[] = [];
  for (;;) {
    const release = gate.release(mailOut, recipients, { by: SUPERUSER });
    cleared.push(...(await drain(release)));
    const { end } = release;
    const rules = end && "findings" in end ? end.findings.map(({ rule }) => rule) : [];
    if (!rules.includes("release/canary-waits")) return { cleared, rules };
    await gate.goOn(mailOut, { by: SUPERUSER, comment: "Sett på." });
  }
}

describe("a register that has lost opt-outs since the mail-out was checked", () => {
  it("clears nobody when it is empty", async () => {
    const { world, mailOut } = await open();
    world.register.optedOut.clear();
    expect(await releaseOn(world, mailOut)).toEqual({ cleared: [], rules: ["register/fewer-opted-out"] });
    expect(await reportOf(world.gate, mailOut)).toMatchObject({ state: "paused" });
  });

  it("lets all go at once when it answers again and a superuser has looked: nothing waits for room that nobody used", async () => {
    const { world, mailOut } = await open();
    world.register.optedOut.clear();
    await releaseOn(world, mailOut);
    for (const id of refused) world.register.optedOut.add(id);
    await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Registeret er rettet." });
    const { cleared, rules } = await releaseOn(world, mailOut);
    expect({ cleared: cleared.length, rules }).toEqual({ cleared: many.length - refused.length, rules: [] });
  });

  it("clears nobody when it is emptied between two waves, though all that is left had opted out", async () => {
    const { world, mailOut } = await open();
    const first = await drain(world.gate.release(mailOut, many, { by: SUPERUSER }));
    expect(first.length).toBeGreaterThan(10);
    await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Sett på." });
    world.register.optedOut.clear();
    expect((await releaseOn(world, mailOut)).cleared).toEqual([]);
  });

  test.prop([fc.integer({ min: 4, max: 60 }), fc.integer()], { numRuns: 12 })(
    "clears nobody when as many as more than one in twenty are gone",
    async (gone, seed) => {
      const { world, mailOut } = await open();
      for (let index = 0; index < gone; index += 1)
        world.register.optedOut.delete(refused[(Math.abs(seed) + index * 7) % refused.length] ?? "");
      const { cleared } = await releaseOn(world, mailOut);
      expect(cleared).toEqual([]);
    },
  );

  it("goes on when a few have changed their minds, and to them", async () => {
    const { world, mailOut } = await open();
    for (const id of refused.slice(0, 2)) world.register.optedOut.delete(id);
    const { cleared, rules } = await releaseOn(world, mailOut);
    expect(rules).toEqual([]);
    expect(cleared).toHaveLength(many.length - refused.length + 2);
  });

  it("goes on when a superuser has looked, and holds again when more is gone", async () => {
    const { world, mailOut } = await open();
    for (const id of refused.slice(0, 20)) world.register.optedOut.delete(id);
    expect((await releaseOn(world, mailOut)).rules).toEqual(["register/fewer-opted-out"]);
    await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Bekreftet av registeret." });
    world.register.optedOut.clear();
    expect((await releaseOn(world, mailOut)).cleared).toEqual([]);
    for (const id of refused.slice(20)) world.register.optedOut.add(id);
    const { cleared } = await releaseOn(world, mailOut);
    expect(cleared.filter((id) => refused.slice(20).includes(id))).toEqual([]);
  });
});

describe("a register that is emptied in the middle of a release", () => {
  const long = people(3000);
  const optedOut = idsOf(long).filter((_, index) => index % 30 === 0);

  async function releasing(): Promise<{ world: World; mailOut: string }> {
    const world = await openWorld({ policy });
    for (const id of optedOut) world.register.optedOut.add(id);
    const mailOut = await approved(world, long);
    await drain(world.gate.release(mailOut, long, { by: SUPERUSER }));
    await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Sett på." });
    return { world, mailOut };
  }

  it.each([800, 1600, 2200])(
    "clears few more than %i, though as many as one expects were met before",
    async (after) => {
      const { world, mailOut } = await releasing();
      const release = world.gate.release(mailOut, long, { by: SUPERUSER });
      let cleared = 0;
      for await (const wave of release) {
        cleared += wave.clearances.length;
        await wave.settle(
          wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" as const })),
        );
        if (cleared >= after) world.register.optedOut.clear();
      }
      expect(release.end).toMatchObject({ findings: [{ rule: "register/fewer-opted-out" }] });
      expect(cleared - after).toBeLessThan(400);
    },
  );

  it("looks ahead once more when a night has gone, before anybody is cleared", async () => {
    const { world, mailOut } = await releasing();
    const release = world.gate.release(mailOut, long, { by: SUPERUSER });
    let cleared = 0;
    let atNight = 0;
    for await (const wave of release) {
      cleared += wave.clearances.length;
      await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" as const })));
      if (cleared < 1000 || atNight > 0) continue;
      atNight = cleared;
      world.register.optedOut.clear();
      world.clock.advance(24 * 60 * 60_000);
    }
    expect(release.end).toMatchObject({ kind: "held" });
    expect(cleared).toBe(atNight);
  });
});

describe("what a register has answered", () => {
  it("is not kept of so few that it would tell who", async () => {
    const world = await openWorld();
    const few = people(3);
    world.register.optedOut.add(few[0]?.nationalId ?? "");
    const { mailOut } = await world.gate.submit(createOrder(few));
    const run = await world.ledger.transact((tx) => tx.findRegisterRun(world.register.id, mailOut));
    expect(run).toBeUndefined();
  });

  it("is not taught by checking one mail-out again and again", async () => {
    const { world, mailOut } = await open();
    const runs = () => world.ledger.transact((tx) => tx.loadRegisterRuns(world.register.id, 100));
    expect(await runs()).toHaveLength(1);
    const window = { from: "2027-04-29T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" };
    const other = await world.gate.submit(createOrder(many.slice(100), { window }));
    for (let time = 0; time < 3; time += 1)
      await world.gate.recheck(other.mailOut, many.slice(100), { by: SUPERUSER });
    expect((await runs()).map((run) => run.mailOut).toSorted()).toEqual([mailOut, other.mailOut].toSorted());
  });
});
