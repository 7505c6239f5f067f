import type { ExerciseText, Planted } from "../exercise.ts";
import type { Dice } from "./dice.ts";
import type { ExerciseRound } from "./made-letter.ts";
import type { Study } from "./study.ts";

/** A mail-out of one study, made for one kind of fault. */
export interface Drawn {
  readonly round: ExerciseRound;
  /** What the project is called, where it is another than the study. */
  readonly named?: ExerciseText;
  readonly facts: readonly ExerciseText[];
  readonly letter: string;
  readonly planted: Planted;
  /** What the page says of findings, where it is not that there are none. */
  readonly findings?: ExerciseText;
}

/**
 * A kind of fault that no rule sees by itself, and the same mail-out without it: what looks alike and is in order is what false
 * alarms are made of, so both come up.
 */
export interface FaultKind {
  readonly id: string;
  readonly fault: (study: Study, dice: Dice) => Drawn;
  readonly clean: (study: Study, dice: Dice) => Drawn;
}

/** A sentence in the three languages of the pages. */
export const say = (nb: string, nn: string, en: string): ExerciseText => ({ nb, nn, en });

export const fault = (what: ExerciseText, why: ExerciseText): Planted => ({ kind: "fault", what, why });
export const inOrder = (why: ExerciseText): Planted => ({ kind: "clean", why });
