import type { Buffer } from "node:buffer";
import { TextDecoder } from "node:util";
import { crc32, createInflateRaw } from "node:zlib";

import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";

import { WorkbookRefused, damaged, tooLarge } from "./workbook-fault.ts";

/** The parts of a workbook, as the directory of its archive names them. */
export interface WorkbookParts {
  /** What all parts unpack to, in bytes. */
  readonly unpackedSize: number;
  has(name: string): boolean;
  /** A part as text, piece by piece; its length and checksum are compared at its end. */
  text(name: string): AsyncGenerator<string, void>;
}

interface Part {
  readonly entry: Entry;
  readonly packed: Buffer;
}

const LOCAL_ENTRY = 0x0403_4b50;
const END_LENGTH = 22;
/** The larger end of a directory, with the locator behind it. */
const ZIP64_END_LENGTH = 76;
const MOST_PARTS = 10_000;
const ENCRYPTED = 1;
const HAS_DESCRIPTOR = 8;
const STORED = 0;
const DEFLATED = 8;

/** Behind an entry may stand its sizes: with four or eight bytes each, with or without a signature. */
const DESCRIPTOR_LENGTHS: ReadonlySet<number> = new Set([0, 12, 16, 20, 24]);

/**
 * Opens an archive by its directory. Entries and directory must tile the file, each name once: whatever two programs
 * could read as two different workbooks is refused.
 * @throws WorkbookRefused
 */
export async function openParts(archive: Buffer, mostUnpacked: number): Promise<WorkbookParts> {
  const isZip = archive.length >= 4 && archive.readUInt32LE(0) === LOCAL_ENTRY;
  if (!isZip) throw new WorkbookRefused({ kind: "not-a-workbook" });
  const zip = await openArchive(archive);
  const directory = directoryStart(archive, zip.comment);
  const entries = await readEntries(zip);
  let unpackedSize = 0;
  for (const { uncompressedSize } of entries) unpackedSize += uncompressedSize;
  if (unpackedSize > mostUnpacked) throw tooLarge("unpacks to more than is read");

  const parts = new Map<string, Part>();
  let end = 0;
  for (const entry of entries.toSorted(byPlace)) {
    checkGap(entry.relativeOffsetOfLocalHeader - end, end === 0);
    const start = await dataStart(zip, entry);
    end = start + entry.compressedSize;
    // Names of parts are compared without case (ECMA-376 part 2, 6.2.2).
    const name = entry.fileName.toLowerCase();
    if (parts.has(name)) throw damaged("names a part twice");
    parts.set(name, { entry, packed: archive.subarray(start, end) });
  }
  checkGap(directory - end, parts.size === 0);
  return {
    unpackedSize,
    has: (name) => parts.has(name.toLowerCase()),
    text: (name) => textOf(parts.get(name.toLowerCase())),
  };
}

const byPlace = (a: Entry, b: Entry): number => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader;

async function openArchive(archive: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(archive, { lazyEntries: true, strictFileNames: true });
  } catch (error) {
    const words = error instanceof Error ? error.message : "";
    if (words.startsWith("End of central directory")) throw new WorkbookRefused({ kind: "cut-short" });
    if (words.startsWith("Invalid comment length")) throw damaged("has bytes after its end");
    throw damaged("has a directory that cannot be read");
  }
}

/** Where the directory begins; it must reach to the end of the archive. */
function directoryStart(archive: Buffer, comment: string): number {
  // Comments are read one character a byte.
  const end = archive.length - END_LENGTH - comment.length;
  const start = archive.readUInt32LE(end + 16);
  const behind = end - start - archive.readUInt32LE(end + 12);
  const isZip64 = behind === ZIP64_END_LENGTH && archive.readBigUInt64LE(end - 28) === BigInt(start);
  if (behind !== 0 && !isZip64) throw damaged("has a directory that does not end where it says");
  return start;
}

async function readEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MOST_PARTS) throw tooLarge(`holds more than ${MOST_PARTS} parts`);
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch {
    // The reader's own words may quote a name.
    throw damaged("has a directory that cannot be read");
  }
  return entries;
}

function checkGap(gap: number, isFirst: boolean): void {
  if (isFirst ? gap === 0 : DESCRIPTOR_LENGTHS.has(gap)) return;
  throw damaged("holds something that its directory does not name");
}

/** Where an entry's bytes begin, once its own header says the same as the directory. */
async function dataStart(zip: ZipFile, entry: Entry): Promise<number> {
  const header = await zip.readLocalFileHeaderPromise(entry).catch(() => {
    throw damaged("lacks a part that its directory names");
  });
  const flags = entry.generalPurposeBitFlag | header.generalPurposeBitFlag;
  if ((flags & ENCRYPTED) !== 0) throw damaged("is encrypted");
  const says = [header.uncompressedSize, entry.uncompressedSize, 0xffff_ffff];
  if ((flags & HAS_DESCRIPTOR) !== 0) says.push(0);
  const agree =
    header.compressionMethod === entry.compressionMethod &&
    entry.fileNameRaw.equals(header.fileName) &&
    says.indexOf(header.uncompressedSize, 1) !== -1;
  if (!agree) throw damaged("has a part that is not what its directory says");
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    throw damaged("is packed in a way that Excel does not use");
  }
  return header.fileDataStart;
}

async function* textOf(part: Part | undefined): AsyncGenerator<string, void> {
  if (part === undefined) throw damaged("lacks a part that it refers to");
  const { entry, packed } = part;
  let checksum = 0;
  let length = 0;
  let decoder: TextDecoder | undefined;
  try {
    for await (const bytes of unpack(packed, entry.compressionMethod)) {
      checksum = crc32(bytes, checksum);
      length += bytes.length;
      if (length > entry.uncompressedSize) break;
      decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
      yield decoder.decode(bytes, { stream: true });
    }
    if (length !== entry.uncompressedSize || checksum !== entry.crc32)
      throw damaged("has a part that was changed");
    yield decoder?.decode() ?? "";
  } catch (error) {
    throw isUnreadable(error) ? damaged("has a part that cannot be unpacked") : error;
  }
}

/** In pieces of 64 KiB: with the default of 16 the way to zlib and back takes longer than the unpacking. */
function unpack(packed: Buffer, method: number): AsyncIterable<Buffer> | Iterable<Buffer> {
  if (method === STORED) return pieces(packed);
  const inflate = createInflateRaw({ chunkSize: PIECE });
  inflate.end(packed);
  return inflate;
}

const PIECE: number = 64 * 1024;

function* pieces(bytes: Buffer): Generator<Buffer, void> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** zlib's own complaints, and those of the decoder. */
const isUnreadable = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  typeof error.code === "string" &&
  (error.code.startsWith("Z_") || error.code === "ERR_ENCODING_INVALID_ENCODED_DATA");

function encodingOf([a, b]: Buffer): "utf-8" | "utf-16le" | "utf-16be" {
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
}
