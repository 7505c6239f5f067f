import type { LetterText } from "@sluse/core";

import { LineIndex } from "../../internal/line-index.ts";

/** A text that is its own source, line for line. */
export function plainLetter(document: string, text: string): LetterText {
  let lines: LineIndex | undefined;
  return {
    document,
    text,
    links: [],
    placeOf(offset, length) {
      lines ??= new LineIndex(text);
      return { kind: "text", document, ...lines.placeOf(offset), length };
    },
  };
}
