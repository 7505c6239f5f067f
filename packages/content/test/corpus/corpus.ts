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
    FAULTS.flatMap((fault, index) => faultCases(fault, language, index)),
    markup.flatMap((fault, index) => sourceCases(fault, language, index)),
  );

const cleanCase = (letter: Letter, format: WrittenFormat): CorpusCase =>
  caseOf(letter, format, writeLetter(letter.blocks, letter.language, format), { name: "none" });

/** The letters take turns at having the faults. */
const letterFor = (language: CorpusLanguage, index: number): Letter => {
  const letters = CLEAN_LETTERS[language];
  const letter = letters[index % letters.length];
  if (letter === undefined) throw new RangeError("the corpus has no letter in that language");
  return letter;
};

function faultCases(fault: Fault, language: CorpusLanguage, index: number): CorpusCase[] {
  if (fault.languages?.includes(language) === false) return [];
  return (fault.formats ?? WRITTEN_FORMATS).map((format, turn) => {
    const letter = fault.inject(letterFor(language, index + turn));
    return caseOf(letter, format, writeLetter(letter.blocks, letter.language, format), fault);
  });
}

const sourceCases = (fault: SourceFault, language: CorpusLanguage, index: number): CorpusCase[] =>
  fault.formats.map((format, turn) => {
    const letter = letterFor(language, index + turn);
    const source = writeLetter(letter.blocks, letter.language, format);
    return caseOf(letter, format, fault.inject(source, format), fault);
  });

const EXTENSIONS: Readonly<Record<WrittenFormat, string>> = { text: "txt", markdown: "md", html: "html" };

function caseOf(
  letter: Letter,
  format: WrittenFormat,
  source: string,
  fault: { readonly name: string } & Partial<Pick<Fault, "expects" | "also" | "context">>,
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
  };
}
