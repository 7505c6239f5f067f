import { instant } from "@sluse/core";
import { describe, expect, test } from "vitest";

import type { StopTarget, Wave } from "../../src/index.ts";
import {
  CENTRAL,
  LOOK_UP,
  ORDERER,
  SUPERUSER,
  approved,
  drain,
  openProject,
  openWorld,
  people,
  releaseAll,
  reportOf,
  type World,
} from "../internal/world.ts";

const recipients = people(10);

/** Two mail-outs of two projects to the same people, each cleared; of the first, four are begun. */
async function handedOver(): Promise<{ world: World; mailOuts: readonly [string, string]; wave: Wave }> {
  const world = await openWorld();
  await openProject(world.gate, "annen-2027");
  const second = await approved(world, recipients, { project: "annen-2027" });
  const first = await approved(world, recipients, {
    window: { from: "2027-04-01T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" },
  });
  world.clock.set(instant("2027-04-01T10:00:00+02:00"));
  const waves: Wave[] = [];
  for (const mailOut of [first, second]) {
    for await (const wave of world.gate.release(mailOut, recipients, { by: ORDERER })) waves.push(wave);
  }
  const [wave] = waves as [Wave];
  await wave.begin(wave.clearances.slice(0, 4));
  return { world, mailOuts: [first, second], wave };
}

const targets: readonly (readonly [string, (mailOut: string) => StopTarget, number, number])[] = [
  ["its mail-out", (mailOut) => ({ mailOut }), 6, 1],
  ["its project", () => ({ project: "sovn-2027" }), 6, 1],
  ["its project's letters", () => ({ project: "sovn-2027", only: "letter" }), 6, 1],
  ["its project's forms", () => ({ project: "sovn-2027", only: "form" }), 0, 0],
  ["its ordering system", () => ({ system: "eforsk" }), 16, 2],
  ["everything", () => "everything", 16, 2],
];

describe("a stop answers what it reached", () => {
  test.for(targets)("of %s", async ([, targetOf, voided, held]) => {
    const { world, mailOuts, wave } = await handedOver();
    const stopped = await world.gate.stop(targetOf(mailOuts[0]), { by: ORDERER, reason: "Nå." });
    expect(stopped).toMatchObject({ voided, begunAndBeyondRecall: held === 0 ? 0 : 4 });
    expect(stopped.stop).toMatch(/^stop-\d+$/u);
    expect(stopped.holds.toSorted()).toEqual([...mailOuts].slice(0, held).toSorted());
    if (held === 0) return;
    const again = await wave.begin(wave.clearances);
    expect(again.begun).toEqual([]);
    expect((await reportOf(world.gate, mailOuts[0])).waves).toMatchObject([{ claimed: { count: 4 } }]);
  });

  test("and once it is lifted the same people are cleared anew, but those that were begun", async () => {
    const { world, mailOuts, wave } = await handedOver();
    const [first] = mailOuts;
    const { stop = "" } = await world.gate.stop({ mailOut: first }, { by: SUPERUSER, reason: "Nå." });
    const begun = wave.clearances
      .slice(0, 4)
      .map(({ id }) => ({ clearance: id, outcome: "delivered" as const }));
    await wave.settle(begun);
    await world.gate.liftStop(stop, { by: SUPERUSER, reason: "Avklart." });
    await world.gate.goOn(first, { by: SUPERUSER, comment: "Sett på." });
    expect(await releaseAll(world, first, recipients)).toHaveLength(6);
  });

  test("of one person, to who may look people up", async () => {
    const { world, wave } = await handedOver();
    const numbers = wave.clearances.map(({ recipient }) => recipient.nationalId);
    const [begun = "", unbegun = ""] = [numbers[0], numbers[9]];
    const words = { by: CENTRAL, reason: "Har ringt." };
    expect(await world.gate.stop({ person: unbegun }, words)).toMatchObject({
      stop: undefined,
      holds: [],
      voided: 2,
      begunAndBeyondRecall: 0,
    });
    expect(await world.gate.stop({ person: begun }, words)).toMatchObject({
      voided: 1,
      begunAndBeyondRecall: 1,
    });
    expect((await world.gate.contactsOf(unbegun, LOOK_UP)).contacts).toEqual([]);
    const byAnother = await world.gate.stop({ person: numbers[8]! }, { by: ORDERER, reason: "Har ringt." });
    expect([byAnother.voided, byAnother.begunAndBeyondRecall]).toEqual([undefined, undefined]);
    expect((await world.gate.contactsOf(numbers[8]!, LOOK_UP)).contacts).toEqual([]);
  });

  test("and stands, though what was handed over could not be taken back", async () => {
    const { world, mailOuts, wave } = await handedOver();
    const { ledger } = world;
    const { transact } = ledger;
    let calls = 0;
    Object.assign(ledger, {
      transact: (...given: Parameters<typeof transact>) => {
        calls += 1;
        return calls === 2 ? Promise.reject(new Error("cable cut")) : transact.apply(ledger, given);
      },
    });
    const stopped = await world.gate.stop({ mailOut: mailOuts[0] }, { by: SUPERUSER, reason: "Nå." });
    expect(stopped).toMatchObject({ voided: undefined, begunAndBeyondRecall: undefined, holds: [] });
    expect(await wave.begin(wave.clearances)).toMatchObject({
      begun: [],
      findings: [{ rule: "release/stopped" }],
    });
  });
});

test("a withdrawal takes back what was not begun", async () => {
  const { world, mailOuts, wave } = await handedOver();
  await world.gate.withdraw(mailOuts[0], { by: ORDERER, comment: "Feil." });
  const { outcomes } = await reportOf(world.gate, mailOuts[0]);
  expect(outcomes).toMatchObject({ unknown: 4, unsettled: 4 });
  const told = wave.clearances.map(({ id }) => ({
    clearance: id,
    outcome: "delivered" as const,
  }));
  expect((await wave.settle(told)).findings).toMatchObject([
    { rule: "release/sent-late", facts: { count: 6 } },
  ]);
  expect(await drain(world.gate.release(mailOuts[0], recipients, { by: ORDERER }))).toEqual([]);
});
