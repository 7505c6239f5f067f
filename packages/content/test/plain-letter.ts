import type { LetterText } from "@sluse/core";

import { LineIndex } from "../src/internal/line-index.ts";

/** A plain text as the readers give it. */
export function plainLetter(text: string): LetterText {
  const lines = new LineIndex(text);
  return {
    document: "brev.txt",
    text,
    links: [],
    placeOf: (offset, length) => ({ kind: "text", document: "brev.txt", ...lines.placeOf(offset), length }),
  };
}
