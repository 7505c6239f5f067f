import type { Name } from "@sluse/core";

/** What a superuser may say of a mail-out. `hold`: wait, and ask whoever ordered it. */
export const EXERCISE_DECISIONS = ["approve", "hold", "refuse"] as const;
/** One of `EXERCISE_DECISIONS`. */
export type ExerciseDecision = (typeof EXERCISE_DECISIONS)[number];

/** A made-up mail-out as a superuser meets it, without what is wrong with it. */
export interface ExerciseShown {
  /** Tells nothing of what is planted. */
  readonly id: string;
  readonly title: Name;
  /** What the page of a mail-out tells beside the letter, a sentence each. */
  readonly facts: readonly Name[];
  /** The letter as it would go out. In Norwegian, as letters are. */
  readonly letter: string;
}

/** What was planted, or that nothing was. */
export type Planted =
  | { readonly kind: "clean"; readonly why: Name }
  | {
      readonly kind: "fault";
      readonly what: Name;
      readonly why: Name;
    };

/** A made-up mail-out with its answer. */
export interface Exercise extends ExerciseShown {
  readonly planted: Planted;
}
