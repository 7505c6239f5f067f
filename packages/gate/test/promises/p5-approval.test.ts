import { fc, test } from "@fast-check/vitest";
import { DAY, instant, isoOf, later, parseMailOutId, type Instant } from "@sluse/core";
import { describe, expect } from "vitest";

import {
  ANNOUNCEMENT,
  CENTRAL,
  ORDERER,
  SECOND_SUPERUSER,
  SUPERUSER,
  createOrder,
  createWorld,
  drain,
  openProject,
  openWorld,
  people,
  testPolicy,
  reportOf,
  type World,
} from "../internal/world.ts";

const recipients = people(5);
const users = [SUPERUSER, SECOND_SUPERUSER, ORDERER, CENTRAL, "hvem.som.helst@uio.no"] as const;

interface Word {
  readonly by: (typeof users)[number];
  readonly digest: "right" | "another";
  readonly comment: "Lest." | " ";
  readonly days: number;
}

const word: fc.Arbitrary<Word> = fc.record({
  by: fc.constantFrom(...users),
  digest: fc.constantFrom("right", "right", "right", "another"),
  comment: fc.constantFrom("Lest.", "Lest.", "Lest.", " "),
  days: fc.constantFrom(20, 40, 89, 91, -1),
});

/** What the promise says, in the plainest form. */
const stands = ({ by, digest, comment, days }: Word, daysGone: number): boolean =>
  (by === SUPERUSER || by === SECOND_SUPERUSER) &&
  digest === "right" &&
  comment !== " " &&
  days > 0 &&
  days <= 90 &&
  days > daysGone;

