import {
  DAY,
  HOUR,
  MINUTE,
  instant,
  later,
  type Clearance,
  type ClearanceId,
  type Policy,
} from "@sluse/core";
import { describe, expect, test } from "vitest";

import type { Wave } from "../../src/index.ts";
import {
  CENTRAL,
  LOOK_UP,
  ORDERER,
  SUPERUSER,
  approved,
  createOrder,
  drain,
  openProject,
  openWorld,
  passCanary,
  people,
  releaseAll,
  reportOf,
  testPolicy,
  type World,
} from "../internal/world.ts";

const recipients = people(12);
const idsOf = (wave: Wave): ClearanceId[] => wave.clearances.map(({ id }) => id);

async function nextWave(world: World, mailOut: string, to = recipients): Promise<Wave> {
  for await (const wave of world.gate.release(mailOut, to, { by: ORDERER })) return wave;
  throw new Error("nobody was cleared");
}

async function cleared(
  changes: Parameters<typeof openWorld>[0] = {},
): Promise<{ world: World; mailOut: string; wave: Wave }> {
  const world = await openWorld(changes);
  const mailOut = await approved(world, recipients);
  return { world, mailOut, wave: await nextWave(world, mailOut) };
}

describe("a clearance", () => {
  test("is begun by one, however often its wave is delivered", async () => {
    const { wave } = await cleared();
    const workers = await Promise.all(Array.from({ length: 4 }, () => wave.begin(wave.clearances)));
    const begun = workers.flatMap((each) => each.begun);
    expect(begun.toSorted()).toEqual(idsOf(wave).toSorted());
    const refused = workers.flatMap((each) => each.refused.map(({ because }) => because));
    expect(refused).toEqual(Array(3 * recipients.length).fill("already-begun"));
  });

  test("that was begun and never settled is unknown, and its person is not cleared again", async () => {
    const { world, mailOut, wave } = await cleared();
    const [first] = idsOf(wave) as [ClearanceId];
    await wave.begin([first]);
    world.clock.set(wave.sendBefore);
    await drain(world.gate.release(mailOut, recipients, { by: ORDERER }));
    expect(await world.gate.unknownOutcomes(mailOut, { by: SUPERUSER })).toEqual([first]);
    await world.gate.reconcile([{ clearance: first, outcome: "unknown" }], { by: CENTRAL });
    await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Sett på." });
    expect((await nextWave(world, mailOut)).clearances).toHaveLength(recipients.length - 1);
  });

  test("that nobody began in time is void by itself, and its person is cleared again under another number", async () => {
    const { world, mailOut, wave } = await cleared();
    const one = wave.clearances[0]!.recipient.nationalId;
    world.clock.set(later(wave.sendBefore, -1));
    expect(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))).toEqual([]);
    world.clock.advance(1);
    const again = await nextWave(world, mailOut);
    expect(again.clearances.map(({ recipient }) => recipient.nationalId).toSorted()).toEqual(
      recipients.map(({ nationalId }) => nationalId).toSorted(),
    );
    expect(idsOf(again)).not.toContain(wave.clearances[0]!.id);
    expect((await world.gate.contactsOf(one, LOOK_UP)).contacts).toHaveLength(1);
    expect(await wave.begin(wave.clearances)).toMatchObject({
      begun: [],
      findings: [{ rule: "release/begun-too-late" }],
    });
  });

  test("is swept by `tidy` where nobody releases any more", async () => {
    const { world, mailOut, wave } = await cleared();
    await wave.begin([wave.clearances[0]!]);
    world.clock.set(wave.sendBefore);
    expect((await world.gate.tidy()).voided).toBe(recipients.length - 1);
    expect((await reportOf(world.gate, mailOut)).outcomes).toMatchObject({ unknown: 1, unsettled: 1 });
    expect((await world.gate.tidy()).voided).toBe(0);
  });

  test("that was begun is given back by the one who began it alone", async () => {
    const { world, mailOut, wave } = await cleared();
    const [first, second] = idsOf(wave) as [ClearanceId, ClearanceId];
    const mine = await wave.begin([first, second]);
    const other = await wave.begin(wave.clearances);
    expect(() => other.giveBack([first])).toThrow(
      expect.objectContaining({ code: "SLUSE_CLEARANCE_NOT_BEGUN" }),
    );
    // A worker that has begun nothing, and says of all that it was not sent.
    const strangers = [first, second].map((clearance) => ({ clearance, outcome: "not-sent" as const }));
    expect(await wave.settle(strangers)).toMatchObject({ takenBack: 0, notTakenBack: 2 });
    mine.giveBack([first]);
    await expect(wave.letterFor(first)).rejects.toMatchObject({ code: "SLUSE_CLEARANCE_NOT_BEGUN" });
    expect(await wave.settle(strangers)).toMatchObject({ takenBack: 1, notTakenBack: 1 });
    expect((await reportOf(world.gate, mailOut)).outcomes).toMatchObject({ unsettled: 11 });
  });

  test("is not completed while it waits to be begun", async () => {
    const { world, mailOut, wave } = await cleared();
    await wave.settle(idsOf(wave).map((clearance) => ({ clearance, outcome: "delivered" })));
    await world.gate.release(mailOut, recipients, { by: ORDERER })[Symbol.asyncIterator]().next();
    const many = people(80);
    const beside = await openWorld();
    const other = await approved(beside, many);
    await passCanary(beside, other, many);
    const release = beside.gate.release(other, many, { by: ORDERER });
    let last: Wave | undefined;
    for await (const each of release) last = each;
    expect(release.end).toMatchObject({
      kind: "waiting",
      opensAt: last?.sendBefore,
      findings: [{ rule: "release/not-begun", facts: { count: 30 } }],
    });
    await last?.begin(last.clearances);
    await last?.settle(last.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
    const again = beside.gate.release(other, many, { by: ORDERER });
    await drain(again);
    expect(again.end).toEqual({ kind: "completed" });
  });
});

