import type { PdfPlace, TextPlace } from "@sluse/core";

export type PlaceOf = (offset: number, length: number) => TextPlace | PdfPlace;

/** Tells line and column of offsets in a source. */
export function placesIn(source: string, document: string, language: string): PlaceOf {
  const lineStarts = [0];
  for (let at = source.indexOf("\n"); at !== -1; at = source.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  return (offset, length) => {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const column = offset - (lineStarts[low] ?? 0) + 1;
    return { kind: "text", document, language, line: low + 1, column, length };
  };
}

/** Text that a reader sees, put together from pieces of a source, each offset traceable to where it stood. */
export class VisibleText {
  text = "";
  readonly #pieces: { readonly at: number; readonly source: number; readonly length: number }[] = [];

  /** `sourceLength` differs from the text's when an entity was decoded. */
  add(piece: string, source: number, sourceLength: number): void {
    this.#pieces.push({ at: this.text.length, source, length: sourceLength });
    this.text += piece;
  }

  /** Where `length` characters from `offset` stand in the source. */
  sourceOf(offset: number, length: number): { readonly offset: number; readonly length: number } {
    const start = this.#sourceAt(offset);
    const end = this.#sourceAt(offset + Math.max(length, 1) - 1) + 1;
    return { offset: start, length: Math.max(end - start, 1) };
  }

  #sourceAt(offset: number): number {
    const piece = this.#pieces.findLast(({ at }) => at <= offset);
    if (!piece) return 0;
    return piece.source + Math.min(offset - piece.at, Math.max(piece.length - 1, 0));
  }
}
