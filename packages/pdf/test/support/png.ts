import { crc32, deflateSync } from "node:zlib";

/** A PNG of one colour, or of noise that does not shrink. */
export function png(
  width: number,
  height: number,
  fill: readonly [number, number, number] | "noise",
): Buffer {
  const rows = Buffer.alloc((1 + 3 * width) * height);
  let random = 12345;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < 3 * width; x += 1) {
      random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0;
      rows[y * (1 + 3 * width) + 1 + x] = fill === "noise" ? random >>> 24 : (fill[x % 3] ?? 0);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
