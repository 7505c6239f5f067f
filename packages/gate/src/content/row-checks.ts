import type { ValueColumns } from "@sluse/content/house";
import {
  joinResults,
  type CheckResult,
  type ExampleLetter,
  type Finding,
  type FoundLink,
  type Language,
  type LetterDocument,
  type Policy,
  type Pseudonym,
  type Recipient,
} from "@sluse/core";

import { withPolicy } from "../findings/with-policy.ts";
import type { Examples } from "./examples.ts";
import { idsIn, lettersByLanguage } from "./letters-by-language.ts";
import { isOddRow } from "./odd-values.ts";
import type { PersonalLetter, PersonalLinks } from "./personal-links.ts";
import type { TypesetLetters } from "./typeset-letters.ts";
import { unusedValues } from "./value-unused.ts";

/** One language's letter, and what looks at recipients' own values as they come. */
export interface WatchedLetter extends PersonalLetter {
  readonly columns: ValueColumns;
  /** Of a letter that is typeset. */
  readonly typeset: TypesetLetters | undefined;
  /** Where the policy keeps examples of recipients' own values. */
  readonly examples: Examples | undefined;
}

/** The checks of recipients' own values: of each row as it comes, and of all after the last. */
export interface RowChecks {
  /** Checks what one recipient's letter adds. */
  checkRow(recipient: Recipient, row: number, person: Pseudonym): readonly Finding[];
  /** Checks what a made-up recipient's values add, in each language: of a standing order, whose recipients come later. */
  checkSample(values: NonNullable<Recipient["values"]>): readonly Finding[];
  /** Slots that each recipient has a value of their own for. */
  readonly ownSlots: readonly string[];
  /** After the last row: letters that show how recipients' own values come out, masked as the policy says. */
  examples(): readonly ExampleLetter[];
  /** After the last row: what all of them came to together, and a link of each shape there was. */
  finish(): Promise<CheckResult & { readonly links: readonly FoundLink[] }>;
}

interface RowChecksParts {
  readonly documents: readonly LetterDocument[];
  readonly letters: ReadonlyMap<Language, WatchedLetter>;
  readonly personal: PersonalLinks;
  readonly policy: Policy;
  /** Whether a register tells which language somebody is written to in. */
  readonly isLanguageTold: boolean;
}

export function createRowChecks(parts: RowChecksParts): RowChecks {
  const { documents, letters, personal, policy } = parts;
  const which = lettersByLanguage(documents, letters, parts.isLanguageTold);
  const all = [...letters.values()];
  const addLetter = (
    letter: WatchedLetter,
    recipient: Recipient,
    row: number,
    person: Pseudonym | undefined,
    people: readonly string[],
  ): readonly Finding[] => {
    const { values = {} } = recipient;
    const own = letter.renderer.check(recipient.values, { kind: "row", row });
    // Nothing is made of it, and columns are judged by the rows that letters are made of.
    if (isOddRow(withPolicy(own, policy))) return own;
    const inColumns = letter.columns.add(values, { kind: "row", row }, people);
    // Another person's date of birth: the link and the example beside it may be the other's too.
    if (isOddRow(withPolicy(inColumns, policy))) return [...own, ...inColumns];
    personal.add(recipient, letter, row, person);
    const unfit = letter.typeset?.add(recipient.values, row) ?? [];
    if (own.length + unfit.length === 0) letter.examples?.add(values);
    return [...own, ...inColumns, ...unfit];
  };
  return {
    ownSlots: [...which.used],
    examples: () => all.flatMap(({ examples }) => examples?.finish() ?? []),
    checkRow(recipient, row, person) {
      const own = which.lettersFor(recipient.language);
      if (own.length === 0) return which.isKnown ? unusedValues(recipient, which.used, row) : [];
      return own.flatMap((letter) => addLetter(letter, recipient, row, person, idsIn(recipient)));
    },
    checkSample(values) {
      const recipient = { nationalId: "", values };
      if (all.length === 0) return which.isKnown ? unusedValues(recipient, which.used, 1) : [];
      return all.flatMap((letter) => addLetter(letter, recipient, 1, undefined, []));
    },
    async finish() {
      const shapes = personal.finish();
      const made: CheckResult[] = all.map(({ columns }) => columns.finish());
      for (const { typeset } of all) if (typeset) made.push(await typeset.finish());
      return { ...joinResults([shapes, ...made]), links: shapes.links };
    },
  };
}
