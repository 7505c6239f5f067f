import { documentFor, type Language, type LetterDocument, type Recipient } from "@sluse/core";

import type { PersonalLetter } from "./personal-links.ts";

/** Which of a mail-out's letters somebody may get, of those that are another for each recipient. */
export interface LettersByLanguage<Letter> {
  /** The letters a recipient may get: without a language of their own any, where a register tells it at the release. */
  lettersFor(wanted: Language | undefined): readonly Letter[];
  /** Of a letter whose template was not found nobody knows what it uses; the order is refused for that. */
  readonly isKnown: boolean;
  /** Slots that any of the letters has for each recipient's own values. */
  readonly used: ReadonlySet<string>;
}

/** @param letters those that are made for each recipient, by language */
export function lettersByLanguage<Letter extends PersonalLetter>(
  documents: readonly LetterDocument[],
  letters: ReadonlyMap<Language, Letter>,
  isLanguageTold: boolean,
): LettersByLanguage<Letter> {
  return {
    lettersFor(wanted) {
      if (wanted === undefined && isLanguageTold) return [...letters.values()];
      const document = documentFor(documents, wanted);
      const letter = document && letters.get(document.language);
      return letter ? [letter] : [];
    },
    isKnown: documents.every(({ kind, language }) => kind === "finished" || letters.has(language)),
    used: new Set(
      [...letters.values()].flatMap(({ renderer }) => renderer.recipientSlots).map(({ name }) => name),
    ),
  };
}

/** A date of birth in a letter may be that of the one who gets it, or of the one it is about. */
export const idsIn = ({ nationalId, onBehalfOf }: Recipient): string[] =>
  onBehalfOf === undefined ? [nationalId] : [nationalId, onBehalfOf];
