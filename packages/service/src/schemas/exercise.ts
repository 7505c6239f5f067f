import type { Competence, ExerciseAttempt } from "@sluse/core";
import {
  EXERCISE_DECISIONS,
  type AnswerExercises,
  type ExerciseText,
  type ExercisesShown,
  type JudgedExercises,
  type Planted,
} from "@sluse/gate";
import { z } from "zod";

import { named } from "./components.ts";
import { count, text } from "./texts.ts";
import type { Wire } from "./wire.ts";

const decision = z.enum(EXERCISE_DECISIONS);
const name: z.ZodType<Wire<ExerciseText>> = named(
  "ExerciseText",
  z.object({ nb: text, nn: text, en: text }),
  "In bokmål, nynorsk and English.",
);

const attempt: z.ZodType<Wire<ExerciseAttempt>> = named(
  "ExerciseAttempt",
  z.object({
    at: text,
    set: text,
    faults: count,
    caught: count,
    clean: count,
    stopped: count,
    passed: z.boolean(),
  }),
  "`caught` of `faults` were not approved; `stopped` of `clean` were not approved, though nothing was wrong.",
);

const planted: z.ZodType<Wire<Planted>> = named(
  "PlantedFault",
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("clean"), why: name }),
    z.object({ kind: z.literal("fault"), what: name, why: name }),
  ]),
);

export const exercisesShown: z.ZodType<Wire<ExercisesShown>> = named(
  "Exercises",
  z.object({
    set: text,
    exercises: z.array(
      z.object({
        id: text,
        title: name,
        facts: z.array(name),
        language: z.enum(["nb", "nn"]),
        letter: text,
      }),
    ),
  }),
  "Twelve made-up mail-outs: one's own, and others after each attempt.",
);

export const exerciseAnswers: z.ZodType<Omit<AnswerExercises, "by">> = named(
  "ExerciseAnswers",
  z.strictObject({ set: text.max(100), answers: z.record(text.max(100), decision) }),
  "An answer to each exercise of the set, by its id.",
);

export const judgedExercises: z.ZodType<Wire<JudgedExercises>> = named(
  "JudgedExercises",
  z.object({
    attempt,
    exercises: z.array(
      z.object({
        id: text,
        title: name,
        decided: decision,
        verdict: z.enum(["right", "missed", "stopped"]),
        planted,
      }),
    ),
  }),
);

export const competence: z.ZodType<Wire<Competence>> = named(
  "Competence",
  z.object({ user: text, attempts: count, latest: attempt, passedAt: text.nullable() }),
  "`passedAt`: when the exercises were last passed; null, never.",
);
