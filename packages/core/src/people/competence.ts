import type { UserId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";

/** How one attempt at the exercises went. */
export interface ExerciseAttempt {
  readonly at: Instant;
  /** Which exercises, `2026-3-bfamddjknc-0`: edition, seed and attempt. The same ones can be drawn from it again. */
  readonly set: string;
  /** Of the mail-outs with a planted fault, how many there were, and how many were not approved. */
  readonly faults: number;
  readonly caught: number;
  /** Of those without a fault, how many there were, and how many were not approved. */
  readonly clean: number;
  readonly stopped: number;
  readonly passed: boolean;
}

/** What somebody has shown that they can, by the exercises. Kept once for a person, however their name is spelt. */
export interface Competence {
  readonly user: UserId;
  readonly attempts: number;
  readonly latest: ExerciseAttempt;
  /** When they were last passed; null: never. A later attempt that fails takes nothing away. */
  readonly passedAt: Instant | null;
}
