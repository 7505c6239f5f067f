import { Buffer, isUtf8 } from "node:buffer";

import { tableError } from "./table-error.ts";

/** No line of a recipient file comes near this; a longer one is another kind of file. */
export const LONGEST_LINE: number = 1024 * 1024;

const NEWLINE = 0x0a;

/**
 * Passes bytes on in pieces that end with a whole line, once they are known to be UTF-8 text. Memory stays at one
 * chunk and one line, whatever the file.
 * @throws SluseError `SLUSE_TABLE_ENCODING`, `SLUSE_TABLE_LINE_TOO_LONG`
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
    if (first) refuseUtf16(piece, file);
    first = false;
    const lines = checkLines(piece, line, file);
    line += lines;
    return piece;
  };

  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const end = bytes.lastIndexOf(NEWLINE) + 1;
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
  if (unfinishedLength > 0) yield take(Buffer.concat(unfinished));
}

/** Counts the line ends of `piece`, which begins on line `from`, and refuses what is not text. */
function checkLines(piece: Buffer, from: number, file: string): number {
  const sound = isUtf8(piece) && !piece.includes(0);
  let line = from;
  for (let start = 0; start < piece.length;) {
    const newline = piece.indexOf(NEWLINE, start);
    const end = newline === -1 ? piece.length : newline;
    if (end - start > LONGEST_LINE) throw lineTooLong(file, line);
    if (!sound) refuseLine(piece.subarray(start, end), line, file);
    if (newline === -1) break;
    line += 1;
    start = newline + 1;
  }
  return line - from;
}

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

function refuseUtf16(piece: Buffer, file: string): void {
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
