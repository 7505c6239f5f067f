import type { PdfPage, TextLine } from "../pdf-facts.ts";

export interface PlacedLine {
  readonly page: number;
  readonly line: TextLine;
}

/** Where running lines stand: within 4 cm of the top and the bottom of a page, in points. */
const RUNNING_ZONE = 114;

/** `2`, `- 2 -`, `Side 2 av 3`, `2/3`. */
const PAGE_NUMBER =
  /^(?:(?:side|page|siidu) )?(?:[-–(] ?)?(?<number>\d{1,2})(?: ?[-–)])?(?: ?(?:av|of|\/) ?(?<count>\d{1,2}))?$/iu;

/**
 * The lines of all pages as one text. Page numbers are left out, they say nothing and cut sentences in two. A line
 * that is repeated on page after page is read once: where it stands first if at the top, last of all if at the bottom.
 */
export function orderLines(pages: readonly PdfPage[]): PlacedLine[] {
  const body: PlacedLine[] = [];
  const footers: PlacedLine[] = [];
  const uses = countUses(pages);
  const earlier = new Set<string>();
  for (const page of pages) {
    for (const line of page.lines) {
      const zone = zoneOf(page, line);
      const key = keyOf(page, line);
      if (zone !== "body" && (isPageNumber(line.text, page.number, pages.length) || earlier.has(key)))
        continue;
      const isFooter = zone === "bottom" && (uses.get(key) ?? 0) > 1;
      (isFooter ? footers : body).push({ page: page.number, line });
    }
    for (const line of page.lines) earlier.add(keyOf(page, line));
  }
  return [...body, ...footers];
}

/** The page's number in a running line that says more: `Versjon 2 – side 1 av 3`. */
const OWN_NUMBER = /(?<word>\b(?:side|page|siidu)) (?<number>\d{1,2})(?<of> ?(?:av|of|\/) ?\d{1,2})?(?!\d)/iu;

/** The same words at the same height, the page's own number apart. */
function keyOf(page: PdfPage, line: TextLine): string {
  const own = OWN_NUMBER.exec(line.text)?.groups;
  const text =
    Number(own?.["number"]) === page.number ? line.text.replace(OWN_NUMBER, "$<word> #$<of>") : line.text;
  return `${Math.round(line.top)} ${text}`;
}

/** On how many pages each line stands. */
function countUses(pages: readonly PdfPage[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.lines.map((line) => keyOf(page, line))))
      uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  return uses;
}

/** Only the page's own number. Another one says something, and is read. */
function isPageNumber(text: string, number: number, count: number): boolean {
  const found = PAGE_NUMBER.exec(text.replaceAll(/\s/gu, " "))?.groups;
  if (Number(found?.["number"]) !== number) return false;
  return found?.["count"] === undefined || Number(found["count"]) === count;
}

function zoneOf(page: PdfPage, line: TextLine): "top" | "body" | "bottom" {
  if (line.bottom < RUNNING_ZONE) return "top";
  return line.top > page.height - RUNNING_ZONE ? "bottom" : "body";
}
