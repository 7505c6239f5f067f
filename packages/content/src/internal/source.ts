import type { TextPlace } from "@sluse/core";

import { LineIndex } from "./line-index.ts";

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
