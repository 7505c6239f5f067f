import type { Decision, Finding, Language } from "@sluse/core";

/** A letter that nobody ordered, and the template it is held against. */
export interface TriedLetter {
  readonly template: string;
  readonly version: string;
  readonly language: Language;
  /** As plain text. */
  readonly text: string;
}

/** What is found in a letter by itself, its links opened. Nothing of it is kept, and nobody is screened. */
export type TryLetter = (
  letter: TriedLetter,
) => Promise<{ readonly decision: Decision; readonly findings: readonly Finding[] }>;