describe("beginning is refused", () => {
  const happenings: readonly (readonly [string, (world: World, mailOut: string) => unknown, string])[] = [
    [
      "a stop",
      ({ gate }) => gate.stop({ project: "sovn-2027" }, { by: ORDERER, reason: "Nå." }),
      "release/stopped",
    ],
    [
      "a withdrawal",
      ({ gate }, id) => gate.withdraw(id, { by: ORDERER, comment: "Feil." }),
      "release/not-approved",
    ],
    [
      "the project is switched off",
      ({ gate }) => gate.projects.deactivate("sovn-2027", { by: SUPERUSER, comment: "Nok." }),
      "release/project-not-active",
    ],
  ];
  test.for(happenings)("after %s", async ([, happening, rule]) => {
    const { world, mailOut, wave } = await cleared();
    await happening(world, mailOut);
    const { begun, refused, findings } = await wave.begin(wave.clearances);
    expect(begun).toEqual([]);
    expect(new Set(refused.map(({ because }) => because))).toEqual(new Set(["held"]));
    expect(findings.map((each) => each.rule)).toContain(rule);
  });

  test("of a person who asked to be left alone, or whom the letter is about, without saying so", async () => {
    const pairs = [{ ...recipients[0]!, onBehalfOf: people(40)[39]!.nationalId }, ...recipients.slice(1)];
    const world = await openWorld();
    const mailOut = await approved(world, pairs);
    const wave = await nextWave(world, mailOut, pairs);
    await world.gate.stop({ person: pairs[0]!.onBehalfOf! }, { by: CENTRAL, reason: "Vil ikke." });
    await world.gate.stop({ person: recipients[1]!.nationalId }, { by: CENTRAL, reason: "Vil ikke." });
    const { begun, refused, findings } = await wave.begin(wave.clearances);
    const two = new Set([pairs[0]!.nationalId, recipients[1]!.nationalId]);
    const stopped = wave.clearances.filter(({ recipient }) => two.has(recipient.nationalId));
    expect(refused.toSorted((a, b) => (a.clearance < b.clearance ? -1 : 1))).toEqual(
      stopped
        .map(({ id }) => ({ clearance: id, because: "void" }))
        .toSorted((a, b) => (a.clearance < b.clearance ? -1 : 1)),
    );
    expect([begun.length, findings]).toEqual([recipients.length - 2, []]);
  });

  test("while a breaker holds the mail-out, and not while its canary waits to be looked at", async () => {
    const many = people(120);
    const world = await openWorld();
    const mailOut = await approved(world, many);
    const canary = await nextWave(world, mailOut, many);
    await drain(world.gate.release(mailOut, many, { by: ORDERER }));
    expect((await reportOf(world.gate, mailOut)).state).toBe("paused");
    expect((await canary.begin(canary.clearances)).begun).toHaveLength(50);
    await canary.settle(idsOf(canary).map((clearance) => ({ clearance, outcome: "delivered" })));
    await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Sett på." });
    const rest = await nextWave(world, mailOut, many);
    await world.gate.reportComplaints(mailOut, { by: ORDERER, count: 3 });
    await drain(world.gate.release(mailOut, many, { by: ORDERER }));
    expect(await rest.begin(rest.clearances)).toMatchObject({
      begun: [],
      findings: [{ rule: "release/breaker-complaints" }],
    });
  });

  test("when the clock was set back since: nobody can tell how late it is", async () => {
    const { world, wave } = await cleared();
    world.clock.set(later(world.clock.now(), -HOUR));
    expect(await wave.begin(wave.clearances)).toMatchObject({
      begun: [],
      findings: [{ rule: "release/begun-too-late" }],
    });
    world.clock.advance(HOUR);
    expect((await wave.begin(wave.clearances)).begun).toHaveLength(recipients.length);
  });
});

