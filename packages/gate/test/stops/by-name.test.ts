import { expect, test } from "vitest";

import {
  CENTRAL,
  ORDERER,
  SUPERUSER,
  approved,
  drain,
  openProject,
  openWorld,
  passCanary,
  people,
  type World,
} from "../internal/world.ts";

const recipients = people(60);
const CHECKED = { proofRead: true, purpose: true, sender: true, links: true };
const reason = "Klager.";

const rulesAtRelease = async (world: World, mailOut: string): Promise<string[]> => {
  const release = world.gate.release(mailOut, recipients, { by: ORDERER });
  await drain(release);
  return release.end && "findings" in release.end ? release.end.findings.map(({ rule }) => rule) : [];
};
const rulesOf = (verdict: { readonly findings: readonly { readonly rule: string }[] }): string[] =>
  verdict.findings.map(({ rule }) => rule);

test("of two stops over the same project, lifting one leaves the other", async () => {
  const world = await openWorld();
  const { gate } = world;
  const mailOut = await approved(world, recipients);
  const first = await gate.stop({ project: "sovn-2027" }, { by: ORDERER, reason });
  const second = await gate.stop({ project: "sovn-2027" }, { by: "vakt@hemit.no", reason: "Død lenke." });
  expect(await gate.stops({ by: ORDERER })).toMatchObject([
    { id: first.stop, by: ORDERER, reason },
    { id: second.stop, reason: "Død lenke." },
  ]);
  await gate.liftStop(first.stop!, { by: SUPERUSER, reason: "Avklart." });
  expect(await rulesAtRelease(world, mailOut)).toEqual(["release/stopped"]);
  await expect(gate.liftStop(first.stop!, { by: SUPERUSER, reason: "En gang til." })).rejects.toMatchObject({
    code: "SLUSE_STOP_UNKNOWN",
  });
  await gate.liftStop(second.stop!, { by: SUPERUSER, reason: "Rettet." });
  expect(await rulesAtRelease(world, mailOut)).toEqual(["release/canary-waits"]);
});

test("what the central function has stopped, it lifts alone", async () => {
  const world = await openWorld();
  const { gate } = world;
  const { stop } = await gate.stop({ project: "sovn-2027" }, { by: CENTRAL, reason });
  const tried = await gate.liftStop(stop!, { by: SUPERUSER, reason: "Avklart." });
  expect(rulesOf(tried)).toEqual(["approval/role-missing"]);
  expect(await gate.stops({ by: ORDERER })).toHaveLength(1);
  expect((await gate.liftStop(stop!, { by: CENTRAL, reason: "Avklart." })).decision).toBe("release");
});

test.for([
  [{ project: "sovn-2027", only: "letter" }, true],
  [{ project: "sovn-2027", only: "form" }, false],
  [{ system: "eforsk", only: "letter" }, true],
  [{ system: "eforsk", only: "form" }, false],
] as const)("%j stops letters: %s", async ([target, stops]) => {
  const world = await openWorld();
  const mailOut = await approved(world, recipients);
  await world.gate.stop(target, { by: ORDERER, reason });
  expect(await rulesAtRelease(world, mailOut)).toEqual([stops ? "release/stopped" : "release/canary-waits"]);
});

test("under a system's stop its projects are opened one by one, each after a quality control", async () => {
  const world = await openWorld();
  const { gate } = world;
  await openProject(gate, "hjerte-2027");
  const mailOut = await approved(world, recipients);
  const { stop } = await gate.stop({ system: "eforsk", only: "letter" }, { by: CENTRAL, reason });
  const open = (changes: object): ReturnType<typeof gate.openUnderStop> =>
    gate.openUnderStop(stop!, {
      by: CENTRAL,
      project: "sovn-2027",
      comment: "Sett på.",
      checked: CHECKED,
      ...changes,
    });

  expect(rulesOf(await open({ by: SUPERUSER }))).toEqual(["approval/role-missing"]);
  expect(rulesOf(await open({ checked: { ...CHECKED, sender: false } }))).toEqual([
    "release/quality-control",
  ]);
  expect(rulesOf(await open({ checked: {} }))).toHaveLength(4);
  expect((await open({ project: "hjerte-2027" })).decision).toBe("release");
  expect(await rulesAtRelease(world, mailOut)).toEqual(["release/stopped"]);

  expect((await open({})).decision).toBe("release");
  expect(await rulesAtRelease(world, mailOut)).toEqual(["release/canary-waits"]);
  expect(await gate.stops({ by: ORDERER })).toMatchObject([
    { opened: [{ project: "hjerte-2027" }, { project: "sovn-2027", by: CENTRAL, checked: CHECKED }] },
  ]);

  const { stop: other } = await gate.stop({ system: "eforsk" }, { by: ORDERER, reason });
  expect(await rulesAtRelease(world, mailOut)).toEqual(["release/stopped"]);
  await gate.liftStop(other!, { by: CENTRAL, reason: "Avklart." });
});

test("nobody goes on after the first wave while a stop stands; the stop is shown, and stays", async () => {
  const world = await openWorld();
  const { gate } = world;
  const mailOut = await approved(world, recipients);
  await drain(gate.release(mailOut, recipients, { by: ORDERER }));
  const { stop } = await gate.stop({ project: "sovn-2027" }, { by: CENTRAL, reason });
  const looked = { by: SUPERUSER, comment: "Sett på." };
  expect(rulesOf(await gate.goOn(mailOut, looked))).toEqual(["release/stopped"]);
  expect(await gate.stops({ by: ORDERER })).toMatchObject([{ id: stop }]);
  await gate.liftStop(stop!, { by: CENTRAL, reason: "Avklart." });
  // Nothing was decided by it.
  expect(await rulesAtRelease(world, mailOut)).toEqual(["release/canary-waits"]);
  expect(await gate.goOn(mailOut, looked)).toMatchObject({ decision: "release" });
});

test("no project is opened under a stop that is not of its whole ordering system", async () => {
  const { gate } = await openWorld();
  for (const target of ["everything", { project: "sovn-2027" }] as const) {
    const { stop } = await gate.stop(target, { by: CENTRAL, reason });
    const request = { by: CENTRAL, project: "sovn-2027", comment: "Sett på.", checked: CHECKED };
    expect(rulesOf(await gate.openUnderStop(stop!, request))).toEqual(["release/not-under-stop"]);
  }
});

test("a person's stop takes every number of the person, and is of secondary use unless it says everything", async () => {
  const world = await openWorld();
  const { gate } = world;
  const [one, other, third] = recipients.map(({ nationalId }) => nationalId);
  await gate.stop({ person: [one!, other!] }, { by: ORDERER, reason });
  await gate.stop({ person: third!, reach: "everything" }, { by: ORDERER, reason });
  const mailOut = await approved(world, recipients);
  const cleared = await passCanary(world, mailOut, recipients);
  cleared.push(...(await drain(gate.release(mailOut, recipients, { by: ORDERER }))));
  expect(cleared).toHaveLength(recipients.length - 3);
  for (const id of [one!, other!, third!]) expect(cleared).not.toContain(id);
});
