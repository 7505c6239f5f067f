import { setTimeout as sleep } from "node:timers/promises";
import { brotliCompressSync, constants, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";

import { HTML, page, showing, type Behaviour, type Behaviours, type Reply } from "../behaviour.ts";

const MEGABYTE = 1024 * 1024;
const PLAIN = page("Velkommen til undersøkelsen");

/** 64 MiB of nothing in a few bytes (brotli), a gigabyte in one megabyte (gzip). Made when first asked for. */
const bombs = new Map<string, Uint8Array>();
function bomb(kind: "gzip" | "br"): Uint8Array {
  const known = bombs.get(kind);
  if (known) return known;
  const nothing = Buffer.alloc(64 * MEGABYTE, 0x20);
  const compressed =
    kind === "gzip"
      ? Buffer.concat(Array<Buffer>(16).fill(gzipSync(nothing)))
      : brotliCompressSync(nothing, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  bombs.set(kind, compressed);
  return compressed;
}

const compressedBy =
  (encoding: string, body: () => Uint8Array): Behaviour =>
  ({ reply }) =>
    reply.send(200, { ...HTML, "content-encoding": encoding }, body());

/** Piece after piece for as long as somebody reads. */
async function drip(reply: Reply, piece: string | Uint8Array, everyMs: number): Promise<void> {
  while (await reply.write(piece)) {
    if (everyMs > 0) await sleep(everyMs);
  }
}

export const bodies: Behaviours = {
  "/never": () => {
    // Says nothing until the reader goes.
  },
  "/drip": async ({ reply }) => {
    reply.begin(200, HTML);
    await drip(reply, ".", 20);
  },
  "/drip-headers": async ({ reply }) => {
    const { socket } = reply;
    if (!socket) return;
    socket.write("HTTP/1.1 200 OK\r\n");
    while (socket.writable) {
      socket.write("x-y: z\r\n");
      await sleep(20);
    }
  },
  "/stops-halfway": async ({ reply }) => {
    reply.begin(200, { ...HTML, "content-length": "100000" });
    await reply.write(PLAIN);
  },
  "/chunked": async ({ reply }) => {
    reply.begin(200, HTML);
    for (const piece of PLAIN.match(/.{1,40}/gsu) ?? []) await reply.write(piece);
    reply.end();
  },
  "/endless": async ({ reply }) => {
    reply.begin(200, HTML);
    await drip(reply, Buffer.alloc(MEGABYTE, 0x61), 0);
  },
  "/endless-pdf": async ({ reply }) => {
    reply.begin(200, { "content-type": "application/pdf" });
    await reply.write("%PDF-1.7\n");
    await drip(reply, Buffer.alloc(MEGABYTE, 0x61), 0);
  },
  "/endless-404": async ({ reply }) => {
    reply.begin(404, HTML);
    await drip(reply, Buffer.alloc(MEGABYTE, 0x61), 0);
  },
  "/gzip": compressedBy("gzip", () => gzipSync(PLAIN)),
  "/deflate": compressedBy("deflate", () => deflateSync(PLAIN)),
  "/zstd": showing(zstdCompressSync(page("Skjema")), { ...HTML, "content-encoding": "zstd" }),
  "/brotli": compressedBy("br", () => brotliCompressSync(PLAIN)),
  "/gzip-twice": compressedBy("gzip, gzip", () => gzipSync(gzipSync(PLAIN))),
  "/gzip-cut": compressedBy("gzip", () => gzipSync(PLAIN).subarray(0, 60)),
  "/gzip-that-is-not": compressedBy("gzip", () => Buffer.from(PLAIN)),
  "/unknown-encoding": compressedBy("x-own", () => Buffer.from(PLAIN)),
  "/gzip-bomb": compressedBy("gzip", () => bomb("gzip")),
  "/brotli-bomb": compressedBy("br", () => bomb("br")),
  "/reset": ({ reply }) => {
    reply.cutOff();
  },
  "/reset-halfway": async ({ reply }) => {
    reply.begin(200, { ...HTML, "content-length": "100000" });
    await reply.write(PLAIN);
    reply.cutOff();
  },
  "/shorter-than-said": ({ reply }) => {
    reply.socket?.end(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 9999\r\n\r\n${PLAIN}`);
  },
  "/not-http": ({ reply }) => {
    reply.socket?.end("220 post.example ESMTP\r\n");
  },
  "/two-lengths": ({ reply }) => {
    reply.socket?.end("HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\nhei");
  },
  "/huge-headers": showing(PLAIN, { ...HTML, "x-long": "a".repeat(100_000) }),
  "/close-delimited": ({ reply }) => {
    reply.socket?.end(`HTTP/1.0 200 OK\r\ncontent-type: text/html; charset=utf-8\r\n\r\n${PLAIN}`);
  },
};