describe("what must be begun before", () => {
  const sending = (changes: Partial<Policy["sending"]>): Policy => ({
    ...testPolicy,
    sending: { ...testPolicy.sending, ...changes },
  });
  const at = "2027-03-30T10:00:00+02:00";
  const ends: readonly (readonly [string, Parameters<typeof openWorld>[0], string])[] = [
    ["the registers' answers grow too old", {}, "2027-03-30T11:00:00+02:00"],
    [
      "the policy's minutes are over",
      { policy: sending({ clearanceMinutes: 45 }) },
      "2027-03-30T10:45:00+02:00",
    ],
    [
      "quiet hours begin",
      { policy: sending({ quietHours: { from: "10:30", until: "12:00" } }) },
      "2027-03-30T10:30:00+02:00",
    ],
  ];
  test.for(ends)("is over when %s", async ([, changes, end]) => {
    const { wave } = await cleared(changes);
    expect(wave.sendBefore).toBe(instant(end));
    expect(wave.clearances.every(({ sendBefore }) => sendBefore === wave.sendBefore)).toBe(true);
  });

  test.for([
    ["the window", { window: { from: "2027-03-29T08:00:00+02:00", until: "2027-03-30T10:20:00+02:00" } }],
    ["the approval", { until: "2027-03-30T10:20:00+02:00" }],
    ["the activation", { activeUntil: "2027-03-30T10:20:00+02:00" }],
  ] as const)("is over when %s ends", async ([, changes]) => {
    const world = await openWorld();
    if ("activeUntil" in changes) {
      const until = changes.activeUntil;
      await openProject(world.gate, "kort-2027");
      await world.gate.projects.activate("kort-2027", {
        by: SUPERUSER,
        until,
        maxRecipients: 100,
        comment: "Kort tid.",
      });
    }
    const order = createOrder(recipients, {
      ...("window" in changes ? { window: changes.window } : {}),
      ...("activeUntil" in changes ? { project: "kort-2027" } : {}),
    });
    const { mailOut, digest } = await world.gate.submit(order);
    await world.gate.approve(mailOut, {
      by: SUPERUSER,
      digest,
      comment: "Lest.",
      ...("until" in changes ? { until: changes.until } : {}),
    });
    world.clock.set(instant(at));
    expect((await nextWave(world, mailOut)).sendBefore).toBe(instant("2027-03-30T10:20:00+02:00"));
  });
});

