import { describe, expect, test } from "vitest";

import {
  SUPERUSER,
  approved,
  createWorld,
  drain,
  openProject,
  people,
  releaseAll,
  ORDERER,
  LOOK_UP,
  CENTRAL,
  reportOf,
} from "../internal/world.ts";

const recipients = people(130);

describe("P7: who got what, when and why can be answered exactly", () => {
  test("each person's contacts, and the counts of the mail-out, agree with what was sent", async () => {
    const world = await createWorld();
    await openProject(world.gate);
    const mailOut = await approved(world, recipients);
    const cleared = new Set(await releaseAll(world, mailOut, recipients));
    for (const { nationalId } of recipients) {
      const { contacts } = await world.gate.contactsOf(nationalId, LOOK_UP);
      expect(contacts.map((contact) => contact.mailOut)).toStrictEqual(
        cleared.has(nationalId) ? [mailOut] : [],
      );
    }
    const report = await reportOf(world.gate, mailOut);
    expect(report.outcomes).toStrictEqual({
      delivered: 130,
      answered: 0,
      unreachable: 0,
      failed: 0,
      unknown: 0,
      unsettled: 0,
    });
    expect(report.manifest.policy.digest).toMatch(/^[0-9a-f]{64}$/u);
  });

  test("what is never settled stays in the books as unknown, and counts", async () => {
    const world = await createWorld();
    await openProject(world.gate);
    const mailOut = await approved(world, recipients);
    await drain(world.gate.release(mailOut, recipients, { by: ORDERER }), () => []);
    const { outcomes } = await reportOf(world.gate, mailOut);
    expect(outcomes).toMatchObject({ unknown: 50, unsettled: 50 });
    const verdict = await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Videre." });
    expect(verdict.findings.map((finding) => finding.rule)).toStrictEqual(["release/canary-unsettled"]);
  });

  test("late, repeated and unordered outcomes end in the last one", async () => {
    const world = await createWorld();
    await openProject(world.gate);
    const mailOut = await approved(world, recipients);
    const ids: string[] = [];
    await drain(world.gate.release(mailOut, recipients, { by: ORDERER }), (wave) => {
      ids.push(...wave.clearances.map(({ id }) => id));
      return [];
    });
    const settlement = (index: number, outcome: "delivered" | "failed" | "unknown") => ({
      clearance: ids[index] as never,
      outcome,
    });
    expect(
      await world.gate.reconcile(
        [settlement(0, "unknown"), settlement(1, "delivered"), settlement(0, "failed")],
        { by: SUPERUSER },
      ),
    ).toMatchObject({ settled: 2, unknownClearances: 0 });
    expect(await world.gate.reconcile([settlement(0, "delivered")], { by: SUPERUSER })).toMatchObject({
      changed: 1,
    });
    expect(
      await world.gate.reconcile([{ clearance: `${mailOut}/999` as never, outcome: "delivered" }], {
        by: SUPERUSER,
      }),
    ).toMatchObject({
      settled: 0,
      unknownClearances: 1,
    });
    expect((await reportOf(world.gate, mailOut)).outcomes).toMatchObject({ delivered: 2, failed: 0 });
  });

  test("the audit log tells the way of the mail-out, and is whole", async () => {
    const world = await createWorld();
    await openProject(world.gate);
    const mailOut = await approved(world, recipients);
    await releaseAll(world, mailOut, recipients);
    const events: string[] = [];
    for await (const event of world.gate.audit.export({ by: CENTRAL })) events.push(event.what);
    expect(events).toStrictEqual([
      "key-added",
      "project-registered",
      "project-activated",
      "mail-out-submitted",
      "mail-out-approved",
      "mail-out-rechecked",
      "wave-claimed",
      "wave-settled",
      "release-paused",
      "release-resumed",
      "wave-claimed",
      "wave-settled",
      "mail-out-completed",
      "audit-shown",
    ]);
    const verdict = await world.gate.audit.verify({ by: CENTRAL });
    expect(verdict).toMatchObject({ kind: "intact", events: events.length });
  });
});
