import { crc32, inflateRawSync } from "node:zlib";

const END_OF_DIRECTORY = 0x0605_4b50;
const DIRECTORY_ENTRY = 0x0201_4b50;
const LOCAL_ENTRY = 0x0403_4b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** Why an archive cannot be used. */
export type ZipFault = "not-a-zip" | "cut-short" | "too-large" | "damaged";

/**
 * Looks through an archive before anybody unpacks it: that its directory is there (a file cut short has none), that
 * it unpacks to at most `maxBytes`, and that every entry is as long and has the checksum its directory says. `see` is
 * shown each entry on the way.
 */
export function checkZip(
  archive: Buffer,
  maxBytes: number,
  see: (entry: Buffer) => void,
): ZipFault | undefined {
  if (archive.length < 4 || archive.readUInt32LE(0) !== LOCAL_ENTRY) return "not-a-zip";
  const end = findEnd(archive);
  if (end === undefined) return "cut-short";
  try {
    return checkEntries(archive, { end, maxBytes, see });
  } catch (error) {
    // Reading past the end, and deflate's own complaints.
    if (error instanceof RangeError || (error instanceof Error && "errno" in error)) return "damaged";
    throw error;
  }
}

function findEnd(archive: Buffer): number | undefined {
  const earliest = Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = archive.length - END_LENGTH; at >= earliest; at -= 1) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

interface EntriesCheck {
  readonly end: number;
  readonly maxBytes: number;
  readonly see: (entry: Buffer) => void;
}

function checkEntries(archive: Buffer, { end, maxBytes, see }: EntriesCheck): ZipFault | undefined {
  const entries = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  let total = 0;
  for (let seen = 0; seen < entries; seen += 1) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) return "damaged";
    const size = archive.readUInt32LE(at + 24);
    total += size;
    if (total > maxBytes) return "too-large";
    const entry = soundEntry(archive, at, size);
    if (entry === undefined) return "damaged";
    see(entry);
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return undefined;
}

/** Unpacks the entry whose directory record stands at `at`, never to more than it says, and compares checksums. */
function soundEntry(archive: Buffer, at: number, size: number): Buffer | undefined {
  const method = archive.readUInt16LE(at + 10);
  const checksum = archive.readUInt32LE(at + 16);
  const packedSize = archive.readUInt32LE(at + 20);
  const local = archive.readUInt32LE(at + 42);
  if (archive.readUInt32LE(local) !== LOCAL_ENTRY) return undefined;
  // A reader that trusts the local header sets aside as much memory as it claims.
  const claimed = archive.readUInt32LE(local + 22);
  if (claimed !== 0 && claimed !== size) return undefined;
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + packedSize);
  if (packed.length !== packedSize) return undefined;
  const unpacked = unpack(packed, method, size);
  return unpacked?.length === size && crc32(unpacked) === checksum ? unpacked : undefined;
}

function unpack(packed: Buffer, method: number, size: number): Buffer | undefined {
  if (method === STORED) return packed;
  if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  return undefined;
}
