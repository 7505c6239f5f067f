import type { FinishedDocument, RuleId } from "@sluse/core";

import { EXAMPLE_CONTEXT } from "../../src/rule-pack/check-rule-pack.ts";
import type { TextContext } from "../../src/text/text-context.ts";
import { CORPUS_LANGUAGES, type CorpusLanguage, type Fault, type SourceFault } from "./fault.ts";
import { agreement } from "./faults/agreement.ts";
import { characters } from "./faults/characters.ts";
import { dates } from "./faults/dates.ts";
import { leftOvers, moreLeftOvers } from "./faults/left-overs.ts";
import { markup } from "./faults/markup.ts";
import { numbers } from "./faults/numbers.ts";
import { pressure, unfinished } from "./faults/pressure.ts";
import { purposes } from "./faults/purposes.ts";
import { anew } from "./faults/told-anew.ts";
import { formTexts, wording } from "./faults/wording.ts";
import type { Letter } from "./letter.ts";
import { english } from "./letters/en.ts";
import { bokmål } from "./letters/nb.ts";
import { nynorsk } from "./letters/nn.ts";
import { spelling } from "./spelling.ts";
import { WRITTEN_FORMATS, writeLetter, type WrittenFormat } from "./write-letter.ts";

/** A letter of the corpus, and what is to be found in it. */
export interface CorpusCase {
  readonly name: string;
  /** What is wrong with it. */
  readonly fault: string;
  readonly document: FinishedDocument;
  readonly context: TextContext;
  /** The rule that is to find it; none for a clean letter. */
  readonly expects: RuleId | undefined;
  /** Rules that may find something too. */
  readonly also: readonly RuleId[];
  /** The rule that may find it in the other's place: the letter is stopped as well. */
  readonly instead: RuleId | undefined;
  /** Faults take turns at the formats: the one that is read in every run of the tests is 0, the others are for the proof. */
  readonly turn: number;
}

export const CLEAN_LETTERS: Readonly<Record<CorpusLanguage, readonly Letter[]>> = {
  nb: bokmål,
  nn: nynorsk,
  en: english,
};
const FAULTS: readonly Fault[] = [
  ...leftOvers,
  ...characters,
  ...numbers,
  ...dates,
  ...wording,
  ...purposes,
  ...pressure,
  ...unfinished,
  ...formTexts,
  ...moreLeftOvers,
  ...anew,
  ...agreement,
];

/** Every letter of the corpus: clean ones, and one for each fault, language and format. */
export function corpus(): CorpusCase[] {
  return CORPUS_LANGUAGES.flatMap(casesIn);
}

const casesIn = (language: CorpusLanguage): CorpusCase[] =>
  WRITTEN_FORMATS.flatMap((format) =>
    CLEAN_LETTERS[language].map((letter) => cleanCase(letter, format)),
  ).concat(
    FAULTS.flatMap((fault) => faultCases(fault, language)),
    markup.flatMap((fault) => sourceCases(fault, language)),
  );

const cleanCase = (letter: Letter, format: WrittenFormat): CorpusCase =>
  caseOf(letter, format, writeLetter(letter.blocks, letter.language, format), { name: "none" });

/** Each fault is in other letters, and in the same ones whatever other faults there are: one more moves none of them. */
const letterFor = (language: CorpusLanguage, fault: { readonly name: string }, turn: number): Letter => {
  const letters = CLEAN_LETTERS[language];
  const letter = letters[(sum(fault.name) + turn) % letters.length];
  if (letter === undefined) throw new RangeError("the corpus has no letter in that language");
  return letter;
};

const sum = (name: string): number => new TextEncoder().encode(name).reduce((all, byte) => all + byte, 0);

function faultCases(fault: Fault, language: CorpusLanguage): CorpusCase[] {
  if (fault.languages?.includes(language) === false) return [];
  return turnsOf(fault, language).map(({ format, turn }) => {
    const letter = fault.inject(letterFor(language, fault, turn));
    return caseOf(letter, format, writeLetter(letter.blocks, letter.language, format), { ...fault, turn });
  });
}

const sourceCases = (fault: SourceFault, language: CorpusLanguage): CorpusCase[] =>
  turnsOf(fault, language).map(({ format, turn }) => {
    const letter = letterFor(language, fault, turn);
    const source = writeLetter(letter.blocks, letter.language, format);
    return caseOf(letter, format, fault.inject(source, format), { ...fault, turn });
  });

/** Each language begins with another format. */
function turnsOf(
  { name, formats = WRITTEN_FORMATS }: Pick<Fault, "name" | "formats">,
  language: CorpusLanguage,
): { readonly format: WrittenFormat; readonly turn: number }[] {
  const first = sum(name) + CORPUS_LANGUAGES.indexOf(language);
  return formats.map((format, index) => ({ format, turn: (first + index) % formats.length }));
}

const EXTENSIONS: Readonly<Record<WrittenFormat, string>> = { text: "txt", markdown: "md", html: "html" };

function caseOf(
  letter: Letter,
  format: WrittenFormat,
  source: string,
  fault: { readonly name: string } & Partial<Pick<Fault, "expects" | "also" | "instead" | "context">> & {
      readonly turn?: number;
    },
): CorpusCase {
  const name = `${letter.name}.${EXTENSIONS[format]}`;
  return {
    name: `${name}: ${fault.name}`,
    fault: fault.name,
    document: {
      kind: "finished",
      name,
      language: letter.language,
      format,
      bytes: new TextEncoder().encode(source),
      template: { id: letter.name },
    },
    context: { ...EXAMPLE_CONTEXT, language: letter.language, spelling, ...fault.context },
    expects: fault.expects,
    also: fault.also ?? [],
    instead: fault.instead,
    turn: fault.turn ?? 0,
  };
}
