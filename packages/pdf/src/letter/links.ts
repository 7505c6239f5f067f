import type { FoundLink } from "@sluse/core";

import type { PdfPage, TextLine } from "../pdf-facts.ts";
import { linkPiecesOn, type LinkPiece } from "./link-pieces.ts";

/** The links fastened to a page, with the text that stands on each. Pieces on lines that follow are one link. */
export function linksOn(page: PdfPage, document: string): FoundLink[] {
  const links: LinkPiece[] = [];
  const following = new Map(page.lines.map((line, i) => [line, page.lines[i + 1]]));
  for (const piece of linkPiecesOn(page)) {
    const last = links.at(-1);
    if (last && goesOn(last, piece, following)) links[links.length - 1] = joined(last, piece);
    else links.push(piece);
  }
  return links.map(({ address, text, rectangle }) => ({
    address,
    ...(text === "" || text === address ? {} : { text }),
    from: "annotation",
    place: { kind: "pdf", document, page: page.number, rectangle },
  }));
}

function goesOn(
  before: LinkPiece,
  after: LinkPiece,
  following: ReadonlyMap<TextLine, TextLine | undefined>,
): boolean {
  if (before.address !== after.address || !before.closes || !after.opens) return false;
  return following.get(before.closes) === after.opens;
}

function joined(before: LinkPiece, after: LinkPiece): LinkPiece {
  const together = before.text + after.text;
  const text = before.address.includes(together) ? together : `${before.text} ${after.text}`;
  return { ...before, text, closes: after.closes };
}