describe("P5: nothing goes out without a current approval by a superuser who did not order it", () => {
  test.prop([fc.array(word, { maxLength: 5 }), fc.constantFrom(1, 2), fc.constantFrom(29, 50, 80)], {
    numRuns: 80,
  })("whoever says what, and however long ago", async (words, needed, daysGone) => {
    const approval = { ...testPolicy.approval, secondSuperuserAbove: needed === 2 ? 3 : 100 };
    const { gate, clock } = await createWorld({ policy: { ...testPolicy, approval } });
    await openProject(gate);
    const started = clock.now();
    const report = await gate.submit(createOrder(recipients));
    expect(report.decision).toBe("release");
    const latest = new Map<string, Word>();
    for (const each of words) {
      const verdict = await gate.approve(report.mailOut, {
        by: each.by,
        digest: each.digest === "right" ? report.digest : "0".repeat(64),
        comment: each.comment,
        until: later(started, each.days * DAY),
      });
      expect(verdict.decision !== "refuse").toBe(stands(each, 0));
      if (stands(each, 0)) latest.set(each.by, each);
    }
    clock.set(later(started, daysGone * DAY));
    const valid = [...latest.values()].filter((each) => stands(each, daysGone));
    const cleared = await drain(gate.release(report.mailOut, recipients, { by: ORDERER }));
    expect(cleared.length > 0).toBe(valid.length >= needed);
  });

  test("nobody approves what nobody may send any more", async () => {
    const { gate, clock } = await createWorld();
    await openProject(gate);
    const report = await gate.submit(createOrder(recipients));
    clock.set(instant("2027-07-01T10:00:00+02:00"));
    const request = { by: SUPERUSER, digest: report.digest, comment: "Lest." };
    expect(await gate.approve(report.mailOut, request)).toMatchObject({
      decision: "refuse",
      findings: [{ rule: "release/outside-window" }],
    });
    expect((await reportOf(gate, report.mailOut)).approvals).toStrictEqual([]);
  });

  test("an approver who is no longer a superuser approves nothing", async () => {
    const { gate, clock } = await createWorld();
    await openProject(gate);
    const report = await gate.submit(createOrder(recipients));
    await gate.approve(report.mailOut, { by: SUPERUSER, digest: report.digest, comment: "Lest." });
    await gate.projects.setSuperusers("sovn-2027", {
      by: CENTRAL,
      superusers: [SECOND_SUPERUSER],
      comment: "Sluttet.",
    });
    clock.set(instant("2027-03-30T10:00:00+02:00"));
    const release = gate.release(report.mailOut, recipients, { by: ORDERER });
    expect(await drain(release)).toStrictEqual([]);
    expect(release.end).toMatchObject({ kind: "refused", findings: [{ rule: "release/approver-gone" }] });
  });

  test("an approver who left and came back has to approve anew", async () => {
    const { gate, clock } = await createWorld();
    await openProject(gate);
    const { mailOut, digest } = await gate.submit(createOrder(recipients));
    const approval = { by: SUPERUSER, digest, comment: "Lest." };
    await gate.approve(mailOut, approval);
    const list = (superusers: readonly string[]) =>
      gate.projects.setSuperusers("sovn-2027", { by: CENTRAL, superusers, comment: "Permisjon." });
    await list([SECOND_SUPERUSER]);
    await list([SECOND_SUPERUSER, SUPERUSER.toUpperCase()]);
    clock.set(instant("2027-03-30T10:00:00+02:00"));
    const release = gate.release(mailOut, recipients, { by: ORDERER });
    expect(await drain(release)).toStrictEqual([]);
    expect(release.end).toMatchObject({ kind: "refused", findings: [{ rule: "release/approver-gone" }] });
    // Another change of the list does not bring the old word back, and a new word counts.
    await list([SECOND_SUPERUSER, SUPERUSER]);
    expect(await drain(gate.release(mailOut, recipients, { by: ORDERER }))).toStrictEqual([]);
    expect(await gate.approve(mailOut, approval)).toMatchObject({ decision: "release" });
    expect(await drain(gate.release(mailOut, recipients, { by: ORDERER }))).toHaveLength(recipients.length);
  });

  test("a superuser's latest word stands, however the name is spelt", async () => {
    const { gate, clock } = await createWorld();
    await openProject(gate);
    const { mailOut, digest } = await gate.submit(createOrder(recipients));
    await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    await gate.approve(mailOut, {
      by: SUPERUSER.toUpperCase(),
      digest,
      comment: "Bare noen få først.",
      maxRecipients: 2,
    });
    clock.set(instant("2027-03-30T10:00:00+02:00"));
    expect(await drain(gate.release(mailOut, recipients, { by: ORDERER }))).toHaveLength(2);
  });

  test("another policy voids the approval", async () => {
    let policy = testPolicy;
    const { gate, clock } = await createWorld({ policy: () => policy });
    await openProject(gate);
    const report = await gate.submit(createOrder(recipients));
    await gate.approve(report.mailOut, { by: SUPERUSER, digest: report.digest, comment: "Lest." });
    clock.set(instant("2027-03-30T10:00:00+02:00"));
    policy = { ...testPolicy, sending: { ...testPolicy.sending, waveSize: 10 } };
    const release = gate.release(report.mailOut, recipients, { by: ORDERER });
    expect(await drain(release)).toStrictEqual([]);
    expect(release.end).toMatchObject({ kind: "refused", findings: [{ rule: "release/policy-changed" }] });
  });

  test("people who were not part of what was approved are not cleared", async () => {
    const { gate, clock } = await createWorld();
    await openProject(gate);
    const report = await gate.submit(createOrder(recipients));
    await gate.approve(report.mailOut, { by: SUPERUSER, digest: report.digest, comment: "Lest." });
    clock.set(instant("2027-03-30T10:00:00+02:00"));
    const others = people(5, 99);
    const release = gate.release(report.mailOut, [...others, ...recipients], { by: ORDERER });
    expect((await drain(release)).toSorted()).toStrictEqual(
      recipients.map(({ nationalId }) => nationalId).toSorted(),
    );
  });

  test("a letter with other values than those that were checked is not cleared", async () => {
    const { gate, clock } = await createWorld();
    await openProject(gate);
    const asking = recipients.map((recipient) => ({ ...recipient, language: "nb" as const }));
    const report = await gate.submit(createOrder(asking));
    await gate.approve(report.mailOut, { by: SUPERUSER, digest: report.digest, comment: "Lest." });
    clock.set(instant("2027-03-30T10:00:00+02:00"));
    const release = gate.release(report.mailOut, recipients, { by: ORDERER });
    expect(await drain(release)).toStrictEqual([]);
    expect(release.end).toMatchObject({ kind: "held", findings: [{ rule: "release/values-changed" }] });
  });

  test("an approval for fewer people stops at its ceiling", async () => {
    const { gate, clock } = await createWorld();
    await openProject(gate);
    const report = await gate.submit(createOrder(recipients));
    await gate.approve(report.mailOut, {
      by: SUPERUSER,
      digest: report.digest,
      comment: "Bare tre.",
      maxRecipients: 3,
    });
    clock.set(instant("2027-03-30T10:00:00+02:00"));
    const cleared = await drain(gate.release(report.mailOut, recipients, { by: ORDERER }));
    await gate.goOn(report.mailOut, { by: SUPERUSER, comment: "Videre." });
    cleared.push(...(await drain(gate.release(report.mailOut, recipients, { by: ORDERER }))));
    expect(cleared).toHaveLength(3);
  });

  test("off is the default: a project nobody activated gets no further than submission", async () => {
    const { gate, clock } = await createWorld();
    await openProject(gate);
    await gate.projects.deactivate("sovn-2027", { by: SUPERUSER, comment: "Ferdig." });
    const report = await gate.submit(createOrder(recipients));
    expect(report.decision).toBe("hold");
    expect(
      (await gate.approve(report.mailOut, { by: SUPERUSER, digest: report.digest, comment: "Lest." }))
        .decision,
    ).toBe("refuse");
    clock.set(instant("2027-03-30T10:00:00+02:00"));
    expect(await drain(gate.release(report.mailOut, recipients, { by: ORDERER }))).toStrictEqual([]);
  });

  test("above the size that is announced, the superuser is told three weeks ahead", async () => {
    const approval = { ...testPolicy.approval, announcedAbove: 3 };
    const { gate } = await createWorld({ policy: { ...testPolicy, approval } });
    await openProject(gate);
    const rules = async (changes: Parameters<typeof createOrder>[1]): Promise<string[]> =>
      (await gate.submit(createOrder(recipients, changes))).findings.map((finding) => finding.rule);
    expect(await rules({})).toContain("order/announcement-missing");
    const soon = { from: "2027-03-15T08:00:00+01:00", until: "2027-06-30T20:00:00+02:00" };
    expect(await rules({ announcement: ANNOUNCEMENT, window: soon })).toContain("order/announced-too-late");
    expect(await rules({ announcement: ANNOUNCEMENT })).toStrictEqual([]);
  });
});

