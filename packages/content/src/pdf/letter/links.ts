import type { FoundLink } from "@sluse/core";

import type { PdfPage, Rectangle, TextLine } from "../pdf-facts.ts";

/** The links fastened to a page, with the text that stands under each. */
export function linksOn(page: PdfPage, document: string): FoundLink[] {
  return page.annotations.flatMap(({ subtype, address, rectangle }) => {
    if (subtype !== "Link" || address === undefined) return [];
    const text = textUnder(page.lines, rectangle);
    return [
      {
        address,
        ...(text === "" || text === address ? {} : { text }),
        from: "annotation" as const,
        place: { kind: "pdf" as const, document, page: page.number, rectangle },
      },
    ];
  });
}

/** The text whose units have their middle inside a rectangle. */
function textUnder(lines: readonly TextLine[], rectangle: Rectangle): string {
  const found: string[] = [];
  for (const line of lines) {
    const middle = (line.top + line.bottom) / 2;
    if (middle < rectangle.y || middle > rectangle.y + rectangle.height) continue;
    const units = [...line.text.split("").entries()].filter(([i]) => {
      const centre = ((line.edges[2 * i] ?? 0) + (line.edges[2 * i + 1] ?? 0)) / 2;
      return centre >= rectangle.x && centre <= rectangle.x + rectangle.width;
    });
    found.push(units.map(([, unit]) => unit).join(""));
  }
  return found.join(" ").trim();
}
