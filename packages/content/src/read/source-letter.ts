import type { FoundLink, LetterText } from "@sluse/core";

import { LineIndex } from "../internal/line-index.ts";
import type { TracedText } from "../internal/reading-text.ts";

/** A link as a reader meets it; its place is worked out when the letter is whole. */
export interface MetLink {
  readonly address: string;
  readonly text?: string;
  /** Offset and length in the source. */
  readonly from: number;
  readonly length: number;
}

/** Where a document comes from, for findings. */
export interface DocumentName {
  readonly document: string;
  readonly language?: string;
}

/** A letter whose places are lines and columns of its source. */
export function sourceLetter(
  { document, language }: DocumentName,
  source: string,
  traced: TracedText,
  met: readonly MetLink[],
): LetterText {
  const lines = new LineIndex(source);
  const named = { kind: "text", document, ...(language === undefined ? {} : { language }) } as const;
  const links = met.map(({ address, text, from, length }): FoundLink => ({
    address,
    ...(text === undefined || text === address ? {} : { text }),
    from: "markup",
    place: { ...named, ...lines.placeOf(from), length },
  }));
  return {
    document,
    text: traced.text,
    links,
    placeOf(offset, length) {
      const from = traced.sourceOf(offset);
      const until = length === 0 ? from : traced.sourceEndOf(offset + length - 1);
      return { ...named, ...lines.placeOf(from), length: Math.max(until - from, 0) };
    },
  };
}
