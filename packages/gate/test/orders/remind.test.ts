import { DAY, HOUR, LEDGER_ITSELF, digestOf, instant, later, type Alert } from "@sluse/core";
import { describe, expect, test } from "vitest";

import { createGate } from "../../src/index.ts";
import {
  ORDERER,
  SUPERUSER,
  approved,
  drain,
  openWorld,
  passCanary,
  people,
  tellUnknown,
  testPolicy,
  type World,
} from "../internal/world.ts";
import { ask, openStanding } from "../standing/standing-world.ts";

const recipients = people(6);
const TELL = { tell: [{ name: "vakt" }, { name: "qreg", system: "qreg" }] };
const policy = { ...testPolicy, sending: { ...testPolicy.sending, canarySize: 2 } };
const open = (): Promise<World> => openWorld({ ...TELL, policy });

/** What waits to be told to a target, and is told now. */
async function heard({ ledger, clock }: World, target = "vakt"): Promise<Alert[]> {
  const all: Alert[] = [];
  for (;;) {
    const now = clock.now();
    const alert = await ledger.transact(async (tx) => {
      const next = await tx.takeAlert(target, now, later(now, HOUR));
      if (next) await tx.deleteAlert(next.number);
      return next;
    });
    if (!alert) return all;
    all.push(alert);
  }
}
const kindsOf = async (world: World, target?: string): Promise<string[]> =>
  (await heard(world, target)).map(({ what }) => what);
/** Asks what somebody should know of. Answers what of it is told. */
async function remind(world: World, target?: string): Promise<string[]> {
  await heard(world, target);
  const { alerts } = await world.gate.remind();
  const told = await kindsOf(world, target);
  if (target === undefined) expect(told).toHaveLength(alerts);
  return told;
}

describe("an approval that ends", () => {
  // Given on 1 March for 90 days; the window is open until the end of June.
  const at = (day: string) => instant(`${day}T12:00:00+02:00`);

  test("is told of in its last week, and no more than once a week", async () => {
    const world = await open();
    const mailOut = await approved(world, recipients);
    world.clock.set(at("2027-05-22"));
    expect(await remind(world)).toEqual([]);
    world.clock.set(at("2027-05-24"));
    await heard(world);
    expect(await world.gate.remind()).toEqual({ alerts: 1 });
    expect(await heard(world)).toMatchObject([
      { what: "approval.ends-soon", mailOut, project: "sovn-2027", stop: null },
    ]);
    world.clock.set(at("2027-05-29"));
    expect(await remind(world)).toEqual([]);
  });

  test("is told to those alone whom the project concerns", async () => {
    const world = await open();
    await approved(world, recipients);
    world.clock.set(at("2027-05-24"));
    expect(await remind(world, "qreg")).toEqual([]);
  });

  test("is not told of when it lasts as long as the window", async () => {
    const world = await open();
    await approved(world, recipients, {
      window: { from: "2027-03-29T08:00:00+02:00", until: "2027-05-28T20:00:00+02:00" },
    });
    world.clock.set(at("2027-05-24"));
    expect(await remind(world)).toEqual([]);
  });

  test("is not told of when the mail-out is over", async () => {
    const world = await open();
    const mailOut = await approved(world, recipients);
    await world.gate.withdraw(mailOut, { by: ORDERER, comment: "Ikke nå." });
    world.clock.set(at("2027-05-24"));
    expect(await remind(world)).toEqual([]);
  });

  test("is not told of when it was taken back on its way", async () => {
    const world = await open();
    const mailOut = await approved(world, recipients);
    world.clock.set(at("2027-05-24"));
    for await (const wave of world.gate.release(mailOut, recipients, { by: ORDERER }))
      await wave.begin(wave.clearances);
    await world.gate.withdraw(mailOut, { by: ORDERER, comment: "Ikke nå." });
    expect(await remind(world)).toEqual([]);
  });

  test("is not told of as one that ends once it has ended", async () => {
    const world = await open();
    await approved(world, recipients);
    world.clock.set(at("2027-06-02"));
    expect(await remind(world)).toEqual([]);
  });

  test("is not told of when everything was sent", async () => {
    const world = await open();
    const mailOut = await approved(world, recipients);
    world.clock.set(at("2027-05-24"));
    await passCanary(world, mailOut, recipients);
    await drain(world.gate.release(mailOut, recipients, { by: ORDERER }));
    expect(await world.gate.report(mailOut, { by: ORDERER })).toMatchObject({ state: "completed" });
    expect(await remind(world)).toEqual([]);
  });

  test("is told of once by two gates that look at the same time", async () => {
    const world = await open();
    await approved(world, recipients);
    world.clock.set(at("2027-05-24"));
    const other = await createGate(world.options);
    const told = await Promise.all([world.gate.remind(), other.remind()]);
    expect(told.reduce((sum, { alerts }) => sum + alerts, 0)).toBe(1);
  });
});

