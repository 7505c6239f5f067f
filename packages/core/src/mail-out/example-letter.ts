import type { Language } from "../language.ts";

/** Which of the recipients' letters an example is: by how much of their own is in it, and how many different characters. */
export const EXAMPLES = ["shortest", "longest", "most-characters"] as const;
/** Whose values stand in a letter that is shown. */
export type ExampleKind = (typeof EXAMPLES)[number];

/** A recipient's own values with every letter and figure masked: how a letter looks, and nobody's. */
export interface ExampleLetter {
  readonly language: Language;
  readonly kind: ExampleKind;
  readonly values: Readonly<Record<string, string>>;
}
