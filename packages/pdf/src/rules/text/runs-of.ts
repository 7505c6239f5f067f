import { partOf } from "../../letter/pdf-letter.ts";
import type { PdfPage, Rectangle, TextLine, TextRun } from "../../pdf-facts.ts";

/** A stretch of text that is set alike, and where it stands. */
export interface PlacedRun {
  readonly page: number;
  readonly line: TextLine;
  readonly run: TextRun;
  readonly rectangle: Rectangle;
}

/** Every run on every page that is more than white space. */
export function* runsOf(pages: readonly PdfPage[]): Generator<PlacedRun> {
  for (const page of pages) {
    for (const line of page.lines) {
      for (const run of line.runs) {
        if (line.text.slice(run.from, run.to).trim() === "") continue;
        const rectangle = partOf(line, run.from, run.to);
        if (rectangle) yield { page: page.number, line, run, rectangle };
      }
    }
  }
}
