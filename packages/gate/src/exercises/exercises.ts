import {
  SluseError,
  namesUser,
  parseInput,
  userInput,
  type Competence,
  type LedgerTransaction,
  type Name,
} from "@sluse/core";
import { z } from "zod";

import { record, type Context } from "../internal/context.ts";
import { rolesOf, type Role } from "../roles/roles.ts";
import { SHAPE_OF_SET, drawExercises, nextSet, shownOf } from "./draw-exercises.ts";
import { EXERCISE_DECISIONS, type Exercise, type ExerciseDecision, type ExerciseShown } from "./exercise.ts";
import { judgeAnswers, type JudgedExercises } from "./judge-answers.ts";

/** The exercises, as they are put to somebody. */
export interface ExercisesShown {
  /** Which they are: answers name it. With it, the same mail-outs can be drawn again. */
  readonly set: string;
  readonly exercises: readonly ExerciseShown[];
}

/** What somebody says of every exercise. */
export interface AnswerExercises {
  readonly by: string;
  readonly set: string;
  /** By the id of the exercise: each of them, and nothing else. */
  readonly answers: Readonly<Record<string, ExerciseDecision>>;
}

/** Made-up mail-outs that superusers try themselves on: nothing is sent, and nobody is looked up. */
export interface Exercises {
  /**
   * Twelve mail-outs without their answers: one's own, and others after each attempt. They stay the same until they are answered.
   */
  list(request: { readonly by: string }): Promise<ExercisesShown>;
  /**
   * Judges somebody's answers, says what was missed and why, and keeps how it went. A set is answered once.
   * @throws SluseError `SLUSE_EXERCISES_UNANSWERED`
   */
  answer(request: AnswerExercises): Promise<JudgedExercises>;
  /** How it went: one's own; everybody's for the central function and auditors. */
  results(request: { readonly by: string }): Promise<readonly Competence[]>;
}

const byRequest = z.strictObject({ by: userInput });
const answerRequest = z.strictObject({
  by: userInput,
  set: z.string().max(100),
  answers: z.record(z.string().max(100), z.enum(EXERCISE_DECISIONS)),
});

const read = <Output>(schema: z.ZodType<Output>, given: unknown): Output =>
  parseInput(schema, given, { what: "the request", code: "SLUSE_OPTION_INVALID" });

const SEE_EVERYBODY: ReadonlySet<Role> = new Set(["central-function", "auditor"]);

export const createExercises = (context: Context): Exercises => ({
  async list(given) {
    const { by } = read(byRequest, given);
    const competence = await context.ledger.transact((tx) => tx.loadCompetence(by));
    const set = nextSet(by, competence);
    return { set, exercises: drawExercises(set).map(shownOf) };
  },

  async answer(given) {
    const request = read(answerRequest, given);
    return context.ledger.transact((tx) => judgeAndKeep(context, tx, request));
  },

  async results(given) {
    const { by } = read(byRequest, given);
    const all = await context.ledger.transact((tx) => tx.listCompetences());
    const seesAll = rolesOf(context.site, by).some((role) => SEE_EVERYBODY.has(role));
    return seesAll ? all : all.filter(({ user }) => namesUser([user], by));
  },
});

type Request = z.output<typeof answerRequest>;

/** What is answered is what is put to somebody now: explanations that were read are no way through the same set. */
function assertCurrent(set: string, current: string): void {
  if (set === current) return;
  // What has not the shape of a set may be anything, a number of somebody too: it is not said again.
  const [en, nb] = SHAPE_OF_SET.test(set)
    ? [`of the set \`${set}\``, `for settet \`${set}\``]
    : ["of another set", "for et annet sett"];
  throw unanswered("set", {
    en: `the answers are ${en}. The exercises now are \`${current}\``,
    nb: `Svarene er ${nb}. Øvelsene nå er \`${current}\`.`,
  });
}

/** An attempt is the whole set: whoever leaves out what is hard has not been tried in it. */
function assertWhole(exercises: readonly Exercise[], answers: Request["answers"]): void {
  const left = exercises.filter(({ id }) => !Object.hasOwn(answers, id)).map(({ id }) => id);
  if (left.length > 0) {
    const names = left.join(", ");
    throw unanswered("answers", { en: `not answered: ${names}`, nb: `Ikke besvart: ${names}` });
  }
  const more = Object.keys(answers).length - exercises.length;
  if (more === 0) return;
  throw unanswered("answers", {
    en: more === 1 ? "1 answer is to no exercise" : `${more} answers are to no exercise`,
    nb: more === 1 ? "1 svar gjelder ingen øvelse" : `${more} svar gjelder ingen øvelse`,
  });
}

const unanswered = (path: string, { en, nb }: Name): SluseError =>
  new SluseError("SLUSE_EXERCISES_UNANSWERED", en, { nb, place: { path } });

async function judgeAndKeep(
  context: Context,
  tx: LedgerTransaction,
  { by, set: answered, answers }: Request,
): Promise<JudgedExercises> {
  const before = await tx.loadCompetence(by);
  const current = nextSet(by, before);
  assertCurrent(answered, current);
  const exercises = drawExercises(current);
  assertWhole(exercises, answers);
  const judged = judgeAnswers(exercises, answers, { at: context.clock.now(), set: current });
  const { attempt } = judged;
  const attempts = (before?.attempts ?? 0) + 1;
  const passedAt = attempt.passed ? attempt.at : (before?.passedAt ?? null);
  await tx.saveCompetence({ user: by, attempts, latest: attempt, passedAt });
  const { set, faults, caught, clean, stopped, passed } = attempt;
  await record(context, tx, "exercises-answered", {
    by,
    roles: rolesOf(context.site, by),
    details: { set, attempts, faults, caught, clean, stopped, passed },
  });
  return judged;
}
