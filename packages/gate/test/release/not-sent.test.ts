import { fc, test } from "@fast-check/vitest";
import { OUTCOMES, type ClearanceId, type Settlement } from "@sluse/core";
import { describe, expect } from "vitest";

import type { Wave } from "../../src/index.ts";
import {
  CENTRAL,
  SUPERUSER,
  approved,
  drain,
  openWorld,
  passCanary,
  people,
  releaseAll,
  tellUnknown,
  testPolicy,
  type World,
  LOOK_UP,
  reportOf,
  ORDERER,
} from "../internal/world.ts";

const recipients = people(120);

async function approvedWorld(): Promise<{ world: World; mailOut: string }> {
  const world = await openWorld();
  return { world, mailOut: await approved(world, recipients) };
}

/** A sender that is called off after so many of a wave. */
const calledOffAfter =
  (count: number) =>
  (wave: Wave): Settlement[] =>
    wave.clearances.map(({ id }, index) => ({
      clearance: id,
      outcome: index < count ? "delivered" : "not-sent",
    }));

describe("what was never begun", () => {
  test("is held for another release, which clears exactly those people, once", async () => {
    const { world, mailOut } = await approvedWorld();
    const first = await drain(world.gate.release(mailOut, recipients, { by: ORDERER }), calledOffAfter(20));
    await drain(world.gate.release(mailOut, recipients, { by: ORDERER }));
    await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Sett på." });
    const rest = world.gate.release(mailOut, recipients, { by: ORDERER });
    const second = await drain(rest, calledOffAfter(30));
    expect(rest.end).toMatchObject({
      kind: "held",
      findings: [{ rule: "release/not-sent", facts: { count: 70 } }],
    });
    const sent = [
      ...first.slice(0, 20),
      ...second.slice(0, 30),
      ...(await releaseAll(world, mailOut, recipients)),
    ];
    expect(sent.toSorted()).toEqual(recipients.map(({ nationalId }) => nationalId).toSorted());
    const report = await reportOf(world.gate, mailOut);
    expect(report).toMatchObject({
      state: "completed",
      outcomes: { delivered: 120, unknown: 0, unsettled: 0 },
    });
  });

  test("is no contact: the person's books are empty, and the ceilings have room for them", async () => {
    const { world, mailOut } = await approvedWorld();
    const cleared = await drain(world.gate.release(mailOut, recipients, { by: ORDERER }), calledOffAfter(0));
    const held = await world.gate.contactsOf(cleared[0]!, LOOK_UP);
    expect(held.contacts).toEqual([]);
    const { waves, outcomes } = await reportOf(world.gate, mailOut);
    expect(waves).toMatchObject([{ claimed: { count: 0 } }]);
    expect(outcomes).toMatchObject({ unknown: 0, unsettled: 0 });
    // Of a canary that nobody got there is nothing to look at: the next wave is a canary again.
    const again = world.gate.release(mailOut, recipients, { by: ORDERER });
    const waveAgain = await drain(again);
    expect(waveAgain).toHaveLength(50);
    expect(again.end).toMatchObject({ kind: "held", findings: [{ rule: "release/canary-waits" }] });
  });

  test("said of a letter that arrived is not believed", async () => {
    const { world, mailOut } = await approvedWorld();
    const said: ClearanceId[] = [];
    await drain(world.gate.release(mailOut, recipients, { by: ORDERER }), (wave) => {
      said.push(...wave.clearances.map(({ id }) => id));
      return calledOffAfter(wave.clearances.length)(wave);
    });
    const settled = await world.gate.reconcile(
      said.map((clearance) => ({ clearance, outcome: "not-sent" })),
      { by: CENTRAL },
    );
    expect(settled).toMatchObject({ takenBack: 0, notTakenBack: 50, unknownClearances: 0 });
    expect((await reportOf(world.gate, mailOut)).outcomes.delivered).toBe(50);
  });

  test.prop([fc.constantFrom(...OUTCOMES)])(
    "is not believed once any outcome was told, unknown too: the letter may be on its way",
    async (outcome) => {
      const { world, mailOut } = await approvedWorld();
      const told: ClearanceId[] = [];
      const cleared = await drain(world.gate.release(mailOut, recipients, { by: ORDERER }), (wave) => {
        told.push(...wave.clearances.map(({ id }) => id));
        return told.map((clearance) => ({ clearance, outcome }));
      });
      // A process begun after a crash, which knows nothing of what the one before it did.
      const settled = await world.gate.reconcile(
        told.map((clearance) => ({ clearance, outcome: "not-sent" })),
        { by: CENTRAL },
      );
      expect(settled).toMatchObject({ takenBack: 0 });
      await drain(world.gate.release(mailOut, recipients, { by: ORDERER }));
      await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Sett på." });
      const sent = [...cleared, ...(await releaseAll(world, mailOut, recipients))];
      expect(new Set(sent).size).toBe(sent.length);
    },
  );

  test("may be found out of an earlier wave while a later one is sent: the mail-out does not end without them", async () => {
    const many = people(580);
    const sending = { ...testPolicy.sending, outcomeShare: 0 };
    const world = await openWorld({ policy: { ...testPolicy, sending } });
    const mailOut = await approved(world, many);
    await passCanary(world, mailOut, many);
    const rest = world.gate.release(mailOut, many, { by: ORDERER });
    const untold: ClearanceId[] = [];
    for await (const wave of rest) {
      if (untold.length === 0) {
        untold.push(...wave.clearances.map(({ id }) => id));
        continue;
      }
      await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
      const words = untold.map((clearance) => ({ clearance, outcome: "not-sent" as const }));
      await world.gate.reconcile(words, { by: CENTRAL });
    }
    expect(rest.end).toMatchObject({
      kind: "held",
      findings: [{ rule: "release/not-sent", facts: { count: 500 } }],
    });
    expect(await releaseAll(world, mailOut, many)).toHaveLength(500);
    expect((await reportOf(world.gate, mailOut)).state).toBe("completed");
  });

  test("may be found out after a crash, and is then cleared by the next release", async () => {
    const { world, mailOut } = await approvedWorld();
    const lost = await drain(world.gate.release(mailOut, recipients, { by: ORDERER }), () => []);
    const settled = await tellUnknown(world, mailOut, "not-sent");
    expect(settled).toMatchObject({ takenBack: 50, notTakenBack: 0, settled: 0, unknownClearances: 0 });
    expect(await releaseAll(world, mailOut, recipients)).toEqual(expect.arrayContaining(lost));
  });
});

