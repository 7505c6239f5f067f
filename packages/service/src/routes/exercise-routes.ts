import type { Competence } from "@sluse/core";
import { z } from "zod";

import { named } from "../schemas/components.ts";
import { competence, exerciseAnswers, exercisesShown, judgedExercises } from "../schemas/exercise.ts";
import type { Wire } from "../schemas/wire.ts";
import { route, value, type Route } from "./route.ts";

const results: z.ZodType<{ readonly results: readonly Wire<Competence>[] }> = named(
  "ExerciseResults",
  z.object({ results: z.array(competence) }),
);

/** Made-up mail-outs that superusers try themselves on. */
export const exerciseRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/exercises",
    operation: "listExercises",
    summary: "Made-up mail-outs to decide on, some of them with a planted fault.",
    door: "exercises.list",
    scope: "read",
    callers: "people",
    subject: "site",
    body: { kind: "none" },
    answer: { status: 200, what: "The exercises, without their answers.", schema: exercisesShown },
    run: async ({ gate, by }) => value(await gate.exercises.list({ by })),
  }),
  route({
    method: "post",
    path: "/exercises/answers",
    operation: "answerExercises",
    summary: "Judges one's answers: what was missed, and why. Keeps how it went.",
    door: "exercises.answer",
    scope: "approve",
    callers: "people",
    subject: "site",
    body: { kind: "json", schema: exerciseAnswers },
    answer: { status: 200, what: "How it went.", schema: judgedExercises },
    run: async ({ gate, body, by }) => value(await gate.exercises.answer({ ...body, by })),
  }),
  route({
    method: "get",
    path: "/exercises/results",
    operation: "listExerciseResults",
    summary: "How it went: one's own, everybody's for the central function and auditors.",
    door: "exercises.results",
    scope: "read",
    callers: "people",
    subject: "site",
    body: { kind: "none" },
    answer: { status: 200, what: "The results.", schema: results },
    run: async ({ gate, by }) => value({ results: await gate.exercises.results({ by }) }),
  }),
];
