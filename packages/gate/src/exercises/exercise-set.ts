import { digestOf, foldUser, type UserId } from "@sluse/core";

import { cleanExercises } from "./clean-exercises.ts";
import type { Exercise, ExerciseShown } from "./exercise.ts";
import { faultyExercises } from "./faulty-exercises.ts";

/** Rises when an exercise comes, goes or is changed: answers are of one set. */
export const EXERCISE_SET = "2026-2";

/** Twelve made-up mail-outs: eight with a planted fault, four without. */
export const exercises: readonly Exercise[] = [...faultyExercises, ...cleanExercises];

/** The exercises without their answers, in another order for each person and each attempt. */
export function exercisesFor(user: UserId, attempts: number): readonly ExerciseShown[] {
  const place = ({ id }: Exercise): string => digestOf({ user: foldUser(user), attempts, id });
  return exercises
    .map((exercise) => ({ exercise, place: place(exercise) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ exercise: { id, title, facts, letter } }) => ({ id, title, facts, letter }));
}
