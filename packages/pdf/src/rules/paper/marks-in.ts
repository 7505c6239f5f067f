import type { PdfPage, Rectangle, TextLine } from "../../pdf-facts.ts";
import type { PdfMet } from "../../pdf-rule.ts";
import { inkIn } from "./ink.ts";

/** Everything that stands inside a rectangle that must be blank: text, drawings and images, seen or not. */
export function* marksIn(page: PdfPage, zone: Rectangle): Generator<PdfMet> {
  const marks = [
    { nb: "Tekst", en: "Text", rectangle: textIn(page.lines, zone) },
    {
      nb: "En strek eller en farge",
      en: "A line or a colour",
      rectangle: inkIn(page.ink, page.ink.drawing, zone),
    },
    { nb: "Et bilde", en: "An image", rectangle: inkIn(page.ink, page.ink.image, zone) },
  ];
  for (const { nb, en, rectangle } of marks) {
    if (rectangle) yield { page: page.number, rectangle, facts: { page: page.number, what: nb, whatEn: en } };
  }
}

/** Producers round, and a letter's own edge may lean over the line it stands on. */
const TOLERANCE = 1;

/** The box around the units that stand inside a rectangle, white space apart. */
function textIn(lines: readonly TextLine[], zone: Rectangle): Rectangle | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    if (line.top + TOLERANCE >= zone.y + zone.height || line.bottom <= zone.y) continue;
    for (let i = 0; i < line.text.length; i += 1) {
      const [start, end] = [line.edges[2 * i] ?? 0, line.edges[2 * i + 1] ?? 0];
      if (line.text[i]?.trim() === "" || end <= zone.x || start + TOLERANCE >= zone.x + zone.width) continue;
      left = Math.min(left, start);
      right = Math.max(right, end);
      top = Math.min(top, line.top);
      bottom = Math.max(bottom, line.bottom);
    }
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}
