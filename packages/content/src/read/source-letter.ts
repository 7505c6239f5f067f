import type { FoundLink, LetterText, TextPlace } from "@sluse/core";

import type { Source } from "../internal/source.ts";
import type { TracedText } from "../internal/reading-text.ts";
import { linksInMarkup, type MarkedLink } from "../links/links-in-markup.ts";
import type { MarkupReading } from "../markup/markup-reading.ts";

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