describe("the three weeks of a large mail-out", () => {
  const policy = {
    ...testPolicy,
    approval: { ...testPolicy.approval, announcedAbove: 3 },
  };
  const moment = (day: string): Instant => instant(`${day}T10:00:00+02:00`);
  type Step = (world: World, mailOut: string) => Promise<unknown>;
  const open: Step = ({ gate }, mailOut) => gate.letter(mailOut, { by: SUPERUSER });
  const openExample: Step = ({ gate }, mailOut) => gate.letter(mailOut, { by: SECOND_SUPERUSER });
  const look: Step = ({ gate }, mailOut) => gate.letter(mailOut, { by: CENTRAL });

  /** Ordered on 1 March. Answers until when its release waits, if it does, on 5 April. */
  async function waitsUntil(steps: readonly (readonly [day: string, Step])[]): Promise<unknown> {
    const world = await openWorld({ policy });
    const { mailOut, digest } = await world.gate.submit(
      createOrder(recipients, { announcement: ANNOUNCEMENT }),
    );
    for (const [day, step] of steps) {
      world.clock.set(moment(day));
      await step(world, mailOut);
    }
    world.clock.set(moment("2027-03-28"));
    const verdict = await world.gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    expect(verdict.decision).toBe("release");
    world.clock.set(moment("2027-04-05"));
    const release = world.gate.release(mailOut, recipients, { by: ORDERER });
    const cleared = await drain(release);
    if (cleared.length > 0) return "cleared";
    expect(release.end).toMatchObject({
      kind: "waiting",
      findings: [{ rule: "release/notice-too-short", facts: { days: 21 } }],
    });
    return release.end?.kind === "waiting" ? isoOf(release.end.opensAt) : release.end;
  }

  test.each([
    ["from when a superuser approves, when none has opened it before", [], "2027-04-18T08:00:00.000Z"],
    ["from when one opens it", [["2027-03-16", open]], "2027-04-06T08:00:00.000Z"],
    ["from when the first of two opens it", [["2027-03-14", openExample]], "cleared"],
    ["not from when another than a superuser does", [["2027-03-02", look]], "2027-04-18T08:00:00.000Z"],
    [
      "from the first time of several",
      [
        ["2027-03-14", open],
        ["2027-03-20", open],
      ],
      "cleared",
    ],
  ] as const)("run %s", async (_name, steps, until) => {
    expect(await waitsUntil(steps)).toBe(until);
  });

  test("do not run from when a superuser who ordered it opens it", async () => {
    const world = await openWorld({ policy });
    const order = createOrder(recipients, { announcement: ANNOUNCEMENT, orderedBy: SECOND_SUPERUSER });
    const { mailOut, digest } = await world.gate.submit(order);
    await world.gate.letter(mailOut, { by: SECOND_SUPERUSER });
    world.clock.set(moment("2027-03-28"));
    const verdict = await world.gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    expect(verdict.decision).toBe("release");
    world.clock.set(moment("2027-04-05"));
    const release = world.gate.release(mailOut, recipients, { by: SECOND_SUPERUSER });
    expect(await drain(release)).toEqual([]);
    expect(release.end).toMatchObject({ findings: [{ rule: "release/notice-too-short" }] });
  });

  test("are those of the mail-out that announced it", async () => {
    const world = await openWorld({ policy });
    const order = createOrder(recipients, { announcement: ANNOUNCEMENT });
    const first = await world.gate.submit(order);
    world.clock.set(moment("2027-03-10"));
    await open(world, first.mailOut);
    await world.gate.withdraw(first.mailOut, { by: ORDERER, comment: "Feil liste." });
    world.clock.set(moment("2027-03-28"));
    const window = { from: "2027-04-01T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" };
    const next = await world.gate.submit({ ...order, window, announcedWith: first.mailOut });
    expect(next.findings.map(({ rule }) => rule)).not.toContain("order/announced-too-late");
    await open(world, next.mailOut);
    const { findings } = await reportOf(world.gate, next.mailOut);
    const verdict = await world.gate.approve(next.mailOut, {
      by: SUPERUSER,
      digest: next.digest,
      comment: "Lest.",
      acknowledge: findings
        .filter(({ severity }) => severity === "hold")
        .map(({ fingerprint }) => ({ fingerprint, reason: "Kjent." })),
    });
    expect(verdict.decision).toBe("release");
    world.clock.set(moment("2027-04-01"));
    expect(await drain(world.gate.release(next.mailOut, recipients, { by: ORDERER }))).not.toEqual([]);
  });

  test("ran from the order of a mail-out that was approved before it was kept who had opened it", async () => {
    const world = await openWorld({ policy });
    const { mailOut, digest } = await world.gate.submit(
      createOrder(recipients, { announcement: ANNOUNCEMENT }),
    );
    world.clock.set(moment("2027-03-28"));
    await open(world, mailOut);
    await world.gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    await world.ledger.transact(async (tx) => {
      const { noticedAt: _, ...before } = (await tx.loadMailOut(parseMailOutId(mailOut)))!;
      await tx.saveMailOut(before);
    });
    world.clock.set(moment("2027-04-05"));
    expect(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))).not.toEqual([]);
  });
});
