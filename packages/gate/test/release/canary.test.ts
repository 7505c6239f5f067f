import { HOUR, MINUTE, instant, isoOf, later, parseMailOutId } from "@sluse/core";
import { describe, expect, test } from "vitest";

import {
  SUPERUSER,
  approved,
  drain,
  openProject,
  openWorld,
  people,
  tellUnknown,
  testPolicy,
  type World,
  ORDERER,
} from "../internal/world.ts";

const LINK = "https://www.uio.no/sovn";
const recipients = people(120);
const looked = { by: SUPERUSER, comment: "Sett på." };

/** Takes a release's waves. Answers how many people each was, and what ended it. */
async function sizes(world: World, mailOut: string): Promise<{ waves: number[]; rule: string | undefined }> {
  const waves: number[] = [];
  const release = world.gate.release(mailOut, recipients, { by: ORDERER });
  await drain(release, (wave) => {
    waves.push(wave.clearances.length);
    return wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" }));
  });
  const findings = release.end && "findings" in release.end ? release.end.findings : [];
  return { waves, rule: findings[0]?.rule };
}

describe("the first wave that reaches anybody is a canary, and waits to be looked at", () => {
  test("also when a link died before it, and a superuser let the mail-out go on", async () => {
    const world = await openWorld();
    const mailOut = await approved(world, recipients);
    world.probe.verdicts.set(LINK, "broken");
    expect(await sizes(world, mailOut)).toEqual({ waves: [], rule: "release/link-died" });
    world.probe.verdicts.set(LINK, "ok");
    await world.gate.goOn(mailOut, looked);
    world.clock.advance(2 * HOUR);
    expect(await sizes(world, mailOut)).toEqual({ waves: [50], rule: "release/canary-waits" });
    await world.gate.goOn(mailOut, looked);
    expect(await sizes(world, mailOut)).toEqual({ waves: [70], rule: undefined });
  });

  test("also when the one before it was called off, and a superuser let the mail-out go on", async () => {
    const world = await openWorld();
    const mailOut = await approved(world, recipients);
    await drain(world.gate.release(mailOut, recipients, { by: ORDERER }), () => []);
    expect(await sizes(world, mailOut)).toEqual({ waves: [], rule: "release/canary-waits" });
    expect(await tellUnknown(world, mailOut, "not-sent")).toMatchObject({ takenBack: 50 });
    await world.gate.goOn(mailOut, looked);
    expect(await sizes(world, mailOut)).toEqual({ waves: [50], rule: "release/canary-waits" });
  });

  test("also when another process has it in hand, or died with it", async () => {
    const world = await openWorld();
    const mailOut = await approved(world, recipients);
    const openedAt = world.clock.now();
    await world.ledger.transact((tx) =>
      tx.saveWave({
        mailOut: parseMailOutId(mailOut),
        number: 1,
        canary: true,
        openedAt,
        reserved: 50,
        claimed: undefined,
      }),
    );
    const release = world.gate.release(mailOut, recipients, { by: ORDERER });
    expect(await drain(release)).toEqual([]);
    const opensAt = later(openedAt, testPolicy.sending.waveMinutes * MINUTE);
    expect(release.end).toMatchObject({
      kind: "waiting",
      opensAt,
      findings: [{ rule: "release/canary-open", facts: { opensAt: isoOf(opensAt) } }],
    });
    world.clock.set(opensAt);
    expect(await sizes(world, mailOut)).toEqual({ waves: [50], rule: "release/canary-waits" });
  });
});

test("is drawn for each mail-out anew: the same people are not the first each time", async () => {
  const world = await openWorld();
  const canaries: string[][] = [];
  for (const project of ["sovn-2027", "hjerte-2027"]) {
    if (project !== "sovn-2027") await openProject(world.gate, project);
    const mailOut = await approved(world, recipients, {
      project,
      window: { from: "2027-04-01T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" },
    });
    world.clock.set(instant("2027-04-01T10:00:00+02:00"));
    const release = world.gate.release(mailOut, recipients, { by: ORDERER });
    canaries.push(await drain(release));
    await world.gate.withdraw(mailOut, { by: SUPERUSER, comment: "Bare en prøve." });
    world.clock.set(instant("2027-03-02T10:00:00+01:00"));
  }
  const [first = [], second = []] = canaries;
  const both = first.filter((person) => second.includes(person)).length;
  expect([first.length, both < 45]).toEqual([50, true]);
});
