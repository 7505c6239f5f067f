import { crc32, deflateRawSync } from "node:zlib";

/** An entry of an archive: stored as it is, or with whatever its maker says of it. */
export type Entry = readonly [name: string, content: Buffer] | PackedEntry;

interface PackedEntry {
  readonly name: string;
  readonly packed: Buffer;
  readonly size: number;
  readonly checksum: number;
  /** What its own header says, where that is not what the directory says. */
  readonly header?: { readonly name?: string; readonly method?: number; readonly size?: number };
  readonly flags?: number;
  /** Lies in the archive, and the directory does not name it. */
  readonly isUnlisted?: boolean;
}

export interface ArchiveOptions {
  /** Sizes behind each entry: with four or eight bytes each, without or with a signature. */
  readonly descriptor?: 12 | 16 | 20 | 24;
  readonly before?: Buffer;
  readonly after?: Buffer;
  readonly comment?: Buffer;
  /** Bytes between the last entry and the directory. */
  readonly beforeDirectory?: Buffer;
  /** Bytes between the directory and its end. */
  readonly afterDirectory?: Buffer;
  /** With the end of a directory that archives above 4 GiB have, and some writers always. */
  readonly zip64End?: bigint;
}

/** An archive, as sound or as unsound as its entries. */
export function zipOf(entries: readonly Entry[], options: ArchiveOptions = {}): Buffer {
  const {
    before = NOTHING,
    beforeDirectory = NOTHING,
    afterDirectory = NOTHING,
    after = NOTHING,
    comment = NOTHING,
  } = options;
  const parts: Buffer[] = [before];
  const directory: Buffer[] = [];
  let at = before.length;
  for (const entry of entries) {
    const { name, packed, size, checksum, header = {}, flags = 0, isUnlisted = false } = described(entry);
    const method = Array.isArray(entry) ? 0 : 8;
    const facts = { method, checksum, packed: packed.length, size, name, flags };
    const described64 = options.descriptor === undefined ? facts : { ...facts, flags: flags | 8 };
    const own =
      options.descriptor === undefined ? facts : { ...described64, checksum: 0, packed: 0, size: 0 };
    const local = Buffer.concat([
      Buffer.from("PK\u0003\u0004"),
      factsOf({ ...own, ...header }),
      Buffer.from(header.name ?? name),
      packed,
      descriptorOf(options.descriptor, facts),
    ]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    if (!isUnlisted) {
      directory.push(
        Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\0"), factsOf(described64), tail, Buffer.from(name)]),
      );
    }
    parts.push(local);
    at += local.length;
  }
  const start = at + beforeDirectory.length;
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(start, 16);
  end.writeUInt16LE(comment.length, 20);
  const end64 =
    options.zip64End === undefined
      ? NOTHING
      : zip64End(options.zip64End, directory.length, start + listing.length);
  return Buffer.concat([...parts, beforeDirectory, listing, afterDirectory, end64, end, comment, after]);
}

/** An entry that is packed, and what is wrong with it. */
export const deflated = (name: string, content: Buffer, more: Partial<PackedEntry> = {}): PackedEntry => ({
  name,
  packed: deflateRawSync(content),
  size: content.length,
  checksum: crc32(content),
  ...more,
});

const NOTHING: Buffer = Buffer.alloc(0);

interface EntryFacts {
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly name: string;
  readonly flags: number;
}

function factsOf({ method, checksum, packed, size, name, flags }: EntryFacts): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(flags, 2);
  facts.writeUInt16LE(method, 4);
  facts.writeUInt32LE(checksum, 10);
  facts.writeUInt32LE(packed, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(Buffer.byteLength(name), 22);
  return facts;
}

function descriptorOf(length: ArchiveOptions["descriptor"], { checksum, packed, size }: EntryFacts): Buffer {
  if (length === undefined) return NOTHING;
  const signature = length === 16 || length === 24 ? [Buffer.from("PK\u0007\u0008")] : [];
  const facts = Buffer.alloc(length - 4 * signature.length);
  facts.writeUInt32LE(checksum, 0);
  if (facts.length === 12) {
    facts.writeUInt32LE(packed, 4);
    facts.writeUInt32LE(size, 8);
  } else {
    facts.writeBigUInt64LE(BigInt(packed), 4);
    facts.writeBigUInt64LE(BigInt(size), 12);
  }
  return Buffer.concat([...signature, facts]);
}

function zip64End(start: bigint, entries: number, at: number): Buffer {
  const end = Buffer.alloc(76);
  end.write("PK\u0006\u0006", 0, "latin1");
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(entries), 24);
  end.writeBigUInt64LE(BigInt(entries), 32);
  end.writeBigUInt64LE(start, 48);
  end.write("PK\u0006\u0007", 56, "latin1");
  end.writeBigUInt64LE(BigInt(at), 64);
  return end;
}

function described(entry: Entry): PackedEntry {
  if (!("packed" in entry)) {
    const [name, content] = entry;
    return { name, packed: content, size: content.length, checksum: crc32(content) };
  }
  return entry;
}
