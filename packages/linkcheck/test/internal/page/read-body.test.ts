import { Readable } from "node:stream";
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";

import { test as propertyTest } from "@fast-check/vitest";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { readBody } from "../../../src/internal/page/read-body.ts";

const never = new AbortController().signal;
const LIMIT = 1000;
const limits = { bytes: LIMIT, kept: 10, signal: never };

const encodings = {
  "": (bytes: Uint8Array) => bytes,
  identity: (bytes: Uint8Array) => bytes,
  gzip: (bytes: Uint8Array) => gzipSync(bytes),
  deflate: (bytes: Uint8Array) => deflateSync(bytes),
  br: (bytes: Uint8Array) => brotliCompressSync(bytes),
  zstd: (bytes: Uint8Array) => zstdCompressSync(bytes),
} as const;
const encoding = fc.constantFrom(...(Object.keys(encodings) as (keyof typeof encodings)[]));

describe("readBody", () => {
  propertyTest.prop([encoding, fc.nat(2 * LIMIT), fc.integer({ min: 1, max: 300 })])(
    "reads what fits, whole, and nothing that does not",
    async (name, size, piece) => {
      const body = Buffer.alloc(size, "å");
      const sent = encodings[name](body);
      const pieces = Array.from({ length: Math.ceil(sent.length / piece) }, (_, at) =>
        sent.subarray(at * piece, (at + 1) * piece),
      );
      const reading = readBody(Readable.from(pieces), name, limits);
      if (size > LIMIT) await expect(reading).rejects.toThrow("page-too-large");
      else expect(await reading).toEqual({ size, bytes: body.subarray(0, 10) });
    },
  );

  test.each(["compress", "gzip, gzip", "dcb", "x"])("refuses the encoding `%s`", async (name) => {
    await expect(readBody(Readable.from([Buffer.from("hei")]), name, limits)).rejects.toThrow(
      "page-unreadable",
    );
  });

  test.each(["gzip", "deflate", "br", "zstd"])("refuses %s that was cut short", async (name) => {
    const whole = encodings[name as "gzip"](Buffer.from("Velkommen til undersøkelsen".repeat(20)));
    const cut = Readable.from([whole.subarray(0, whole.length - 5)]);
    await expect(readBody(cut, name, limits)).rejects.toThrow("page-damaged");
  });

  test.each(["", "gzip"])(
    "refuses a body that is closed before its end, without a word (%j)",
    async (name) => {
      const body = new Readable({ read() {} });
      const reading = readBody(body, name, limits);
      body.push(encodings[name as "gzip"](Buffer.from("Velkommen")));
      body.destroy();
      await expect(reading).rejects.toThrow("page-damaged");
    },
  );

  test("ends when its signal says so", async () => {
    const ending = new AbortController();
    const reading = readBody(new Readable({ read() {} }), "", { ...limits, signal: ending.signal });
    ending.abort(new Error("tiden er ute"));
    await expect(reading).rejects.toThrow("tiden er ute");
  });
});
