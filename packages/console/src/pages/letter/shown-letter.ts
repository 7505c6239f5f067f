import { isSluseError, type ExampleKind, type Language } from "@sluse/core";
import type { LetterShown } from "@sluse/gate";

import type { Visit } from "../../visit/visit.ts";

/** The letter as it is stored, or why it cannot be shown. That it was opened is in the gate's log. */
export type ShownLetter =
  | { readonly kind: "letter"; readonly letter: LetterShown }
  | { readonly kind: "none"; readonly code: string };

/** What keeps a letter from being shown, and is no fault of the page: it says so, and nothing is approved. */
const UNSHOWABLE: ReadonlySet<string> = new Set([
  "SLUSE_CONTENT_CHANGED",
  "SLUSE_TEMPLATE_CHANGED",
  "SLUSE_LETTERHEAD_CHANGED",
  "SLUSE_LETTER_EXAMPLE",
  "SLUSE_LETTER_LANGUAGE",
  "SLUSE_LETTER_NOT_KEPT",
  "SLUSE_LETTER_NOT_RENDERED",
  "SLUSE_MAIL_OUT_STATE",
]);

export async function showLetter(
  { gate, user }: Visit,
  mailOut: string,
  language: Language,
  example?: ExampleKind,
): Promise<ShownLetter> {
  const asked = example === undefined ? {} : { example };
  try {
    return { kind: "letter", letter: await gate.letter(mailOut, { by: user.id, language, ...asked }) };
  } catch (error) {
    if (isSluseError(error) && UNSHOWABLE.has(error.code)) return { kind: "none", code: error.code };
    throw error;
  }
}

/** The paragraphs of a letter's words. */
export const paragraphsOf = (words: string): readonly string[] =>
  words
    .split(/\n\n+/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
