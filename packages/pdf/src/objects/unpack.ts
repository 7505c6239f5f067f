import { inflateSync } from "node:zlib";

import { isArray, isDictionary, nameOf, type PdfDictionary } from "./pdf-object.ts";

/** Bytes that packed streams may grow to, all together, before the file is given up. */
export class UnpackBudget {
  #left: number;
  /** Something was larger than what was left. */
  isExceeded = false;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** Unpacks a stream that is plain or packed with Flate. Undefined: packed in another way, broken, or too much. */
  unpack(dictionary: PdfDictionary, raw: Uint8Array): Uint8Array | undefined {
    const filter = dictionary.entries.get("Filter");
    const names = isArray(filter) ? filter.map(nameOf) : [nameOf(filter)];
    if (filter === undefined || (isArray(filter) && filter.length === 0)) return raw;
    if (names.length !== 1 || (names[0] !== "FlateDecode" && names[0] !== "Fl")) return undefined;
    const parameters = dictionary.entries.get("DecodeParms");
    if (isDictionary(parameters) && parameters.entries.has("Predictor")) return undefined;
    return this.#inflate(raw);
  }

  #inflate(raw: Uint8Array): Uint8Array | undefined {
    try {
      const bytes = inflateSync(raw, { maxOutputLength: Math.max(1, this.#left) });
      this.#left -= bytes.length;
      return bytes;
    } catch (error) {
      this.isExceeded ||= error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
      // Broken, or larger than what is left: either way nobody can tell what it holds.
      return undefined;
    }
  }
}
