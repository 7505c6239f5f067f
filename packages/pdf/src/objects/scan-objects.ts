import { NotAnObject, ObjectParser } from "./object-parser.ts";
import { bytesOf, isArray, isDictionary, nameOf, type PdfDictionary, type PdfObject } from "./pdf-object.ts";
import { UnpackBudget } from "./unpack.ts";
import { WordFinder } from "./word-finder.ts";

/** One object of a file, with its stream's packed bytes when it has one. */
export interface ScannedObject {
  readonly number: number;
  readonly value: PdfObject;
  readonly stream?: Uint8Array;
}

export interface ScannedFile {
  /** Every object in the bytes, those of earlier versions and those that nothing points at too, in file order. */
  readonly objects: readonly ScannedObject[];
  /** Trailer dictionaries, those of cross-reference streams too, in file order. */
  readonly trailers: readonly PdfDictionary[];
  /** Object streams whose objects could not be read. */
  readonly sealed: number;
  /** Object streams that unpack to more than any letter holds. */
  readonly overflows: boolean;
  /** The last object of each number: what a reader takes it to be. */
  readonly latest: ReadonlyMap<number, ScannedObject>;
}

const UNPACKED_BYTES = 64 * 1024 * 1024;
const MOST_OBJECTS = 200_000;
const MOST_WASTED = 16 * 1024 * 1024;
const HEADER = /(?:^|[^0-9])(\d{1,10})[\s\0]+\d{1,5}[\s\0]+$/u;

/**
 * Finds every object in a PDF's bytes without trusting its cross-reference table: what a table leaves out or an
 * earlier version held is in the file all the same, and whoever gets the file can get at it.
 */
export function scanObjects(bytes: Uint8Array): ScannedFile {
  return new Scan(bytes).run();
}

class Scan {
  readonly #bytes: Buffer;
  readonly #objectWords: WordFinder;
  readonly #trailerWords: WordFinder;
  readonly #budget = new UnpackBudget(UNPACKED_BYTES);
  readonly #objects: ScannedObject[] = [];
  readonly #trailers: PdfDictionary[] = [];
  #sealed = 0;
  /** Bytes read in vain: bounded, or a crafted file is read from each of its bytes to its end. */
  #wasted = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // The `obj` of `endobj` is none.
    this.#objectWords = new WordFinder(this.#bytes, "obj", (at) => this.#bytes[at - 1] !== 0x64);
    this.#trailerWords = new WordFinder(this.#bytes, "trailer");
  }

  run(): ScannedFile {
    let position = 0;
    while (position < this.#bytes.length && !this.#isTooMuch) {
      const next = this.#nextKeyword(position);
      if (next === undefined) break;
      position = next.word === "obj" ? this.#readObjectAt(next.at) : this.#readTrailerAt(next.at);
    }
    if (this.#isTooMuch) this.#sealed += 1;
    return {
      objects: this.#objects,
      trailers: this.#trailers,
      sealed: this.#sealed,
      overflows: this.#budget.isExceeded,
      latest: new Map(this.#objects.map((object) => [object.number, object])),
    };
  }

  get #isTooMuch(): boolean {
    return this.#objects.length >= MOST_OBJECTS || this.#wasted > MOST_WASTED;
  }

  /** The nearest `obj` (not `endobj`) or `trailer` from `position` on. */
  #nextKeyword(position: number): { word: "obj" | "trailer"; at: number } | undefined {
    const object = this.#objectWords.from(position);
    const trailer = this.#trailerWords.from(position);
    if (object === -1 && trailer === -1) return undefined;
    if (object === -1 || (trailer !== -1 && trailer < object)) return { word: "trailer", at: trailer };
    return { word: "obj", at: object };
  }

  /** Reads what follows `obj` at `at`; returns where to go on. */
  #readObjectAt(at: number): number {
    const header = HEADER.exec(this.#bytes.toString("latin1", Math.max(0, at - 24), at));
    if (!header) return at + 3;
    const parser = new ObjectParser(this.#bytes, at + 3);
    try {
      const value = parser.readObject();
      const stream = isDictionary(value) ? this.#readStream(parser, value) : undefined;
      const number = Number(header[1]);
      this.#objects.push(stream === undefined ? { number, value } : { number, value, stream });
      const type = isDictionary(value) ? nameOf(value.entries.get("Type")) : undefined;
      if (isDictionary(value) && type === "XRef") this.#trailers.push(value);
      if (isDictionary(value) && type === "ObjStm") this.#readObjectStream(value, stream);
      return parser.position;
    } catch (error) {
      if (!(error instanceof NotAnObject)) throw error;
      this.#wasted += parser.position - at;
      return at + 3;
    }
  }

  #readStream(parser: ObjectParser, dictionary: PdfDictionary): Uint8Array | undefined {
    parser.skipSpace();
    const back = parser.position;
    if (parser.readWord() !== "stream") {
      parser.position = back;
      return undefined;
    }
    let start = parser.position;
    if (this.#bytes[start] === 0x0d) start += 1;
    if (this.#bytes[start] === 0x0a) start += 1;
    const end = this.#streamEnd(start, dictionary.entries.get("Length"));
    parser.position = end;
    return this.#bytes.subarray(start, end);
  }

  /** The stated length when `endstream` stands there, else the next `endstream`. */
  #streamEnd(start: number, length: PdfObject | undefined): number {
    if (typeof length === "number" && length >= 0) {
      const after = this.#bytes.toString("latin1", start + length, start + length + 20);
      if (/^\s*endstream/u.test(after)) return start + length;
    }
    const end = this.#bytes.indexOf("endstream", start, "latin1");
    return end === -1 ? this.#bytes.length : end;
  }

  #readTrailerAt(at: number): number {
    const parser = new ObjectParser(this.#bytes, at + "trailer".length);
    try {
      const value = parser.readObject();
      if (isDictionary(value)) this.#trailers.push(value);
      return parser.position;
    } catch (error) {
      if (!(error instanceof NotAnObject)) throw error;
      this.#wasted += parser.position - at;
      return at + "trailer".length;
    }
  }

  #readObjectStream(dictionary: PdfDictionary, stream: Uint8Array | undefined): void {
    const bytes = stream && this.#budget.unpack(dictionary, stream);
    const count = dictionary.entries.get("N");
    const first = dictionary.entries.get("First");
    if (!bytes || typeof count !== "number" || typeof first !== "number") {
      this.#sealed += 1;
      return;
    }
    try {
      for (const [number, offset] of readIndex(bytes, Math.min(count, MOST_OBJECTS))) {
        if (this.#objects.length >= MOST_OBJECTS) return;
        this.#objects.push({ number, value: new ObjectParser(bytes, first + offset).readObject() });
      }
    } catch (error) {
      if (!(error instanceof NotAnObject)) throw error;
      this.#sealed += 1;
    }
  }
}

