import type { Recipient } from "@sluse/core";
import { DAY, digestOf, instant } from "@sluse/core";
import { describe, expect, test } from "vitest";

import {
  CENTRAL,
  SECOND_SUPERUSER,
  SUPERUSER,
  createOrder,
  drain,
  openWorld,
  people,
  testPolicy,
  ORDERER,
  reportOf,
} from "../internal/world.ts";

const LINK = "https://www.uio.no/sovn";
const recipients = people(5);

describe("an approval", () => {
  test.for([" ", ".", "\u200B", "\u3164", "\u00AD\u00AD", "\u2800", "–"])(
    "says why, and `%s` says nothing",
    async (comment) => {
      const { gate } = await openWorld();
      const { mailOut, digest } = await gate.submit(createOrder(recipients));
      expect(await gate.approve(mailOut, { by: SUPERUSER, digest, comment })).toMatchObject({
        decision: "refuse",
        findings: [{ rule: "approval/comment-missing" }],
      });
    },
  );

  test.for([Number.NaN, 2.5, -1, 0])(
    "is of a whole number of people, and not of %s",
    async (maxRecipients) => {
      const { gate } = await openWorld();
      const { mailOut, digest } = await gate.submit(createOrder(recipients));
      const request = { by: SUPERUSER, digest, comment: "Lest.", maxRecipients };
      await expect(gate.approve(mailOut, request)).rejects.toMatchObject({ code: "SLUSE_OPTION_INVALID" });
      expect((await reportOf(gate, mailOut)).approvals).toEqual([]);
    },
  );

  test("for as many as there are is for enough, and for one fewer says that the rest will wait", async () => {
    const { gate } = await openWorld();
    const { mailOut, digest } = await gate.submit(createOrder(recipients));
    const request = { by: SUPERUSER, digest, comment: "Lest." };
    expect((await gate.approve(mailOut, { ...request, maxRecipients: 4 })).findings).toMatchObject([
      { rule: "approval/ceiling-low", facts: { ceiling: 4, count: 5 } },
    ]);
    expect((await gate.approve(mailOut, { ...request, maxRecipients: 5 })).findings).toEqual([]);
  });

  test("of two is for as many as the one who let fewest through said, whoever came first", async () => {
    const approval = { ...testPolicy.approval, secondSuperuserAbove: 3 };
    for (const ceilings of [
      [2, 4],
      [4, 2],
    ]) {
      const { gate, clock } = await openWorld({ policy: { ...testPolicy, approval } });
      const { mailOut, digest } = await gate.submit(createOrder(recipients));
      for (const [at, by] of [SUPERUSER, SECOND_SUPERUSER].entries())
        await gate.approve(mailOut, { by, digest, comment: "Lest.", maxRecipients: ceilings[at] ?? 0 });
      clock.set(instant("2027-03-30T10:00:00+02:00"));
      const release = gate.release(mailOut, recipients, { by: ORDERER });
      expect(await drain(release)).toHaveLength(2);
    }
  });

  test("says in the log whether another is waited for", async () => {
    const approval = { ...testPolicy.approval, secondSuperuserAbove: 3 };
    const { gate } = await openWorld({ policy: { ...testPolicy, approval } });
    const { mailOut, digest } = await gate.submit(createOrder(recipients));
    for (const by of [SUPERUSER, SECOND_SUPERUSER])
      await gate.approve(mailOut, { by, digest, comment: "Lest." });
    const events: unknown[] = [];
    for await (const event of gate.audit.export({ by: CENTRAL }))
      if (event.what === "mail-out-approved") events.push(event);
    expect(events).toMatchObject([
      { by: SUPERUSER, details: { roles: ["superuser"], complete: false, maxRecipients: 5 } },
      { by: SECOND_SUPERUSER, details: { roles: ["superuser"], complete: true, maxRecipients: 5 } },
    ]);
  });

  test("is not of a mail-out that is being looked at again", async () => {
    const { gate } = await openWorld();
    const { mailOut } = await gate.submit(createOrder(recipients));
    async function* half(): AsyncGenerator<Recipient> {
      yield* recipients.slice(0, 3);
      const { digest } = await reportOf(gate, mailOut);
      expect(await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." })).toMatchObject({
        decision: "refuse",
        findings: [{ rule: "approval/digest-changed" }],
      });
      yield* recipients.slice(3);
    }
    const { state } = await gate.recheck(mailOut, half(), { by: ORDERER });
    expect(state).toBe("awaiting-approval");
  });

  test("of one's own order is none, superuser or not", async () => {
    const { gate, clock } = await openWorld();
    const { mailOut, digest } = await gate.submit(createOrder(recipients, { orderedBy: SUPERUSER }));
    const own = await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Mitt eget." });
    expect(own).toMatchObject({ decision: "refuse", findings: [{ rule: "approval/self-approval" }] });
    clock.set(instant("2027-03-30T10:00:00+02:00"));
    expect(await drain(gate.release(mailOut, recipients, { by: SUPERUSER }))).toEqual([]);
    const other = await gate.approve(mailOut, { by: SECOND_SUPERUSER, digest, comment: "Lest." });
    expect(other.decision).toBe("release");
    expect(await drain(gate.release(mailOut, recipients, { by: SUPERUSER }))).toHaveLength(5);
  });

  test.each(["superuser", "SYSTEM:eforsk"])(
    "of what a system ordered for the one who approves is none, ordered by %s",
    async (orderedBy) => {
      const { gate } = await openWorld();
      const alsoOrderedBy = [SUPERUSER.toUpperCase()];
      const { mailOut, digest } = await gate.submit(createOrder(recipients, { orderedBy, alsoOrderedBy }));
      const own = await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Mitt eget." });
      expect(own).toMatchObject({ decision: "refuse", findings: [{ rule: "approval/self-approval" }] });
      expect(await gate.approve(mailOut, { by: SECOND_SUPERUSER, digest, comment: "Lest." })).toMatchObject({
        decision: "release",
      });
      const { manifest } = await reportOf(gate, mailOut);
      expect(digestOf({ ...manifest, alsoOrderedBy: [] })).not.toBe(digest);
    },
  );

  test("by somebody who left is none of the two that are needed", async () => {
    const approval = { ...testPolicy.approval, secondSuperuserAbove: 3 };
    const { gate } = await openWorld({ policy: { ...testPolicy, approval } });
    const { mailOut, digest } = await gate.submit(createOrder(recipients));
    await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    await gate.projects.setSuperusers("sovn-2027", {
      by: CENTRAL,
      superusers: [SECOND_SUPERUSER],
      comment: "Sluttet.",
    });
    const verdict = await gate.approve(mailOut, { by: SECOND_SUPERUSER, digest, comment: "Lest." });
    expect(verdict).toMatchObject({ decision: "hold", findings: [{ rule: "approval/second-needed" }] });
    expect((await gate.report(mailOut, { by: CENTRAL })).state).toBe("awaiting-approval");
  });

  test("does not outlive the acknowledgements it rests on", async () => {
    const approval = { ...testPolicy.approval, acknowledgementDays: 10 };
    const { gate, clock, probe } = await openWorld({ policy: { ...testPolicy, approval } });
    probe.verdicts.set(LINK, "cannot-tell");
    const { mailOut, digest } = await gate.submit(createOrder(recipients));
    const { findings } = await reportOf(gate, mailOut);
    const acknowledge = findings
      .filter(({ severity }) => severity === "hold")
      .map(({ fingerprint }) => ({ fingerprint, reason: "Prøvd for hånd." }));
    expect(acknowledge).not.toEqual([]);
    const request = { by: SUPERUSER, digest, comment: "Lest.", acknowledge };
    expect((await gate.approve(mailOut, request)).decision).toBe("release");
    probe.verdicts.clear();
    clock.advance(29 * DAY);
    const release = gate.release(mailOut, recipients, { by: ORDERER });
    expect(await drain(release)).toEqual([]);
    expect(release.end).toMatchObject({ kind: "refused", findings: [{ rule: "approval/open-hold" }] });
    expect((await gate.approve(mailOut, request)).decision).toBe("release");
    expect(await drain(gate.release(mailOut, recipients, { by: ORDERER }))).toHaveLength(5);
  });
});
