import { DAY, later, type Policy } from "@sluse/core";
import { describe, expect, test } from "vitest";

import { exercises } from "../../src/exercises/exercise-set.ts";
import { MOST_MISSED, MOST_STOPPED, judgeAnswers } from "../../src/exercises/judge-answers.ts";
import type { ExerciseDecision } from "../../src/index.ts";
import {
  CENTRAL,
  ORDERER,
  SUPERUSER,
  createOrder,
  openWorld,
  people,
  testPolicy,
  type World,
} from "../internal/world.ts";

const asking: Policy = { ...testPolicy, approval: { ...testPolicy.approval, exercisedWithinDays: 365 } };
const faulty = exercises.filter(({ planted }) => planted.kind === "fault").map(({ id }) => id);
const clean = exercises.filter(({ planted }) => planted.kind === "clean").map(({ id }) => id);

/** All that is right, but so many faults missed and so many others stopped. */
const answersWith = (missed: number, stopped: number): Record<string, ExerciseDecision> =>
  Object.fromEntries([
    ...faulty.map((id, at) => [id, at < missed ? "approve" : "refuse"] as const),
    ...clean.map((id, at) => [id, at < stopped ? "hold" : "approve"] as const),
  ]);

const answer = async ({ gate }: World, by: string, missed = 0, stopped = 0) =>
  gate.exercises.answer({
    by,
    set: (await gate.exercises.list({ by })).set,
    answers: answersWith(missed, stopped),
  });

async function rulesOfApproval({ gate }: World): Promise<readonly string[]> {
  const { mailOut, digest } = await gate.submit(createOrder(people(8)));
  const { findings } = await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
  return findings.map(({ rule }) => rule);
}

describe("the exercises", () => {
  test("are twelve, eight with a fault that is planted and four without, each with another letter", () => {
    expect([faulty.length, clean.length]).toEqual([8, 4]);
    expect(new Set(exercises.map(({ id }) => id)).size).toBe(12);
    expect(new Set(exercises.map(({ letter }) => letter)).size).toBe(12);
  });

  test("have no telephone number that two senders answer", () => {
    const senders = new Map<string, Set<string>>();
    for (const { letter } of exercises) {
      const [number = ""] = /\d{2}(?: \d{2}){3}/u.exec(letter) ?? [];
      const [, sender = ""] = /(?:hilsen|helsing) (.+)$/u.exec(letter) ?? [];
      senders.set(number, (senders.get(number) ?? new Set()).add(sender.split(", ").at(-1) ?? ""));
    }
    expect([...senders].filter(([, of]) => of.size !== 1)).toEqual([]);
  });

  test("tell nobody what is planted before they are answered", async () => {
    const { gate } = await openWorld({});
    const { exercises: shown } = await gate.exercises.list({ by: SUPERUSER });
    expect(shown.map(({ id }) => id).toSorted()).toEqual([...faulty, ...clean].toSorted());
    for (const each of shown) expect(Object.keys(each)).toEqual(["id", "title", "facts", "letter"]);
  });

  test("come in another order to another person, and to the same one again", async () => {
    const world = await openWorld({});
    const orderOf = async (by: string): Promise<string> =>
      (await world.gate.exercises.list({ by })).exercises.map(({ id }) => id).join(" ");
    const first = await orderOf(SUPERUSER);
    expect(await orderOf(SUPERUSER.toUpperCase())).toBe(first);
    await answer(world, SUPERUSER);
    expect(new Set([first, await orderOf(SUPERUSER), await orderOf(ORDERER)]).size).toBe(3);
  });

  test("are passed by whoever misses few faults and stops little that is right, and by nobody else", () => {
    const at = later(0 as Parameters<typeof later>[0], DAY);
    const passes = (missed: number, stopped: number): boolean =>
      judgeAnswers(exercises, answersWith(missed, stopped), { at, set: "1" }).attempt.passed;
    expect(passes(MOST_MISSED, MOST_STOPPED)).toBe(true);
    expect(passes(MOST_MISSED + 1, 0)).toBe(false);
    expect(passes(0, MOST_STOPPED + 1)).toBe(false);
    // Who stops everything has shown nothing, and who lets everything through less.
    expect(passes(0, clean.length)).toBe(false);
    expect(passes(faulty.length, 0)).toBe(false);
  });

  test("say what was missed, and why, when all of them are answered", async () => {
    const world = await openWorld({});
    const { attempt, exercises: judged } = await answer(world, SUPERUSER, 2, 1);
    expect(attempt).toMatchObject({ faults: 8, caught: 6, clean: 4, stopped: 1, passed: false });
    const missed = judged.filter(({ verdict }) => verdict === "missed");
    expect(missed.map(({ id }) => id)).toEqual(faulty.slice(0, 2));
    for (const { planted } of missed)
      expect(planted).toMatchObject({ kind: "fault", why: expect.anything() });
    const event = (await log(world)).find(({ what }) => what === "exercises-answered");
    expect(event).toMatchObject({ by: SUPERUSER, details: { attempts: 1, caught: 6, passed: false } });
  });

  test("take an answer to each, and to nothing else", async () => {
    const { gate } = await openWorld({});
    const { set } = await gate.exercises.list({ by: SUPERUSER });
    const answers = answersWith(0, 0);
    const { [faulty[0] ?? ""]: _left, ...some } = answers;
    const more = { ...answers, another: "approve" as const };
    for (const [given, nb] of [
      [{ set, answers: some }, `Ikke besvart: ${faulty[0]}`],
      [{ set, answers: more }, "1 svar gjelder ingen øvelse"],
      [{ set, answers: { ...more, third: "hold" as const } }, "2 svar gjelder ingen øvelse"],
      [{ set: "1999-1", answers: some }, `Svarene er for settet \`1999-1\`. Øvelsene nå er \`${set}\`.`],
      // It may be anything, and is not said again.
      [{ set: "Kari Nordmann", answers }, `Svarene er for et annet sett. Øvelsene nå er \`${set}\`.`],
    ] as const)
      await expect(gate.exercises.answer({ by: SUPERUSER, ...given })).rejects.toMatchObject({
        code: "SLUSE_EXERCISES_UNANSWERED",
        nb,
      });
    expect(await gate.exercises.results({ by: SUPERUSER })).toEqual([]);
  });

  test("keep one's result for oneself and for the central function", async () => {
    const world = await openWorld({});
    await answer(world, SUPERUSER);
    await answer(world, ORDERER, 3);
    const seenBy = async (by: string): Promise<readonly string[]> =>
      (await world.gate.exercises.results({ by })).map(({ user }) => user).toSorted();
    expect(await seenBy(SUPERUSER.toUpperCase())).toEqual([SUPERUSER]);
    expect(await seenBy(CENTRAL)).toEqual([ORDERER, SUPERUSER].toSorted());
    expect(await seenBy("fremmed@ntnu.no")).toEqual([]);
  });
});

