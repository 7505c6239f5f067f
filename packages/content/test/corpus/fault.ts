import type { RuleId } from "@sluse/core";

import type { TextContext } from "../../src/text/text-context.ts";
import type { Block, Letter } from "./letter.ts";
import { paragraph } from "./letter.ts";
import type { WrittenFormat } from "./write-letter.ts";

/** The languages of the corpus. */
export type CorpusLanguage = "nb" | "nn" | "en";
export const CORPUS_LANGUAGES: readonly CorpusLanguage[] = ["nb", "nn", "en"];

/** One thing that is made wrong with a clean letter, and the rule that is to find it. */
export interface Fault {
  readonly name: string;
  readonly expects: RuleId;
  /** Rules that rightly find something too. */
  readonly also?: readonly RuleId[];
  /** A rule that may find it where the other is not sure enough: the letter is stopped as well. */
  readonly instead?: RuleId;
  /** Formats in which it can be written. Default: all. */
  readonly formats?: readonly WrittenFormat[];
  readonly languages?: readonly CorpusLanguage[];
  readonly context?: Partial<TextContext>;
  readonly inject: (letter: Letter) => Letter;
}

/** A fault of the source itself. */
export interface SourceFault {
  readonly name: string;
  readonly expects: RuleId;
  readonly also?: readonly RuleId[];
  readonly formats: readonly WrittenFormat[];
  readonly inject: (source: string, format: WrittenFormat) => string;
}

/** The same text in each language, or one for each. */
export type Texts = string | Readonly<Record<CorpusLanguage, string>>;

const textFor = (texts: Texts, { language }: Letter): string => {
  if (typeof texts === "string") return texts;
  if (language === "se") throw new RangeError("the corpus has no Sámi letters");
  return texts[language];
};

/** Puts another greeting in the place of the first paragraph. */
export const greeting =
  (texts: Texts) =>
  (letter: Letter): Letter => ({
    ...letter,
    blocks: letter.blocks.map((block, at) => (at === 1 ? paragraph(textFor(texts, letter)) : block)),
  });

/** Puts one more paragraph before the last; more of them where empty lines stand between. */
export const added =
  (texts: Texts) =>
  (letter: Letter): Letter => ({
    ...letter,
    blocks: letter.blocks.toSpliced(-1, 0, ...textFor(texts, letter).split("\n\n").map(paragraph)),
  });

/** Changes every text. */
export const changed =
  (change: (text: string) => string) =>
  (letter: Letter): Letter => ({
    ...letter,
    blocks: letter.blocks.map((block) => changedBlock(block, change)),
  });

function changedBlock(block: Block, change: (text: string) => string): Block {
  if (block.kind === "list") return { ...block, items: block.items.map(change) };
  return { ...block, text: change(block.text) };
}

/** Keeps the first `count` blocks only. */
export const cut =
  (count: number) =>
  (letter: Letter): Letter => ({ ...letter, blocks: letter.blocks.slice(0, count) });
