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
 * it unpacks to at most `maxBytes`, and that every entry is as long and has the checksum its directory says.
 */
export function checkZip(archive: Buffer, maxBytes: number): ZipFault | undefined {
  if (archive.length < 4 || archive.readUInt32LE(0) !== LOCAL_ENTRY) return "not-a-zip";
  const end = findEnd(archive);
  if (end === undefined) return "cut-short";
  try {
    return checkEntries(archive, end, maxBytes);
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

function checkEntries(archive: Buffer, end: number, maxBytes: number): ZipFault | undefined {
  const entries = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  let total = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) return "damaged";
    const size = archive.readUInt32LE(at + 24);
    total += size;
    if (total > maxBytes) return "too-large";
    if (!isSound(archive, at, size)) return "damaged";
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return undefined;
}

/** Unpacks the entry whose directory record stands at `at`, never to more than it says, and compares checksums. */
function isSound(archive: Buffer, at: number, size: number): boolean {
  const method = archive.readUInt16LE(at + 10);
  const checksum = archive.readUInt32LE(at + 16);
  const packedSize = archive.readUInt32LE(at + 20);
  const local = archive.readUInt32LE(at + 42);
  if (archive.readUInt32LE(local) !== LOCAL_ENTRY) return false;
  // A reader that trusts the local header sets aside as much memory as it claims.
  const claimed = archive.readUInt32LE(local + 22);
  if (claimed !== 0 && claimed !== size) return false;
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + packedSize);
  if (packed.length !== packedSize) return false;
  const unpacked = unpack(packed, method, size);
  return unpacked?.length === size && crc32(unpacked) === checksum;
}

function unpack(packed: Buffer, method: number, size: number): Buffer | undefined {
  if (method === STORED) return packed;
  if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  return undefined;
}
