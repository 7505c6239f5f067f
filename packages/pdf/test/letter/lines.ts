import type { PdfPage, TextLine } from "../../src/pdf-facts.ts";

/** A line of text that stands alone, at a height from the top. */
export const line = (text: string, top: number): TextLine => ({
  text,
  edges: new Float32Array(2 * text.length),
  top,
  bottom: top + 12,
  runs: [],
  follows: "line",
  level: true,
  artifact: false,
});

const NOTHING_SEEN: PdfPage["sight"] = {
  unreadTexts: 0,
  difference: undefined,
  inkless: [],
  misshapen: [],
  unreadWords: [],
  drawings: [],
  pictures: [],
  codes: [],
};

/** A page of A4 with these lines. */
export const page = (number: number, lines: readonly TextLine[]): PdfPage => ({
  number,
  width: 595,
  height: 842,
  lines,
  ink: { columns: 0, rows: 0, cell: 1, drawing: new Uint8Array(), image: new Uint8Array(), pictured: 0 },
  sight: NOTHING_SEEN,
  annotations: [],
  tags: { content: 1, figures: 0, undescribed: 0 },
});