function readIndex(bytes: Uint8Array, count: number): [number, number][] {
  const parser = new ObjectParser(bytes);
  return Array.from({ length: count }, () => {
    const number = parser.readObject();
    const offset = parser.readObject();
    if (typeof number !== "number" || typeof offset !== "number") throw new NotAnObject("no object index");
    return [number, offset];
  });
}

/** What `value` stands for when it points elsewhere; followed at most a few times, since pointers may go in rings. */
export function resolve(file: ScannedFile, value: PdfObject | undefined): PdfObject | undefined {
  let found = value;
  for (let step = 0; step < 8; step += 1) {
    if (typeof found !== "object" || found === null || !("kind" in found) || found.kind !== "reference")
      return found;
    found = file.latest.get(found.number)?.value;
  }
  return undefined;
}

/** The entry `key` of a dictionary, followed. */
export function entry(
  file: ScannedFile,
  dictionary: PdfObject | undefined,
  key: string,
): PdfObject | undefined {
  return isDictionary(dictionary) ? resolve(file, dictionary.entries.get(key)) : undefined;
}

/** A text string (ISO 32000-2, 7.9.2): UTF-16BE or UTF-8 with a mark, else taken as Latin-1. */
export function textOf(value: PdfObject | undefined): string | undefined {
  const bytes = bytesOf(value);
  if (bytes === undefined) return undefined;
  const buffer = Buffer.from(bytes, "latin1");
  if (bytes.startsWith("\u00FE\u00FF")) return new TextDecoder("utf-16be").decode(buffer);
  if (bytes.startsWith("\u00EF\u00BB\u00BF")) return new TextDecoder("utf-8").decode(buffer);
  return bytes;
}

/** Every dictionary of a file, those within others too. */
export function* everyDictionary(file: ScannedFile): Generator<PdfDictionary> {
  for (const trailer of file.trailers) yield* dictionariesIn(trailer);
  for (const object of file.objects) yield* dictionariesIn(object.value);
}

function* dictionariesIn(value: PdfObject): Generator<PdfDictionary> {
  if (isArray(value)) for (const item of value) yield* dictionariesIn(item);
  if (!isDictionary(value)) return;
  yield value;
  for (const item of value.entries.values()) yield* dictionariesIn(item);
}
