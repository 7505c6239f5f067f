import { MINUTE, instant, later } from "@sluse/core";
import { describe, expect, test } from "vitest";

import {
  SUPERUSER,
  approved,
  createOrder,
  createWorld,
  drain,
  openProject,
  openWorld,
  passCanary,
  people,
  testPolicy,
  whileAsked,
  reportOf,
  ORDERER,
} from "../internal/world.ts";

const recipients = people(120);

describe("between its opening and its claim a wave loses what it had", () => {
  test.for([
    ["the evening comes", "2027-04-20T21:59:00+02:00"],
    ["its window ends", "2027-06-30T19:59:00+02:00"],
  ] as const)("when %s", async ([, at]) => {
    const world = await openWorld();
    const { mailOut, digest } = await world.gate.submit(createOrder(recipients));
    world.clock.set(instant("2027-04-15T10:00:00+02:00"));
    await world.gate.approve(mailOut, {
      by: SUPERUSER,
      digest,
      comment: "Lest.",
      until: "2027-07-10T10:00:00+02:00",
    });
    world.clock.set(instant(at));
    whileAsked(world, () => world.clock.advance(5 * MINUTE));
    const release = world.gate.release(mailOut, recipients, { by: ORDERER });
    expect(await drain(release)).toEqual([]);
    expect(release.end).toMatchObject({ kind: "waiting", findings: [{ rule: "release/wave-late" }] });
    expect((await reportOf(world.gate, mailOut)).outcomes.unknown).toBe(0);
  });

  test("when what a register answered is as old as it may be: nobody could begin in time", async () => {
    const world = await openWorld();
    const mailOut = await approved(world, recipients);
    const { lookup } = world.register;
    world.register.lookup = async (asked, options) => {
      const answer = await lookup(asked, options);
      return { ...answer, asOf: later(answer.asOf, -testPolicy.registers.maxAgeMinutes * MINUTE) };
    };
    const release = world.gate.release(mailOut, recipients, { by: ORDERER });
    expect(await drain(release)).toEqual([]);
    expect(release.end).toMatchObject({ kind: "waiting", findings: [{ rule: "release/wave-late" }] });
    expect((await reportOf(world.gate, mailOut)).outcomes.unknown).toBe(0);
  });

  test("and of two at once the second waits for what the first has reserved under the approval's ceiling", async () => {
    const world = await openWorld();
    const { mailOut, digest } = await world.gate.submit(createOrder(recipients));
    await world.gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Bare 70.", maxRecipients: 70 });
    world.clock.set(instant("2027-03-30T10:00:00+02:00"));
    const cleared = await passCanary(world, mailOut, recipients);
    const opensAt = later(world.clock.now(), testPolicy.sending.waveMinutes * MINUTE);
    whileAsked(world, async () => {
      const beside = world.gate.release(mailOut, recipients.toReversed().slice(0, 40), { by: ORDERER });
      expect(await drain(beside)).toEqual([]);
      expect(beside.end).toMatchObject({
        kind: "waiting",
        opensAt,
        findings: [{ rule: "release/room-reserved" }],
      });
    });
    cleared.push(...(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))));
    cleared.push(...(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))));
    expect(cleared).toHaveLength(70);
    expect(new Set(cleared).size).toBe(70);
  });

  test("and what is beyond the approval's ceiling goes when a superuser approves anew with a higher one, as is said", async () => {
    const world = await openWorld();
    const { mailOut, digest } = await world.gate.submit(createOrder(recipients));
    const approve = (comment: string, most: object) =>
      world.gate.approve(mailOut, { by: SUPERUSER, digest, comment, ...most });
    await approve("Bare 70.", { maxRecipients: 70 });
    world.clock.set(instant("2027-03-30T10:00:00+02:00"));
    const cleared = await passCanary(world, mailOut, recipients);
    const release = world.gate.release(mailOut, recipients, { by: ORDERER });
    cleared.push(...(await drain(release)));
    expect(release.end).toMatchObject({
      kind: "refused",
      findings: [
        {
          rule: "release/approval-ceiling",
          message: { nb: { mend: expect.stringContaining("høyere tak") } },
        },
      ],
    });
    expect((await approve("Alle.", {})).decision).toBe("release");
    await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Resten også." });
    const rest = world.gate.release(mailOut, recipients, { by: ORDERER });
    cleared.push(...(await drain(rest)));
    expect(rest.end).toMatchObject({ kind: "completed" });
    expect(new Set(cleared).size).toBe(recipients.length);
  });
});

test("two mail-outs of one project at once have no more room than the project's ceiling", async () => {
  const sending = { ...testPolicy.sending, canarySize: 60 };
  const world = await createWorld({ policy: { ...testPolicy, sending } });
  await openProject(world.gate, "sovn-2027", 100);
  const [one, other] = [recipients.slice(0, 60), recipients.slice(60)];
  const first = await approved(world, one);
  world.clock.set(instant("2027-03-01T11:00:00+01:00"));
  const second = await approved(world, other);
  const cleared: string[] = [];
  whileAsked(world, async () => {
    cleared.push(...(await drain(world.gate.release(first, one, { by: ORDERER }))));
    expect(cleared).toHaveLength(40);
  });
  cleared.push(...(await drain(world.gate.release(second, other, { by: ORDERER }))));
  expect(cleared).toHaveLength(100);
  await world.gate.goOn(first, { by: SUPERUSER, comment: "Sett på." });
  const release = world.gate.release(first, one, { by: ORDERER });
  expect(await drain(release)).toEqual([]);
  expect(release.end).toMatchObject({ kind: "refused", findings: [{ rule: "project/ceiling" }] });
});

test("a wave is claimed until the last moment that is open", async () => {
  const world = await openWorld();
  const mailOut = await approved(world, recipients);
  world.clock.set(instant("2027-03-30T21:59:00+02:00"));
  whileAsked(world, () => world.clock.advance(MINUTE - 1));
  expect(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))).toHaveLength(50);
});

test.for([
  ["its wave is the last", {}],
  ["the hour's ceiling is reached with them", { perProjectHour: 120 }],
] as const)(
  "other rows of people who are all cleared end no release as refused, when %s",
  async ([, changed]) => {
    const sending = { ...testPolicy.sending, canarySize: 20, waveSize: 219, ...changed };
    const world = await openWorld({ policy: { ...testPolicy, sending } });
    const doubled = recipients.flatMap((each) => [each, each]);
    const mailOut = await approved(world, doubled);
    const cleared = await passCanary(world, mailOut, doubled);
    const release = world.gate.release(mailOut, doubled, { by: ORDERER });
    cleared.push(...(await drain(release)));
    expect(new Set(cleared).size).toBe(cleared.length);
    expect(cleared).toHaveLength(120);
    expect(release.end).toEqual({ kind: "completed" });
  },
);