describe("a word that comes late", () => {
  test.prop([
    fc.constantFrom(...OUTCOMES),
    fc.constantFrom("delivered" as const, "unreachable" as const, "failed" as const),
  ])(
    "what the sender was answered does not stand against a callback that came before it was told",
    async (answer, told) => {
      const { world, mailOut } = await approvedWorld();
      for await (const wave of world.gate.release(mailOut, recipients, { by: ORDERER })) {
        const { id } = wave.clearances[0]!;
        world.clock.advance(1000);
        await world.gate.reconcile([{ clearance: id, outcome: told }], { by: CENTRAL });
        world.clock.advance(60_000);
        await wave.settle(wave.clearances.map((each) => ({ clearance: each.id, outcome: answer })));
        await world.gate.reconcile([{ clearance: id, outcome: "unknown" }], { by: CENTRAL });
        const contacts = await world.gate.contactsOf(wave.clearances[0]!.recipient.nationalId, LOOK_UP);
        // That somebody has answered stands, whatever is told of the letter; that one was sent, against a word that none was.
        const stands =
          answer === "answered" ||
          (told === "failed" && (answer === "delivered" || answer === "unreachable"));
        expect(contacts.contacts[0]?.outcome).toBe(stands ? answer : told);
      }
    },
  );
});
