import { pipeline } from "node:stream/promises";
import { Writable, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

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
 * Reads a body to its end, never holding more than it keeps: a bomb is cut off at its first byte too many.
 * @throws Refusal when it is too large, does not end in time, or does not decompress
 */
export async function readBody(body: Readable, encoding: string, limits: BodyLimits): Promise<Body> {
  const kept: Buffer[] = [];
  let size = 0;
  let keptBytes = 0;
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limits.bytes) {
        done(new Refusal("page-too-large"));
        return;
      }
      if (keptBytes < limits.kept) {
        const part = chunk.subarray(0, limits.kept - keptBytes);
        keptBytes += part.length;
        kept.push(part);
      }
      done();
    },
  });
  const decoder = decoderFor(encoding);
  try {
    await (decoder
      ? pipeline(body, decoder, sink, { signal: limits.signal })
      : pipeline(body, sink, { signal: limits.signal }));
  } catch (error) {
    if (limits.signal.aborted) throw limits.signal.reason;
    if (isZlibError(error)) throw new Refusal("page-damaged", { cause: error });
    throw error;
  }
  return { size, bytes: Buffer.concat(kept) };
}

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
    default: {
      throw new Refusal("page-unreadable");
    }
  }
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  typeof error.code === "string" &&
  /^(?:Z_|ERR__?BROTLI|ERR__ERROR_FORMAT)/u.test(error.code);
