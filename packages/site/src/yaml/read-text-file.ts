import { readFile } from "node:fs/promises";

import { SluseError } from "@sluse/core";

const DECODER = new TextDecoder("utf-8", { fatal: true });
const LINE_FEED = 10;

/** @throws SluseError `SLUSE_SITE_FILE_UNREADABLE` */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    const isGone = code === "ENOENT";
    const message = isGone ? `there is no file \`${path}\`` : `file \`${path}\` cannot be read: ${code}`;
    throw new SluseError("SLUSE_SITE_FILE_UNREADABLE", message, {
      cause,
      place: { file: path },
      nb: isGone ? `det er ingen fil \`${path}\`` : `filen \`${path}\` kan ikke leses: ${code}`,
    });
  }
}

/**
 * Reads a file as UTF-8.
 * @throws SluseError `SLUSE_SITE_FILE_UNREADABLE`; `SLUSE_SITE_FILE_ENCODING` with the first line that is not UTF-8
 */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readBytes(path);
  if (isText(bytes)) return DECODER.decode(bytes);
  let line = 0;
  let start = 0;
  do {
    const end = bytes.indexOf(LINE_FEED, start);
    line += 1;
    const one = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (!isText(one)) break;
    start = end + 1;
  } while (start > 0);
  throw new SluseError("SLUSE_SITE_FILE_ENCODING", `file \`${path}\` is not UTF-8`, {
    place: { file: path, line },
    nb: `filen \`${path}\` er ikke UTF-8`,
  });
}

function isText(bytes: Uint8Array): boolean {
  try {
    DECODER.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