describe("a letter", () => {
  test("is the one of its clearance, to the wave's own recipient, with what was approved", async () => {
    const { wave } = await cleared();
    await wave.begin(wave.clearances);
    for (const { id, recipient } of wave.clearances) {
      const letter = await wave.letterFor(id);
      expect(letter).toMatchObject({
        clearance: id,
        mailOut: wave.mailOut,
        recipient,
        document: "brev.txt",
        language: "nb",
        mandate: { kind: "helsenorge-only" },
        form: null,
        notice: {
          title: "Invitasjon til studie om søvn",
          sender: "Universitetet i Oslo",
          organisationNumber: "971035854",
        },
        sendBefore: wave.sendBefore,
      });
    }
    await expect(wave.formFor(wave.clearances[0]!)).rejects.toMatchObject({ code: "SLUSE_NOT_A_FORM" });
  });

  test("goes to nobody that a caller put in a clearance's place", async () => {
    const { wave } = await cleared();
    await wave.begin(wave.clearances);
    const [first, second] = wave.clearances as [Clearance, Clearance];
    const swapped = await wave.letterFor({ ...first, recipient: second.recipient } as Clearance);
    expect(swapped.recipient).toEqual(first.recipient);
    expect(() => Object.assign(first.recipient, second.recipient)).toThrow(TypeError);
  });

  test("is refused for a clearance of another wave, one that is made up, and one that was not begun", async () => {
    const { wave } = await cleared();
    const other = await cleared();
    await other.wave.begin(other.wave.clearances);
    const strange = [other.wave.clearances[0]!.id, `${wave.mailOut}/999`, recipients[0]!.nationalId];
    for (const id of strange as ClearanceId[]) {
      const refused = {
        code: "SLUSE_CLEARANCE_NOT_OF_WAVE",
        message: "a clearance is not one of this wave's",
      };
      await expect(wave.letterFor(id)).rejects.toMatchObject(refused);
      await expect(wave.begin([id])).rejects.toMatchObject(refused);
    }
    const [first] = idsOf(wave) as [ClearanceId];
    await expect(wave.letterFor(first)).rejects.toMatchObject({ code: "SLUSE_CLEARANCE_NOT_BEGUN" });
  });

  test("is not made any more when its last moment has come, though it was begun before", async () => {
    const { world, wave } = await cleared();
    const { begun, giveBack } = await wave.begin(wave.clearances);
    world.clock.set(wave.sendBefore);
    await expect(wave.letterFor(begun[0]!)).rejects.toMatchObject({ code: "SLUSE_CLEARANCE_EXPIRED" });
    giveBack(begun);
    const settled = await wave.settle(begun.map((clearance) => ({ clearance, outcome: "not-sent" })));
    expect(settled).toMatchObject({ takenBack: recipients.length, findings: [] });
  });
});

describe("what is told late", () => {
  test("of what nobody began is booked, told, and holds the mail-out for a superuser", async () => {
    const { world, mailOut, wave } = await cleared();
    const [first, second, third] = idsOf(wave) as [ClearanceId, ClearanceId, ClearanceId];
    await wave.begin([third]);
    world.clock.set(later(wave.sendBefore, 10 * MINUTE));
    await world.gate.tidy();
    const settled = await world.gate.reconcile(
      [
        { clearance: first, outcome: "delivered" },
        { clearance: second, outcome: "unreachable", at: later(wave.sendBefore, MINUTE) },
        { clearance: third, outcome: "delivered" },
      ],
      { by: CENTRAL },
    );
    expect(settled).toMatchObject({
      settled: 3,
      findings: [{ rule: "release/sent-late", facts: { count: 2 } }],
    });
    const report = await reportOf(world.gate, mailOut);
    expect(report.outcomes).toMatchObject({ delivered: 2, unreachable: 1, unknown: 0 });
    expect(report.waves).toMatchObject([{ claimed: { count: 3 } }]);
    const held = world.gate.release(mailOut, recipients, { by: ORDERER });
    expect(await drain(held)).toEqual([]);
    expect(held.end).toMatchObject({ kind: "held", findings: [{ rule: "release/sent-late" }] });
    await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Funnet og rettet." });
    expect(await releaseAll(world, mailOut, recipients)).toHaveLength(recipients.length - 3);
  });

  test("of a sender that begins nothing is in time when it says so itself", async () => {
    const { world, wave } = await cleared();
    const at = later(wave.sendBefore, -1);
    world.clock.set(later(wave.sendBefore, DAY));
    const told = idsOf(wave).map((clearance) => ({ clearance, outcome: "delivered" as const, at }));
    expect((await world.gate.reconcile(told, { by: CENTRAL })).findings).toEqual([]);
  });
});
