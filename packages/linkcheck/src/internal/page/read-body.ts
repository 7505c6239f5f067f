import type { Readable, Transform } from "node:stream";
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from "node:zlib";

import { Refusal } from "../guard/refusal.ts";

/** What came, decompressed. `bytes` is empty when only the size was asked for. */
export interface Body {
  readonly size: number;
  readonly bytes: Buffer;
}

export interface BodyLimits {
  /** Largest body, before and after decompression. */
  readonly bytes: number;
  /** How many of the first bytes are kept. */
  readonly kept: number;
  readonly signal: AbortSignal;
}

/**
 * Reads a body to its end, never holding more than it keeps: a bomb is cut off at its first byte too many, and so is
 * the connection it came by.
 * @throws Refusal when it is too large, does not end in time, or does not decompress
 */
export function readBody(body: Readable, encoding: string, limits: BodyLimits): Promise<Body> {
  return new Promise((resolve, reject) => {
    const decoder = decoderFor(encoding);
    const source = decoder ? body.pipe(decoder) : body;
    const kept: Buffer[] = [];
    let size = 0;
    let keptBytes = 0;
    let isRead = false;

    const fail = (error: unknown): void => {
      limits.signal.removeEventListener("abort", abort);
      body.destroy();
      decoder?.destroy();
      reject(error);
    };
    const abort = (): void => fail(limits.signal.reason);

    source.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.bytes) {
        fail(new Refusal("page-too-large"));
        return;
      }
      if (keptBytes >= limits.kept) return;
      const part = chunk.subarray(0, limits.kept - keptBytes);
      keptBytes += part.length;
      kept.push(part);
    });
    source.on("end", () => {
      isRead = true;
      limits.signal.removeEventListener("abort", abort);
      resolve({ size, bytes: Buffer.concat(kept) });
    });
    body.on("error", fail);
    decoder?.on("error", (error) => fail(new Refusal("page-damaged", { cause: error })));
    source.on("close", () => {
      if (!isRead) fail(new Refusal("page-damaged"));
    });
    // A pipe does not tell the decoder of a body that was closed without a word.
    body.on("close", () => {
      if (!body.readableEnded) fail(new Refusal("page-damaged"));
    });
    if (limits.signal.aborted) abort();
    else limits.signal.addEventListener("abort", abort, { once: true });
  });
}

/** 8 MiB, which is what a program that reads it from the web must bear (RFC 9659). */
const ZSTD_WINDOW = 23;

/** One layer at most: nobody sends a page compressed twice but to hide its size. */
function decoderFor(encoding: string): Transform | undefined {
  switch (encoding.trim().toLowerCase()) {
    case "":
    case "identity": {
      return undefined;
    }
    case "gzip":
    case "x-gzip": {
      return createGunzip();
    }
    case "deflate": {
      return createInflate();
    }
    case "br": {
      return createBrotliDecompress();
    }
    case "zstd": {
      return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW } });
    }
    default: {
      throw new Refusal("page-unreadable");
    }
  }
}
