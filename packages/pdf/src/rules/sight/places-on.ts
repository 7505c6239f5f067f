import type { PageSight, PdfPage, Rectangle } from "../../pdf-facts.ts";
import type { PdfMet } from "../../pdf-rule.ts";

/** One finding for each page with places of a kind: around all of them, and how many there are. */
export function* placesOn(
  pages: readonly PdfPage[],
  placesIn: (sight: PageSight, page: PdfPage) => readonly Rectangle[],
): Generator<PdfMet> {
  for (const page of pages) {
    const places = placesIn(page.sight, page);
    const [first] = places;
    if (!first) continue;
    const rectangle = places.reduce(around, first);
    yield { page: page.number, rectangle, facts: { page: page.number, count: places.length } };
  }
}

function around(one: Rectangle, other: Rectangle): Rectangle {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}
