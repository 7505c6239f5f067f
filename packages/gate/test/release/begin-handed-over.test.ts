import { later } from "@sluse/core";
import { beforeEach, describe, expect, test } from "vitest";

import { createGate, type Gate, type Wave } from "../../src/index.ts";
import {
  ORDERER,
  SUPERUSER,
  approved,
  openWorld,
  passCanary,
  people,
  reportOf,
  testPolicy,
  type World,
} from "../internal/world.ts";

const recipients = people(60);
const policy = { ...testPolicy, sending: { ...testPolicy.sending, waveSize: 20, outcomeShare: 0 } };

let world: World;
let mailOut: string;
let waves: readonly [Wave, Wave];
/** Another process over the same ledger. */
let other: Gate;

beforeEach(async () => {
  world = await openWorld({ policy });
  mailOut = await approved(world, recipients);
  await passCanary(world, mailOut, recipients);
  const all: Wave[] = [];
  for await (const wave of world.gate.release(mailOut, recipients, { by: ORDERER })) all.push(wave);
  waves = all as unknown as typeof waves;
  other = await createGate(world.options);
});

const ids = ({ clearances }: Wave, from = 0, to = Infinity): string[] =>
  clearances.slice(from, to).map(({ id }) => id);
const begin = (wave: Wave, clearances: readonly string[]): ReturnType<Gate["begin"]> =>
  other.begin(mailOut, { by: ORDERER, wave: wave.number, clearances });

describe("a wave that another process released", () => {
  test("is begun once, whoever asks again", async () => {
    const [wave] = waves;
    const first = ids(wave, 0, 5);
    expect(await begin(wave, [...first, ...first])).toMatchObject({ begun: first, refused: [] });
    const again = await wave.begin(wave.clearances);
    expect(again.begun).toEqual(ids(wave, 5));
    expect(again.refused).toEqual(first.map((clearance) => ({ clearance, because: "already-begun" })));
    expect(await begin(wave, ids(wave))).toMatchObject({ begun: [] });
  });

  test("is not begun by another wave's number, whose last moment may be later", async () => {
    const [wave, next] = waves;
    await expect(begin(next, ids(wave, 0, 1))).rejects.toMatchObject({ code: "SLUSE_CLEARANCE_NOT_OF_WAVE" });
    await expect(begin({ ...wave, number: 99 }, [])).rejects.toMatchObject({
      code: "SLUSE_CLEARANCE_NOT_OF_WAVE",
    });
    await expect(begin(wave, ["annen-2027/1"])).rejects.toMatchObject({
      code: "SLUSE_CLEARANCE_NOT_OF_WAVE",
    });
    await expect(begin(wave, [recipients[0]!.nationalId])).rejects.toMatchObject({
      code: "SLUSE_OPTION_INVALID",
    });
  });

  test("is not begun under a stop, nor when its last moment has come", async () => {
    const [wave, next] = waves;
    world.clock.set(later(wave.sendBefore, 0));
    expect(await begin(wave, ids(wave))).toMatchObject({
      begun: [],
      findings: [{ rule: "release/begun-too-late" }],
    });
    world.clock.set(later(wave.sendBefore, -1));
    await world.gate.stop({ mailOut }, { by: ORDERER, reason: "Feil nummer." });
    expect(await begin(next, ids(next))).toMatchObject({
      begun: [],
      findings: [{ rule: "release/stopped" }],
    });
  });

  test("has letters before it is begun, of which the log is told; none afterwards is made in vain", async () => {
    const [wave] = waves;
    const letter = await wave.prepareLetter(wave.clearances[0]!);
    expect(letter).toMatchObject({ clearance: wave.clearances[0]?.id, sendBefore: wave.sendBefore });
    await wave.handOver();
    const events = [];
    for await (const event of world.gate.audit.export({ by: "sentral@hemit.no" })) events.push(event);
    expect(events.find(({ what }) => what === "wave-handed-over")).toMatchObject({
      by: ORDERER,
      details: { wave: wave.number, letters: 1 },
    });
    await expect(wave.letterFor(wave.clearances[0]!)).rejects.toMatchObject({
      code: "SLUSE_CLEARANCE_NOT_BEGUN",
    });
    world.clock.set(wave.sendBefore);
    await expect(wave.prepareLetter(wave.clearances[1]!)).rejects.toMatchObject({
      code: "SLUSE_CLEARANCE_EXPIRED",
    });
  });
});

test("a withdrawal answers what it took back, and what is beyond recall, wave by wave", async () => {
  const [wave, next] = waves;
  await begin(wave, ids(wave, 0, 3));
  expect(await world.gate.withdraw(mailOut, { by: SUPERUSER, comment: "Feil brev." })).toEqual({
    decision: "release",
    findings: [],
    voided: 37,
    begunAndBeyondRecall: 3,
    waves: [
      { mailOut, wave: wave.number, voided: 17, begunAndBeyondRecall: 3 },
      { mailOut, wave: next.number, voided: 20, begunAndBeyondRecall: 0 },
    ],
  });
  expect((await reportOf(world.gate, mailOut)).state).toBe("withdrawn");
  expect(await world.gate.withdraw(mailOut, { by: SUPERUSER, comment: "Én gang til." })).toMatchObject({
    voided: 0,
    waves: [],
  });
});
