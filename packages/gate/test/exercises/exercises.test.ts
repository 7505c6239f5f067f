import { DAY, later, parseUserId, type Policy } from "@sluse/core";
import { describe, expect, test } from "vitest";

import { judgeAnswers, MOST_MISSED, MOST_STOPPED } from "../../src/exercises/judge-answers.ts";
import { drawExercises, nextSet } from "../../src/exercises/draw-exercises.ts";
import type { Exercise, ExerciseDecision } from "../../src/exercises/exercise.ts";
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
const faultyOf = (all: readonly Exercise[]): readonly Exercise[] =>
  all.filter(({ planted }) => planted.kind === "fault");

/** All that is right, but so many faults missed and so many others stopped. */
function answersWith(
  all: readonly Exercise[],
  missed: number,
  stopped: number,
): Record<string, ExerciseDecision> {
  const clean = all.filter(({ planted }) => planted.kind === "clean");
  return Object.fromEntries([
    ...faultyOf(all).map(({ id }, at) => [id, at < missed ? "approve" : "refuse"] as const),
    ...clean.map(({ id }, at) => [id, at < stopped ? "hold" : "approve"] as const),
  ]);
}

const answer = async ({ gate }: World, by: string, missed = 0, stopped = 0) => {
  const { set } = await gate.exercises.list({ by });
  return gate.exercises.answer({ by, set, answers: answersWith(drawExercises(set), missed, stopped) });
};

async function rulesOfApproval({ gate }: World): Promise<readonly string[]> {
  const { mailOut, digest } = await gate.submit(createOrder(people(8)));
  const { findings } = await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
  return findings.map(({ rule }) => rule);
}

describe("the exercises", () => {
  test("tell nobody what is planted before they are answered", async () => {
    const { gate } = await openWorld({});
    const { set, exercises: shown } = await gate.exercises.list({ by: SUPERUSER });
    expect(shown.map(({ id }) => id)).toEqual(drawExercises(set).map(({ id }) => id));
    for (const each of shown)
      expect(Object.keys(each)).toEqual(["id", "title", "facts", "language", "letter"]);
  });

  test("are the same until they are answered, and others afterwards, and for another person", async () => {
    const world = await openWorld({});
    const shownTo = async (by: string) => (await world.gate.exercises.list({ by })).exercises;
    const first = await shownTo(SUPERUSER);
    expect(await shownTo(SUPERUSER.toUpperCase())).toEqual(first);
    await answer(world, SUPERUSER);
    const [again, others] = [await shownTo(SUPERUSER), await shownTo(ORDERER)];
    const letters = new Set(first.map(({ letter }) => letter));
    expect(again.filter(({ letter }) => letters.has(letter))).toEqual([]);
    expect(others).not.toEqual(first);
  });

  test("are answered once: what was explained is no way through the same ones", async () => {
    const world = await openWorld({});
    const { set } = await world.gate.exercises.list({ by: SUPERUSER });
    const answers = answersWith(drawExercises(set), 0, 0);
    await answer(world, SUPERUSER, 4);
    const next = nextSet(parseUserId(SUPERUSER), { attempts: 1 });
    await expect(world.gate.exercises.answer({ by: SUPERUSER, set, answers })).rejects.toMatchObject({
      code: "SLUSE_EXERCISES_UNANSWERED",
      nb: `Svarene er for settet \`${set}\`. Øvelsene nå er \`${next}\`.`,
    });
    const [own] = await world.gate.exercises.results({ by: SUPERUSER });
    // Kept with how it went, so that it can be seen afterwards which they were.
    expect(own).toMatchObject({ attempts: 1, passedAt: null, latest: { set } });
  });

  test("are passed by whoever misses few faults and stops little that is right, and by nobody else", () => {
    const at = later(0 as Parameters<typeof later>[0], DAY);
    const all = drawExercises(nextSet(parseUserId(SUPERUSER), undefined));
    const passes = (missed: number, stopped: number): boolean =>
      judgeAnswers(all, answersWith(all, missed, stopped), { at, set: "1" }).attempt.passed;
    expect(passes(MOST_MISSED, MOST_STOPPED)).toBe(true);
    expect(passes(MOST_MISSED + 1, 0)).toBe(false);
    expect(passes(0, MOST_STOPPED + 1)).toBe(false);
    // Who stops everything has shown nothing, and who lets everything through less.
    expect(passes(0, all.length)).toBe(false);
    expect(passes(all.length, 0)).toBe(false);
  });

  test("say what was missed, and why, when all of them are answered", async () => {
    const world = await openWorld({});
    const { set } = await world.gate.exercises.list({ by: SUPERUSER });
    const faulty = faultyOf(drawExercises(set));
    const { attempt, exercises: judged } = await answer(world, SUPERUSER, 2, 1);
    const counts = {
      faults: faulty.length,
      caught: faulty.length - 2,
      clean: 12 - faulty.length,
      stopped: 1,
    };
    expect(attempt).toMatchObject({ ...counts, passed: false });
    const missed = judged.filter(({ verdict }) => verdict === "missed");
    expect(missed.map(({ id }) => id)).toEqual(faulty.slice(0, 2).map(({ id }) => id));
    for (const { planted } of missed)
      expect(planted).toMatchObject({ kind: "fault", why: expect.anything() });
    const event = (await log(world)).find(({ what }) => what === "exercises-answered");
    expect(event).toMatchObject({ by: SUPERUSER, details: { set, attempts: 1, passed: false } });
  });

  test("take an answer to each, and to nothing else", async () => {
    const { gate } = await openWorld({});
    const { set } = await gate.exercises.list({ by: SUPERUSER });
    const answers = answersWith(drawExercises(set), 0, 0);
    const [first = ""] = Object.keys(answers);
    const { [first]: _left, ...some } = answers;
    const more = { ...answers, another: "approve" as const };
    for (const [given, nb] of [
      [{ set, answers: some }, `Ikke besvart: ${first}`],
      [{ set, answers: more }, "1 svar gjelder ingen øvelse"],
      [{ set, answers: { ...more, third: "hold" as const } }, "2 svar gjelder ingen øvelse"],
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
    await answer(world, SUPERUSER, 7);
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
