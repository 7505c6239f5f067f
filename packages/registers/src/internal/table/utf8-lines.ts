import { Buffer, isUtf8 } from "node:buffer";

import { tableError } from "./table-error.ts";

/** No line of a recipient file comes near this; a longer one is another kind of file. */
export const LONGEST_LINE: number = 1024 * 1024;

const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** Ctrl-Z, with which old programs end a text. */
const END_OF_TEXT = 0x1a;

/**
 * Passes bytes on in pieces that end with a whole line, once they are known to be UTF-8 text. Lines end as on Windows,
 * Unix or an old Mac. Memory stays at one chunk and one line, whatever the file.
 * @throws SluseError `SLUSE_TABLE_ENCODING`, `SLUSE_TABLE_FORMAT_UNKNOWN`, `SLUSE_TABLE_LINE_TOO_LONG`
 */
export async function* utf8Lines(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Buffer, void> {
  let unfinished: Buffer[] = [];
  let unfinishedLength = 0;
  let line = 1;
  let first = true;

  const take = (piece: Buffer): Buffer => {
    if (first) refuseOtherKinds(piece, file);
    first = false;
    const lines = checkLines(piece, line, file);
    line += lines;
    return piece;
  };

  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const end = endOfLines(bytes);
    if (end > 0) {
      const piece = Buffer.concat([...unfinished, bytes.subarray(0, end)]);
      unfinished = [];
      unfinishedLength = 0;
      yield take(piece);
    }
    if (end < bytes.length) {
      unfinished.push(bytes.subarray(end));
      unfinishedLength += bytes.length - end;
    }
    if (unfinishedLength > LONGEST_LINE) throw lineTooLong(file, line);
  }
  const last = withoutEndOfText(Buffer.concat(unfinished));
  if (last.length > 0) yield take(last);
}

/** Where the last whole line ends. A return at the very end may be half a line end. */
function endOfLines(bytes: Buffer): number {
  const newline = bytes.lastIndexOf(NEWLINE);
  return Math.max(newline, bytes.subarray(0, -1).lastIndexOf(RETURN)) + 1;
}

function withoutEndOfText(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === END_OF_TEXT) end -= 1;
  return bytes.subarray(0, end);
}

/** Counts the line ends of `piece`, which begins on line `from`, and refuses what is not text. */
function checkLines(piece: Buffer, from: number, file: string): number {
  const sound = isUtf8(piece) && !piece.includes(0);
  let line = from;
  let [newline, carriage] = [-1, -1];
  for (let start = 0; start < piece.length;) {
    // Each is looked for once until it is passed: a file has many of one and none of the other.
    if (newline < start) newline = found(piece.indexOf(NEWLINE, start));
    if (carriage < start) carriage = found(piece.indexOf(RETURN, start));
    const end = Math.min(newline, carriage, piece.length);
    if (end - start > LONGEST_LINE) throw lineTooLong(file, line);
    if (!sound) refuseLine(piece.subarray(start, end), line, file);
    if (end === piece.length) break;
    line += 1;
    start = end + (carriage + 1 === newline && end === carriage ? 2 : 1);
  }
  return line - from;
}

const found = (at: number): number => (at === -1 ? Number.POSITIVE_INFINITY : at);

const MEND_ENCODING = "save the file as “CSV UTF-8”";

function refuseLine(bytes: Buffer, line: number, file: string): void {
  if (isUtf8(bytes) && !bytes.includes(0)) return;
  const column = firstBadCharacter(bytes);
  throw tableError(
    "SLUSE_TABLE_ENCODING",
    `file \`${file}\` is not UTF-8 text, first on line ${line}, character ${column}`,
    { file, line, column },
    MEND_ENCODING,
  );
}

/** Characters before the first byte that is not UTF-8, plus one. */
function firstBadCharacter(bytes: Buffer): number {
  let column = 1;
  for (const character of bytes.toString("utf8")) {
    if (character === "\uFFFD" || character === "\0") break;
    column += 1;
  }
  return column;
}

const isWorkbook = (piece: Buffer): boolean => piece.toString("latin1", 0, 4) === "PK\u0003\u0004";
const isOldWorkbook = (piece: Buffer): boolean => piece.toString("hex", 0, 4) === "d0cf11e0";

function refuseOtherKinds(piece: Buffer, file: string): void {
  if (isWorkbook(piece) || isOldWorkbook(piece)) {
    throw tableError(
      "SLUSE_TABLE_FORMAT_UNKNOWN",
      `file \`${file}\` is an Excel workbook, and its name says another kind`,
      { file },
      isWorkbook(piece) ? "give it a name that ends in .xlsx" : "save it as an Excel workbook (.xlsx)",
    );
  }
  const [a, b] = piece;
  const isUtf16 = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  if (!isUtf16) return;
  throw tableError(
    "SLUSE_TABLE_ENCODING",
    `file \`${file}\` is UTF-16, not UTF-8`,
    { file, line: 1 },
    MEND_ENCODING,
  );
}

const lineTooLong = (file: string, line: number): Error =>
  tableError("SLUSE_TABLE_LINE_TOO_LONG", `line ${line} of \`${file}\` is longer than 1 MiB`, { file, line });
