import type { PdfPage, TextLine } from "../pdf-facts.ts";

export interface PlacedLine {
  readonly page: number;
  readonly line: TextLine;
}

/** Where running lines stand: this far from the top and the bottom of a page, in points. */
const RUNNING_ZONE = 85;

const PAGE_NUMBER =
  /^(?:(?:side|page|siidu|s\.)\s*)?[-–(]?\s*\d{1,2}\s*[-–)]?(?:\s*(?:av|of|\/)\s*\d{1,2})?$/iu;

/**
 * The lines of all pages as one text. Page numbers are left out, they say nothing and cut sentences in two. A line
 * that is repeated on page after page is read once: where it stands first if at the top, last of all if at the bottom.
 */
export function orderLines(pages: readonly PdfPage[]): PlacedLine[] {
  const body: PlacedLine[] = [];
  const footers: PlacedLine[] = [];
  const seen = new Set<string>();
  for (const page of pages) {
    for (const line of page.lines) {
      const zone = zoneOf(page, line);
      if (zone !== "body" && PAGE_NUMBER.test(line.text.trim())) continue;
      const key = `${zone} ${Math.round(line.top)} ${line.text}`;
      if (zone !== "body" && seen.has(key)) continue;
      seen.add(key);
      const isFooter = zone === "bottom" && isRepeated(pages, page, line);
      (isFooter ? footers : body).push({ page: page.number, line });
    }
  }
  return [...body, ...footers];
}

function zoneOf(page: PdfPage, line: TextLine): "top" | "body" | "bottom" {
  if (line.bottom < RUNNING_ZONE) return "top";
  return line.top > page.height - RUNNING_ZONE ? "bottom" : "body";
}

const isRepeated = (pages: readonly PdfPage[], page: PdfPage, line: TextLine): boolean =>
  pages.some(
    (other) =>
      other !== page &&
      other.lines.some((same) => same.text === line.text && Math.abs(same.top - line.top) < 1),
  );
