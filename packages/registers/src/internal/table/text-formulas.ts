import { Buffer } from "node:buffer";

/**
 * `="01020312345"` keeps the zero in front when a spreadsheet opens the file, and is no CSV as it stands. No separator may
 * stand in it, so that the end of one quoted cell and the beginning of the next are never taken for it.
 */
const TEXT_FORMULA = /(?<=^|[;,|\t\r\n])="([^"\r\n;,|\t]+)"(?=[;,|\t\r\n]|$)/gu;

/** Takes the `=` from cells that are written so. Pieces end with a line. */
export async function* withoutTextFormulas(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  for await (const piece of pieces) {
    yield piece.includes('="') ? Buffer.from(piece.toString("utf8").replaceAll(TEXT_FORMULA, '"$1"')) : piece;
  }
}

/** What a spreadsheet shows of such a cell when it was quoted in its turn. */
export function shownByFormula(cell: string): string {
  const isFormula = cell.startsWith('="') && cell.endsWith('"') && cell.indexOf('"', 2) === cell.length - 1;
  return isFormula ? cell.slice(2, -1) : cell;
}
