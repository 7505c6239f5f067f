import type { FoundLink, LetterText, TextPlace } from "@sluse/core";

import { LineIndex } from "../internal/line-index.ts";
import type { TracedText } from "../internal/reading-text.ts";
import { linksInMarkup, type MarkedLink } from "../links/links-in-markup.ts";
import type { MarkupReading } from "../markup/markup-reading.ts";

/** Where a document comes from, for findings. */
export interface DocumentName {
  readonly document: string;
  readonly language?: string;
}

/** A source, and the lines and columns of its offsets. */
export interface Source extends DocumentName {
  readonly text: string;
  placeOf(from: number, length: number): TextPlace;
}

export function sourceOf({ document, language }: DocumentName, text: string): Source {
  const lines = new LineIndex(text);
  const named = { kind: "text", document, ...(language === undefined ? {} : { language }) } as const;
  return {
    document,
    text,
    placeOf: (from, length) => ({ ...named, ...lines.placeOf(from), length }),
  };
}

/** What was read in a source: its text, the links that markup made and those hidden in comments, and the markup itself. */
export interface SourceReading {
  readonly traced: TracedText;
  readonly marked: readonly MarkedLink[];
  readonly hidden: readonly FoundLink[];
  readonly markup: MarkupReading | undefined;
  readonly isTooDeep: boolean;
}

/** A letter whose places are lines and columns of its source. */
export function sourceLetter(
  source: Source,
  { traced, marked, hidden }: Pick<SourceReading, "traced" | "marked" | "hidden">,
): LetterText {
  const placeOf = (offset: number, length: number): TextPlace => {
    const from = traced.sourceOf(offset);
    const until = length === 0 ? from : traced.sourceEndOf(offset + length - 1);
    return source.placeOf(from, Math.max(until - from, 0));
  };
  const endsLine = (offset: number): boolean =>
    source.text.slice(traced.sourceOf(offset), traced.sourceEndOf(offset)).includes("\n");
  const links = linksInMarkup({ text: traced.text, placeOf, endsLine }, marked);
  return { document: source.document, text: traced.text, links: [...links, ...hidden], placeOf };
}
