/** Enough of DER (X.690) to write certificates. */
const encode = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag), length(body.length), body]);
};

function length(size: number): Buffer {
  if (size < 0x80) return Buffer.of(size);
  const bytes: number[] = [];
  for (let rest = size; rest > 0; rest >>>= 8) bytes.unshift(rest & 0xff);
  return Buffer.of(0x80 | bytes.length, ...bytes);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => encode(0x30, ...parts);
export const set = (...parts: readonly Uint8Array[]): Buffer => encode(0x31, ...parts);
/** Not negative; a leading zero keeps it so. */
export const integer = (bytes: Uint8Array): Buffer =>
  encode(0x02, (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
export const boolean = (value: boolean): Buffer => encode(0x01, Buffer.of(value ? 0xff : 0));
export const octets = (bytes: Uint8Array): Buffer => encode(0x04, bytes);
export const bits = (bytes: Uint8Array): Buffer => encode(0x03, Buffer.of(0), bytes);
export const text = (value: string): Buffer => encode(0x0c, Buffer.from(value));
/** Constructed, context-specific. */
export const tagged = (number: number, ...parts: readonly Uint8Array[]): Buffer =>
  encode(0xa0 | number, ...parts);
/** Primitive, context-specific. */
export const implicit = (number: number, bytes: Uint8Array): Buffer => encode(0x80 | number, bytes);

/** `2027-02-01T00:00:00Z` as 20270201000000Z. */
export const time = (at: Date): Buffer =>
  encode(0x18, Buffer.from(`${at.toISOString().replaceAll(/\D/gu, "").slice(0, 14)}Z`));

export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second];
  for (const arc of rest) {
    const groups = [arc & 0x7f];
    for (let left = arc >>> 7; left > 0; left >>>= 7) groups.unshift((left & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return encode(0x06, Buffer.from(bytes));
}
