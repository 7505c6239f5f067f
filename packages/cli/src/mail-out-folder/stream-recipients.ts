import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";

import { SluseError, type Recipient } from "@sluse/core";
import { readIdTable, type IdRow } from "@sluse/registers/id-table";

import type { Progress } from "../output/progress.ts";

/**
 * The recipients of a folder, row by row; nobody where it names no file. `progress` follows how much of the file was read.
 * @throws SluseError `SLUSE_TABLE_…`, `SLUSE_SITE_FILE_UNREADABLE`
 */
export async function* streamRecipients(
  path: string | undefined,
  { progress, signal }: { readonly progress?: Progress; readonly signal?: AbortSignal } = {},
): AsyncGenerator<Recipient, void> {
  if (path === undefined) return;
  const source = { name: basename(path), content: bytesOf(path, progress) };
  for await (const row of readIdTable(source, signal ? { signal } : {})) yield recipientOf(row);
}

/** A row without values of its own is a number and nothing else. */
function recipientOf(row: IdRow): Recipient {
  if (Object.keys(row.values).length > 0) return row;
  const { values: _none, ...rest } = row;
  return rest;
}

async function* bytesOf(path: string, progress: Progress | undefined): AsyncGenerator<Uint8Array, void> {
  try {
    progress?.start((await stat(path)).size);
    let read = 0;
    const chunks: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: 256 * 1024 });
    for await (const chunk of chunks) {
      yield chunk;
      read += chunk.byteLength;
      progress?.update(read);
    }
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw new SluseError("SLUSE_SITE_FILE_UNREADABLE", `recipients \`${path}\` cannot be read`, {
      cause: error,
      nb: `mottakerne \`${path}\` kan ikke leses`,
      place: { file: path },
    });
  }
}
