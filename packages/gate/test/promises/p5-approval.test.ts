import { fc, test } from "@fast-check/vitest";
import { DAY, instant, later } from "@sluse/core";
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
  people,
  testPolicy,
  reportOf,
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
