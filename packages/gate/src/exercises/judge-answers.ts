import type { ExerciseAttempt } from "@sluse/core";

import type { Exercise, ExerciseDecision, ExerciseShown, Planted } from "./exercise.ts";

/** One exercise, what was said of it, and what was planted. */
export interface JudgedExercise extends Pick<ExerciseShown, "id" | "title"> {
  readonly decided: ExerciseDecision;
  /** `missed`: a fault was approved. `stopped`: nothing was wrong, and it was not approved. */
  readonly verdict: "right" | "missed" | "stopped";
  readonly planted: Planted;
}

/** How the whole attempt went, and each exercise of it. */
export interface JudgedExercises {
  readonly attempt: ExerciseAttempt;
  readonly exercises: readonly JudgedExercise[];
}

/** So many faults may be missed, and so many mail-outs without one stopped, by whoever passes. */
export const MOST_MISSED = 1;
export const MOST_STOPPED = 1;

/** What was missed and why. A fault is caught by waiting and asking as well as by refusing. */
export function judgeAnswers(
  all: readonly Exercise[],
  answers: Readonly<Record<string, ExerciseDecision>>,
  { at, set }: Pick<ExerciseAttempt, "at" | "set">,
): JudgedExercises {
  const judged = all.flatMap(({ id, title, planted }): JudgedExercise[] => {
    const decided = answers[id];
    return decided === undefined
      ? []
      : [{ id, title, decided, verdict: verdictOn(planted, decided), planted }];
  });
  const faults = all.filter(({ planted }) => planted.kind === "fault").length;
  const clean = all.length - faults;
  const count = (verdict: JudgedExercise["verdict"]): number =>
    judged.filter((each) => each.verdict === verdict).length;
  const [missed, stopped] = [count("missed"), count("stopped")];
  const passed = judged.length === all.length && missed <= MOST_MISSED && stopped <= MOST_STOPPED;
  return { attempt: { at, set, faults, caught: faults - missed, clean, stopped, passed }, exercises: judged };
}

function verdictOn(planted: Planted, decided: ExerciseDecision): JudgedExercise["verdict"] {
  switch (planted.kind) {
    case "fault":
      return decided === "approve" ? "missed" : "right";
    case "clean":
      return decided === "approve" ? "right" : "stopped";
    default:
      return planted satisfies never;
  }
}
