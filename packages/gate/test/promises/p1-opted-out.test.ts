import { fc, test } from "@fast-check/vitest";
import { instant, parseRegisterId, type OptOutStatus, type Register } from "@sluse/core";
import { createRegisterDouble, createSimulatedClock, type RegisterMood } from "@sluse/testkit";
import { describe, expect } from "vitest";

import type { OrdererReport } from "../../src/index.ts";
import {
  START,
  SUPERUSER,
  approved,
  createOrder,
  createWorld,
  drain,
  openProject,
  people,
  type World,
  reportOf,
  ORDERER,
} from "../internal/world.ts";

const MOODS: readonly RegisterMood[] = [
  "honest",
  "throws",
  "stale",
  "partial",
  "empty",
  "unsure",
  "from-the-future",
];
const everyone = people(24);
const saying = fc.constantFrom<OptOutStatus>("clear", "clear", "optedOut", "unknown");
const mood = fc.constantFrom(...MOODS);
/** Bit n: person n is opted out. */
const optedOut = fc.nat({ max: 2 ** everyone.length - 1 });

const chosen = (bits: number): Set<string> =>
  new Set(everyone.filter((_, index) => ((bits >> index) & 1) === 1).map(({ nationalId }) => nationalId));

describe("P1: no opted-out person is ever cleared; unknown, stale or partial answers clear nobody", () => {
  test.prop([optedOut, optedOut, mood, mood, mood, mood], { numRuns: 60 })(
    "whatever two registers say, at submission and at each wave",
    async (first, second, firstBefore, secondBefore, firstDuring, secondDuring) => {
      const clock = createSimulatedClock(START);
      const registers = [
        createRegisterDouble({ clock, id: "forskningsreservasjon", optedOut: chosen(first) }),
        createRegisterDouble({ clock, id: "prosjektets-egne", kind: "project", optedOut: chosen(second) }),
      ] as const;
      const world = await createWorld({ clock, registers });
      await openProject(world.gate);
      [registers[0].mood, registers[1].mood] = ["honest", "honest"];
      const mailOut = await approvedOrNone(world);
      if (mailOut === undefined) return;
      [registers[0].mood, registers[1].mood] = [firstBefore, secondBefore];
      const cleared = await drain(world.gate.release(mailOut, everyone, { by: ORDERER }));
      [registers[0].mood, registers[1].mood] = [firstDuring, secondDuring];
      // The first wave that clears anybody is the canary, whichever release it comes in.
      for (let turn = 0; turn < 2; turn += 1) {
        cleared.push(...(await drain(world.gate.release(mailOut, everyone, { by: ORDERER }))));
        await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Videre." });
      }

      const clear = new Set(everyone.map(({ nationalId }) => nationalId))
        .difference(chosen(first))
        .difference(chosen(second));
      const honest =
        (firstBefore === "honest" && secondBefore === "honest") ||
        (firstDuring === "honest" && secondDuring === "honest");
      // A register that leaves people out may still clear those it has a word on: never anybody who is opted out.
      expect(new Set(cleared).difference(clear)).toStrictEqual(new Set());
      if (honest) expect(new Set(cleared)).toStrictEqual(clear);
      const partial = [firstBefore, secondBefore, firstDuring, secondDuring].every(
        (each) => each !== "honest" && each !== "partial",
      );
      if (partial) expect(cleared).toStrictEqual([]);
    },
  );

  test("somebody who opts out after approval is not cleared", async () => {
    const world = await createWorld();
    await openProject(world.gate);
    const mailOut = await approved(world, everyone);
    world.register.optedOut.add(everyone[3]!.nationalId);
    expect(await drain(world.gate.release(mailOut, everyone, { by: ORDERER }))).not.toContain(
      everyone[3]!.nationalId,
    );
  });

  test("a letter on behalf of another asks about both", async () => {
    const world = await createWorld();
    await openProject(world.gate);
    const [parent, child, other, otherChild] = everyone;
    const recipients = [
      { nationalId: parent!.nationalId, onBehalfOf: child!.nationalId },
      { nationalId: other!.nationalId, onBehalfOf: otherChild!.nationalId },
    ];
    const mailOut = await approved(world, recipients);
    world.register.optedOut.add(child!.nationalId);
    expect(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))).toStrictEqual([
      other!.nationalId,
    ]);
  });

  test.prop([saying, saying, saying, saying], { numRuns: 60 })(
    "of the two a letter is to and about both must be clear, at submission and when it is sent",
    async (parentBefore, childBefore, parentDuring, childDuring) => {
      const clock = createSimulatedClock(START);
      const [parent, child] = everyone.map(({ nationalId }) => nationalId) as [string, string];
      const says = new Map([
        [parent, parentBefore],
        [child, childBefore],
      ]);
      const register: Register = {
        id: parseRegisterId("forskningsreservasjon"),
        kind: "secondary-use",
        lookup: async (ids) => ({
          asOf: clock.now(),
          statuses: new Map(ids.map((id) => [id, says.get(id) ?? "unknown"])),
        }),
      };
      const world = await createWorld({ clock, registers: [register] });
      await openProject(world.gate);
      const recipients = [{ nationalId: parent, onBehalfOf: child }];
      const { mailOut, state, digest } = await world.gate.submit(createOrder(recipients));
      const { tally } = await reportOf(world.gate, mailOut);
      const before = [parentBefore, childBefore];
      // Of one row it is not told who has opted out: it is counted as though nobody had.
      expect(tally).toMatchObject({
        refusals: "untold",
        optedOut: 0,
        clear: before.includes("unknown") ? 0 : 1,
      });
      if (state !== "awaiting-approval") return;

      await world.gate.approve(mailOut, { by: SUPERUSER, digest, comment: "I orden." });
      clock.set(instant("2027-03-30T10:00:00+02:00"));
      says.set(parent, parentDuring).set(child, childDuring);
      const during = [parentDuring, childDuring].every((each) => each === "clear");
      expect(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))).toStrictEqual(
        during ? [parent] : [],
      );
    },
  );

  test("without any register nobody is cleared for research", async () => {
    const world = await createWorld({ registers: [] });
    await openProject(world.gate);
    const submitted = await submitAll(world);
    expect(submitted.decision).toBe("hold");
    expect(submitted.findings.map((finding) => finding.rule)).toContain("register/none");
  });
});

async function approvedOrNone(world: World): Promise<string | undefined> {
  const report = await submitAll(world);
  if (report.decision !== "release") return undefined;
  await world.gate.approve(report.mailOut, { by: SUPERUSER, digest: report.digest, comment: "I orden." });
  world.clock.set(instant("2027-03-30T10:00:00+02:00"));
  return report.mailOut;
}

function submitAll(world: World): Promise<OrdererReport> {
  return world.gate.submit(createOrder(everyone));
}
