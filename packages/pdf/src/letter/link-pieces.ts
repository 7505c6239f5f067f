import type { PdfPage, Rectangle, TextLine } from "../pdf-facts.ts";

/** A link as it is fastened to a page: a link over two lines is two pieces. */
export interface LinkPiece {
  readonly address: string;
  readonly rectangle: Rectangle;
  /** What stands under it. */
  readonly text: string;
  /** The line it begins at the first letter of, and the one it ends at the last letter of. */
  readonly opens: TextLine | undefined;
  readonly closes: TextLine | undefined;
}

/** The pieces of a page's links, in the order the file has them. */
export function linkPiecesOn({ annotations, lines }: PdfPage): LinkPiece[] {
  return annotations.flatMap(({ subtype, address, rectangle }) =>
    subtype === "Link" && address !== undefined ? [pieceOf(address, rectangle, lines)] : [],
  );
}

function pieceOf(address: string, rectangle: Rectangle, lines: readonly TextLine[]): LinkPiece {
  const covered = lines.flatMap((line) => {
    const units = unitsUnder(line, rectangle);
    return units.length > 0 ? [{ line, units }] : [];
  });
  const [first, last] = [covered.at(0), covered.at(-1)];
  return {
    address,
    rectangle,
    text: covered
      .map(({ line, units }) => units.map((i) => line.text[i] ?? "").join(""))
      .join(" ")
      .trim(),
    opens: first?.units[0] === 0 ? first.line : undefined,
    closes: last && last.units.at(-1) === last.line.text.length - 1 ? last.line : undefined,
  };
}

/** The units whose middle is inside a rectangle. */
function unitsUnder(line: TextLine, { x, y, width, height }: Rectangle): number[] {
  const middle = (line.top + line.bottom) / 2;
  if (middle < y || middle > y + height) return [];
  return Array.from({ length: line.text.length }, (_, i) => i).filter((i) => {
    const centre = ((line.edges[2 * i] ?? 0) + (line.edges[2 * i + 1] ?? 0)) / 2;
    return centre >= x && centre <= x + width;
  });
}

/** Says whether an address is written out over the end of a line: its pieces carry it, and are parts of it. */
export function dividedAddresses(
  pieces: readonly LinkPiece[],
): (before: TextLine, after: TextLine) => boolean {
  const closing = Map.groupBy(pieces, (piece) => piece.closes);
  const opening = Map.groupBy(pieces, (piece) => piece.opens);
  return (before, after) =>
    (closing.get(before) ?? []).some(({ text, address }) =>
      (opening.get(after) ?? []).some(
        (next) => next.address === address && address.includes(text + next.text),
      ),
    );
}
