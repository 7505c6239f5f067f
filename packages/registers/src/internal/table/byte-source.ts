import { open, type FileHandle } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { types } from "node:util";

import { SluseError } from "@sluse/core";

import { tableError } from "./table-error.ts";

/** Where a table comes from: a path, or content that is already at hand, with a name to call it by. */
export type TableSource =
  | string
  | URL
  | {
      readonly name: string;
      readonly content: Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
    };

/** A source as its name and its bytes, which can be read once. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Opens nothing yet: a path is opened when its bytes are asked for. */
export function bytesOf(source: TableSource, signal?: AbortSignal): NamedBytes {
  if (typeof source === "string" || source instanceof URL) {
    const path = typeof source === "string" ? source : fileURLToPath(source);
    const name = basename(path);
    return { name, bytes: readFileBytes(path, name, signal) };
  }
  return { name: source.name, bytes: contentBytes(source.content, signal) };
}

async function* contentBytes(
  content: Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  if (content instanceof Uint8Array) {
    yield* inPieces(content);
    return;
  }
  for await (const chunk of content) {
    signal?.throwIfAborted();
    if (!types.isUint8Array(chunk))
      throw new SluseError("SLUSE_ARGUMENT_INVALID", "the content of a table comes in `Uint8Array`s");
    yield* inPieces(chunk);
  }
}

const PIECE: number = 64 * 1024;

/** However much comes at once: of a file in one piece all rows would be there before the first is looked at. */
function* inPieces(bytes: Uint8Array): Generator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

async function* readFileBytes(
  path: string,
  name: string,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  try {
    await using file = await open(path, "r");
    for await (const chunk of fileBytes(file)) {
      signal?.throwIfAborted();
      yield chunk;
    }
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    throw tableError("SLUSE_TABLE_UNREADABLE", `file \`${name}\` cannot be read: ${error.code}`, {
      file: name,
    });
  }
}

/** The bytes of an open file, from its beginning. */
export const fileBytes = (file: FileHandle): AsyncIterable<Uint8Array> =>
  file.createReadStream({ autoClose: false, start: 0, highWaterMark: 256 * 1024 });

/** What a failed opening or reading becomes; anything else stays what it is. */
export const unreadable = (error: unknown, name: string): unknown =>
  isFileSystemError(error)
    ? tableError("SLUSE_TABLE_UNREADABLE", `file \`${name}\` cannot be read: ${error.code}`, { file: name })
    : error;

const isFileSystemError = (error: unknown): error is NodeJS.ErrnoException & { code: string } =>
  error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string";
