import { DAY, HOUR, instant, later, type Instant, type Recipient, type Round } from "@sluse/core";
import { describe, expect, test } from "vitest";

import type { OrderInput } from "../../src/index.ts";
import {
  SUPERUSER,
  createOrder,
  createWorld,
  drain,
  openProject,
  people,
  testPolicy,
  type World,
  LOOK_UP,
  ORDERER,
} from "../internal/world.ts";

const [person, other] = people(2) as [Recipient, Recipient];
const PROJECTS = ["sovn-2027", "syn-2027", "smak-2027", "hud-2027", "hjerte-2027"] as const;
const FIRST = instant("2027-03-10T10:00:00+01:00");
const YEAR = 365 * DAY;

async function openWorld(): Promise<World> {
  const approval = { ...testPolicy.approval, secondSuperuserAbove: 10, announcedAbove: 10 };
  const sending = { ...testPolicy.sending, daysAhead: 0 };
  const world = await createWorld({ policy: { ...testPolicy, approval, sending } });
  for (const project of PROJECTS) await openProject(world.gate, project);
  return world;
}

interface Sent {
  readonly mailOut: string;
  readonly reached: number;
}

/** One mail-out to the one person, ordered at `at` too. A refusal at submission reaches nobody. */
async function send(
  { gate, clock }: World,
  at: Instant,
  project: string,
  round: Round,
  corrects?: OrderInput["corrects"],
  recipients: readonly Recipient[] = [person],
): Promise<Sent> {
  clock.set(at);
  const window = { from: later(at, -HOUR), until: later(at, DAY) };
  const order = createOrder(recipients, { project, round, window, ...(corrects ? { corrects } : {}) });
  const { mailOut, digest, decision } = await gate.submit(order);
  if (decision === "refuse") return { mailOut, reached: 0 };
  const verdict = await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
  expect(verdict.findings).toEqual([]);
  return { mailOut, reached: (await drain(gate.release(mailOut, recipients, { by: ORDERER }))).length };
}

describe("P2: the limits of eFORSK's manual, one by one", () => {
  test("two letters of a project are fourteen days apart", async () => {
    for (const [gap, reached] of [
      [14 * DAY - 1, 0],
      [14 * DAY, 1],
    ] as const) {
      const world = await openWorld();
      expect(await send(world, FIRST, "sovn-2027", "invitation")).toMatchObject({ reached: 1 });
      expect(await send(world, later(FIRST, gap), "sovn-2027", "reminder")).toMatchObject({ reached });
    }
  });

  test("four contacts in a year, over all projects", async () => {
    const world = await openWorld();
    for (const project of PROJECTS.slice(0, 4))
      expect(await send(world, FIRST, project, "invitation")).toMatchObject({ reached: 1 });
    expect(await send(world, later(FIRST, YEAR - 1), "hjerte-2027", "invitation")).toMatchObject({
      reached: 0,
    });
    expect(await send(world, later(FIRST, YEAR), "hjerte-2027", "invitation")).toMatchObject({ reached: 1 });
  });

  test.for(["invitation", "reminder"] as const)("one %s of a project, ever", async (round) => {
    const world = await openWorld();
    // Only those who were invited are reminded.
    if (round === "reminder") await send(world, FIRST, "sovn-2027", "invitation");
    const at = round === "reminder" ? later(FIRST, 14 * DAY) : FIRST;
    expect(await send(world, at, "sovn-2027", round)).toMatchObject({ reached: 1 });
    expect(await send(world, later(FIRST, 2 * YEAR), "sovn-2027", round)).toMatchObject({ reached: 0 });
  });

  test("one correction of a mail-out, to those who got it, without waiting", async () => {
    const world = await openWorld();
    const { mailOut } = await send(world, FIRST, "sovn-2027", "invitation");
    const corrects = { mailOut, cause: "Feil telefonnummer." };
    const soon = later(FIRST, 3 * DAY);
    expect(await send(world, soon, "sovn-2027", "correction", corrects)).toMatchObject({ reached: 1 });
    expect(await send(world, later(soon, DAY), "sovn-2027", "correction", corrects)).toMatchObject({
      reached: 0,
    });
  });

  test("a correction of a correction counts to the first fault", async () => {
    const world = await openWorld();
    let faulty = (await send(world, FIRST, "sovn-2027", "invitation")).mailOut;
    const reached: number[] = [];
    for (const days of [1, 2, 3]) {
      const corrects = { mailOut: faulty, cause: "Feil telefonnummer." };
      const sent = await send(world, later(FIRST, days * DAY), "sovn-2027", "correction", corrects);
      reached.push(sent.reached);
      if (sent.reached > 0) faulty = sent.mailOut;
    }
    expect(reached).toEqual([1, 0, 0]);
  });

  test("a correction goes to nobody who did not get the fault", async () => {
    const world = await openWorld();
    const { mailOut } = await send(world, FIRST, "sovn-2027", "invitation");
    const corrects = { mailOut, cause: "Feil telefonnummer." };
    const both = [other, person];
    const { reached } = await send(world, later(FIRST, DAY), "sovn-2027", "correction", corrects, both);
    expect(reached).toBe(1);
    const { contacts } = await world.gate.contactsOf(other.nationalId, LOOK_UP);
    expect(contacts).toEqual([]);
  });
});
