import type { Name } from "@sluse/core";

/** What a superuser may say of a mail-out. `hold`: wait, and ask whoever ordered it. */
export const EXERCISE_DECISIONS = ["approve", "hold", "refuse"] as const;
/** One of `EXERCISE_DECISIONS`. */
export type ExerciseDecision = (typeof EXERCISE_DECISIONS)[number];

/** A sentence of an exercise: in nynorsk too, for whoever reads the pages in it. */
export interface ExerciseText extends Name {
  readonly nn: string;
}

/** A made-up mail-out as a superuser meets it, without what is wrong with it. */
export interface ExerciseShown {
  /** Tells nothing of what is planted. */
  readonly id: string;
  readonly title: ExerciseText;
  /** What the page of a mail-out tells beside the letter, a sentence each. */
  readonly facts: readonly ExerciseText[];
  /** The language of the letter. */
  readonly language: "nb" | "nn";
  /** The letter as it would go out. */
  readonly letter: string;
}

/** What was planted, or that nothing was. */
export type Planted =
  | { readonly kind: "clean"; readonly why: ExerciseText }
  | {
      readonly kind: "fault";
      readonly what: ExerciseText;
      readonly why: ExerciseText;
    };

/** A made-up mail-out with its answer. */
export interface Exercise extends ExerciseShown {
  readonly planted: Planted;
}