describe("outcomes that nobody reported", () => {
  const released = async (): Promise<World & { readonly mailOut: string }> => {
    const world = await open();
    const mailOut = await approved(world, recipients);
    for await (const wave of world.gate.release(mailOut, recipients, { by: ORDERER }))
      await wave.begin(wave.clearances);
    return { ...world, mailOut };
  };

  test("are told of two days after the sending, and again after a week", async () => {
    const world = await released();
    world.clock.advance(DAY);
    expect(await remind(world)).toEqual([]);
    world.clock.advance(2 * DAY);
    expect(await remind(world)).toEqual(["outcomes.missing"]);
    world.clock.advance(6 * DAY);
    expect(await remind(world)).toEqual([]);
    world.clock.advance(2 * DAY);
    expect(await remind(world)).toEqual(["outcomes.missing"]);
  });

  test("are told of when the mail-out was taken back as well", async () => {
    const world = await released();
    await world.gate.withdraw(world.mailOut, { by: ORDERER, comment: "Ikke nå." });
    world.clock.advance(3 * DAY);
    expect(await remind(world)).toEqual(["outcomes.missing"]);
  });

  test("are not told of once they were reported", async () => {
    const world = await released();
    await tellUnknown(world, world.mailOut, "delivered");
    world.clock.advance(3 * DAY);
    expect(await remind(world)).toEqual([]);
  });

  test("are not missing of what nobody began", async () => {
    const world = await open();
    const mailOut = await approved(world, recipients);
    for await (const wave of world.gate.release(mailOut, recipients, { by: ORDERER }))
      expect(wave.clearances).not.toEqual([]);
    world.clock.advance(3 * DAY);
    expect(await remind(world)).toEqual([]);
  });
});

describe("a register that says nothing", () => {
  test.each(["throws", "stale"] as const)(
    "is told of once a day when it is asked about one (%s)",
    async (mood) => {
      const world = await openStanding({}, TELL);
      await heard(world);
      world.register.mood = mood;
      for (const { nationalId } of recipients) expect((await ask(world, nationalId)).kind).toBe("held");
      expect(await heard(world)).toMatchObject([{ what: "register.silent", register: world.register.id }]);
      world.clock.advance(DAY + 1);
      await ask(world, recipients[0]!.nationalId);
      expect(await kindsOf(world)).toEqual(["register.silent"]);
    },
  );

  test("is told of when a wave is to be cleared", async () => {
    const world = await open();
    const mailOut = await approved(world, recipients);
    await passCanary(world, mailOut, recipients);
    await heard(world);
    world.register.mood = "throws";
    for await (const wave of world.gate.release(mailOut, recipients, { by: ORDERER }))
      expect(wave.clearances).toEqual([]);
    expect(await kindsOf(world)).toContain("register.silent");
  });

  test("is told of in no way that differs by who is opted out", async () => {
    const world = await openStanding({}, TELL);
    await heard(world);
    const [opted, clear] = recipients.map(({ nationalId }) => nationalId);
    world.register.optedOut.add(opted!);
    await ask(world, opted!);
    await ask(world, clear!);
    expect(await kindsOf(world)).toEqual([]);
  });
});

describe("a ledger that was restored", () => {
  const stop = {
    scope: { kind: "global" },
    by: LEDGER_ITSELF,
    at: instant("2027-03-01T10:00:00+01:00"),
    reason: "the ledger was restored",
    liftedBy: "central-function",
    opened: [],
  } as const;

  test("is told of by the next gate that opens it", async () => {
    const world = await open();
    const { id } = await world.ledger.transact((tx) => tx.addStop(stop));
    await createGate(world.options);
    expect(await heard(world)).toMatchObject([{ what: "ledger.restored", stop: id, project: null }]);
  });

  test("is told of by a gate that had it open, and again after a week, to everybody", async () => {
    const world = await open();
    await world.ledger.transact((tx) => tx.addStop(stop));
    expect(await remind(world, "qreg")).toEqual(["ledger.restored"]);
    expect(await remind(world)).toEqual([]);
    world.clock.advance(7 * DAY + 1);
    expect(await remind(world)).toEqual(["ledger.restored"]);
  });

  test("is not what anybody else has stopped", async () => {
    const world = await open();
    await world.gate.stop("everything", { by: SUPERUSER, reason: "Tilsynssak." });
    expect(await remind(world)).toEqual([]);
  });
});

test("where nobody is told, nothing is looked for", async () => {
  const world = await openWorld({ policy });
  await approved(world, recipients);
  world.clock.set(instant("2027-05-24T12:00:00+02:00"));
  expect(await world.gate.remind()).toEqual({ alerts: 0 });

  const standing = await openStanding();
  standing.register.mood = "throws";
  await ask(standing, recipients[0]!.nationalId);
  const key = digestOf({ alert: "register.silent", of: `register ${standing.register.id}` });
  const at = standing.clock.now();
  const place = { key, request: key, at, mailOut: null, answer: null };
  expect(await standing.ledger.transact((tx) => tx.addAnswer(place, at))).toBeUndefined();
});
