import type { CheckResult } from "../findings/check-result.ts";
import type { Rule } from "../findings/rule.ts";
import type { Language } from "../language.ts";
import type { LetterText } from "../mail-out/letter-text.ts";
import type { Policy } from "../policy/policy.ts";

/** What is asked of a PDF. */
export interface PdfQuestion {
  /** The file's name, for places. */
  readonly document: string;
  /** The language the letter is ordered in. */
  readonly language: Language;
  readonly policy: Policy["content"];
  /** Stricter severities by rule id. */
  readonly severities?: Policy["rules"];
  /**
   * Whether the letter may be printed and sent in a window envelope. Default: `possible`. With `excluded` the blank
   * address field and margin are not asked for.
   */
  readonly paper?: "possible" | "excluded";
}

/** What a PDF says, and what was found wrong with it. */
export interface PdfLetterCheck extends CheckResult {
  /** The letter as a person reads it; undefined when it could not be read to its end. */
  readonly letter: LetterText | undefined;
}

/** Reads PDF letters and checks them. Without one, a PDF cannot be read, and holds its mail-out. */
export interface PdfReader {
  /** Every rule it checks by: the gate asks them what clears their findings. */
  readonly rules: readonly Rule[];
  check(bytes: Uint8Array, question: PdfQuestion): Promise<PdfLetterCheck>;
  /** Pictures of its pages, as PNG, for eyes; undefined where the file cannot be drawn whole. */
  draw?(bytes: Uint8Array): Promise<readonly Uint8Array[] | undefined>;
}
