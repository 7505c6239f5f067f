import { constants, deflateRawSync } from "node:zlib";

const MEGABYTE = 1_000_000;
const PRIME = 65_521n;

/** Many megabytes of spaces, packed by Flate: a thousand times smaller, and made without ever unpacking them. */
export function bomb(megabytes: number): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(MEGABYTE, " "), {
    finishFlush: constants.Z_FULL_FLUSH,
    level: 9,
  });
  const check = Buffer.alloc(4);
  check.writeUInt32BE(checksumOfSpaces(BigInt(megabytes) * BigInt(MEGABYTE)));
  const end = Buffer.from([0x03, 0x00]);
  const pieces = Array.from({ length: megabytes }, () => piece);
  return new Uint8Array(Buffer.concat([Buffer.from([0x78, 0xda]), ...pieces, end, check]));
}

/** Adler-32 of that many spaces. */
function checksumOfSpaces(count: bigint): number {
  const a = (1n + count * 32n) % PRIME;
  const b = (count + 32n * ((count * (count + 1n)) / 2n)) % PRIME;
  return Number(b * 65_536n + a);
}
