import type { Digest } from "../../ids.ts";
import type { Instant } from "../../time/instant.ts";
import type { KeptAnswer } from "../kept-answer.ts";

/** Answers that are kept, so that a request that comes twice is done once. */
export interface AnswerBook {
  /**
   * Keeps a place for the answer to a request, unless somebody has: one that was answered stands, and so does one that was
   * begun at `abandonedBefore` or later. Answers what stands there; undefined when the place was free.
   */
  addAnswer(answer: KeptAnswer, abandonedBefore: Instant): Promise<KeptAnswer | undefined>;
  /** Replaces the answer of the same key. Of a mail-out that is not there, it is kept as one of none. */
  saveAnswer(answer: KeptAnswer): Promise<void>;
  deleteAnswer(key: Digest): Promise<void>;
  /** Deletes answers from before that are of no mail-out; the others leave with theirs. Answers how many. */
  deleteAnswers(before: Instant): Promise<number>;
}
