import type { FoundLink, LetterText, PdfPlace } from "@sluse/core";

import type { PdfPage, Rectangle, TextLine } from "../pdf-facts.ts";
import { codeLinksOn } from "./code-links.ts";
import { dividedAddresses, linkPiecesOn } from "./link-pieces.ts";
import { linksOn } from "./links.ts";
import { goesOnUnspaced } from "./unspaced.ts";
import { orderLines, type PlacedLine } from "./order-lines.ts";

/** A PDF as a person reads it, page after page. */
export function letterOf(document: string, pages: readonly PdfPage[]): LetterText {
  return new PdfLetter(document, pages);
}

class PdfLetter implements LetterText {
  readonly document: string;
  readonly text: string;
  readonly links: readonly FoundLink[];
  readonly #lines: readonly (PlacedLine & { readonly start: number })[];

  constructor(document: string, pages: readonly PdfPage[]) {
    this.document = document;
    const lines: (PlacedLine & { start: number })[] = [];
    let text = "";
    const isDivided = dividedAddresses(pages.flatMap(linkPiecesOn));
    for (const placed of orderLines(pages)) {
      const before = lines.at(-1)?.line;
      if (before && !isDivided(before, placed.line) && !goesOnUnspaced(before, placed.line))
        text += separator(text, placed.line);
      lines.push({ ...placed, start: text.length });
      text += seenText(placed.line);
    }
    this.text = text;
    this.#lines = lines;
    this.links = pages.flatMap((page) => [...linksOn(page, document), ...codeLinksOn(page, document)]);
  }

  placeOf(offset: number, length: number): PdfPlace {
    const first = this.#lineAt(offset);
    const line = this.#lines[first];
    if (!line) return { kind: "pdf", document: this.document };
    const boxes: Rectangle[] = [];
    for (let i = first; i < this.#lines.length; i += 1) {
      const next = this.#lines[i];
      if (!next || next.page !== line.page || (i > first && next.start >= offset + length)) break;
      const box = partOf(next.line, offset - next.start, offset + Math.max(1, length) - next.start);
      if (box) boxes.push(box);
    }
    const rectangle = around(boxes);
    return { kind: "pdf", document: this.document, page: line.page, ...(rectangle ? { rectangle } : {}) };
  }

  #lineAt(offset: number): number {
    let [low, high] = [0, this.#lines.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lines[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** A soft hyphen that was painted at a line's end is a hyphen to whoever reads it. */
const seenText = (line: TextLine): string => line.text.replace(/\u00AD$/u, "-");

/** A divided word goes on in the next line, whatever the distance. */
function separator(before: string, line: TextLine): string {
  return line.follows === "paragraph" && !/\p{L}[-\u2010]$/u.test(before) ? "\n\n" : "\n";
}

/** The box around some units of a line; undefined when none of them is in it. */
export function partOf(line: TextLine, from: number, to: number): Rectangle | undefined {
  const start = Math.max(0, from);
  const end = Math.min(line.text.length, to);
  if (start >= end) return undefined;
  const left = line.edges[2 * start] ?? 0;
  const right = line.edges[2 * end - 1] ?? left;
  return { x: left, y: line.top, width: right - left, height: line.bottom - line.top };
}

function around(boxes: readonly Rectangle[]): Rectangle | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x: round(x), y: round(y), width: round(right - x), height: round(bottom - y) };
}

const round = (value: number): number => Math.round(value * 10) / 10;