describe("a policy that asks for the exercises", () => {
  test("lets nobody approve who has not passed them within its days", async () => {
    const world = await openWorld({ policy: asking });
    expect(await rulesOfApproval(world)).toEqual(["approval/not-exercised"]);
    await answer(world, SUPERUSER, 4);
    expect(await rulesOfApproval(world)).toEqual(["approval/not-exercised"]);
    await answer(world, SUPERUSER.toUpperCase());
    expect(await rulesOfApproval(world)).not.toContain("approval/not-exercised");
  });

  test("counts the days from when they were last passed, whatever came of a later attempt", async () => {
    const world = await openWorld({ policy: asking });
    await answer(world, SUPERUSER);
    const passed = world.clock.now();
    await answer(world, SUPERUSER, 8);
    world.clock.set(later(passed, 300 * DAY));
    const [competence] = await world.gate.exercises.results({ by: SUPERUSER });
    expect(competence).toMatchObject({ attempts: 2, passedAt: passed, latest: { passed: false } });
  });

  test("believes no pass that is later than now", async () => {
    const world = await openWorld({ policy: asking });
    const now = world.clock.now();
    world.clock.set(later(now, DAY));
    await answer(world, SUPERUSER);
    world.clock.set(now);
    expect(await rulesOfApproval(world)).toEqual(["approval/not-exercised"]);
    world.clock.set(later(now, DAY));
    expect(await rulesOfApproval(world)).not.toContain("approval/not-exercised");
  });

  test("is not asked of where it does not say so", async () => {
    const world = await openWorld({});
    expect(await rulesOfApproval(world)).toEqual([]);
  });
});

async function log({ gate }: World) {
  const events = [];
  for await (const event of gate.audit.export({ by: CENTRAL })) events.push(event);
  return events;
}
