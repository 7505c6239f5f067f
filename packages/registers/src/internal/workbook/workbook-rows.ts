import { Buffer } from "node:buffer";

import { readWorkbook } from "./read-workbook.ts";
import { rowsFromThread } from "./rows-from-thread.ts";
import type { SheetRow } from "./sheet-rows.ts";
import type { Unseen } from "./sheet-view.ts";
import { WorkbookRefused, faultOf } from "./workbook-fault.ts";
import { openParts } from "./workbook-parts.ts";

const MEBIBYTE = 1024 * 1024;
const MOST_UNPACKED: number = 400 * MEBIBYTE;
/** A thread takes a fifth of a second to start, and what is small is read sooner than that. */
const SMALL_ARCHIVE: number = MEBIBYTE / 2;
const SMALL_UNPACKED: number = 2 * MEBIBYTE;
const TOGETHER = 512;
/** Within half a minute with what comes before and after. */
const LONGEST_WAIT = 25_000;
const MEMORY_MEGABYTES = 256;

export interface WorkbookRowsOptions {
  readonly unseen: Unseen;
  readonly signal?: AbortSignal | undefined;
  /** How long may be waited for rows, in all. Default: 25 seconds. */
  readonly milliseconds?: number | undefined;
  /** Memory of the thread. Default 256. */
  readonly memoryMegabytes?: number | undefined;
}

/**
 * The rows of a workbook that are not empty, in batches. One that is not small is read in a thread of its own, and its bytes are
 * gone from `archive` afterwards.
 * @throws WorkbookRefused; the signal's reason
 */
export async function* workbookRows(
  archive: Uint8Array<ArrayBuffer>,
  { unseen, signal, milliseconds = LONGEST_WAIT, memoryMegabytes = MEMORY_MEGABYTES }: WorkbookRowsOptions,
): AsyncGenerator<readonly SheetRow[], void> {
  signal?.throwIfAborted();
  const rows = archive.length > SMALL_ARCHIVE ? "too-large" : await readSmall(archive, unseen);
  if (rows === "too-large") {
    yield* rowsFromThread(
      { archive, mostUnpacked: MOST_UNPACKED, unseen },
      { milliseconds, memoryMegabytes, signal },
    );
    return;
  }
  for (let at = 0; at < rows.length; at += TOGETHER) {
    signal?.throwIfAborted();
    yield rows.slice(at, at + TOGETHER);
  }
}

/** All rows of a workbook that unpacks to little. */
async function readSmall(
  archive: Uint8Array<ArrayBuffer>,
  unseen: Unseen,
): Promise<SheetRow[] | "too-large"> {
  const read: SheetRow[] = [];
  try {
    const parts = await openParts(Buffer.from(archive.buffer), MOST_UNPACKED);
    if (parts.unpackedSize > SMALL_UNPACKED) return "too-large";
    await readWorkbook(parts, unseen, (rows) => {
      read.push(...rows);
      return undefined;
    });
    return read;
  } catch (error) {
    throw new WorkbookRefused(faultOf(error));
  }
}
