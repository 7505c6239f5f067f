import type { PdfObject } from "./pdf-object.ts";

/** What a crafted file may nest before it is given up. */
const DEEPEST = 100;

const WHITE_SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set(Buffer.from("()<>[]{}/%", "latin1"));

const BACKSLASH = 0x5c;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Thrown inside this folder only: the bytes are not a PDF object. */
export class NotAnObject extends Error {}

/**
 * Reads PDF objects from bytes (ISO 32000-2, 7.3). Only the syntax: nothing is looked up, decoded or followed.
 * Every call moves forward or throws, so that reading ends.
 */
export class ObjectParser {
  position: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, position = 0) {
    this.#bytes = bytes;
    this.position = position;
  }

  get atEnd(): boolean {
    return this.position >= this.#bytes.length;
  }

  /** Skips white space and comments. */
  skipSpace(): void {
    for (;;) {
      const byte = this.#bytes[this.position];
      if (byte === undefined) return;
      if (WHITE_SPACE.has(byte)) this.position += 1;
      else if (byte === 0x25) this.#skipComment();
      else return;
    }
  }

  #skipComment(): void {
    while (!this.atEnd && !isLineEnd(this.#bytes[this.position])) this.position += 1;
  }

  /** The run of regular characters at the position: a number or a keyword. Empty before a delimiter. */
  readWord(): string {
    const start = this.position;
    for (;;) {
      const byte = this.#bytes[this.position];
      if (byte === undefined || WHITE_SPACE.has(byte) || DELIMITERS.has(byte)) break;
      this.position += 1;
    }
    return latin(this.#bytes, start, this.position);
  }

  /** @throws NotAnObject */
  readObject(depth = 0): PdfObject {
    if (depth > DEEPEST) throw new NotAnObject("nested too deep");
    this.skipSpace();
    const first = this.#bytes[this.position];
    if (first === undefined) throw new NotAnObject("nothing more");
    switch (first) {
      case 0x2f:
        return this.#readName();
      case 0x28:
        return this.#readString();
      case 0x5b:
        return this.#readArray(depth);
      case 0x3c:
        return this.#bytes[this.position + 1] === 0x3c ? this.#readDictionary(depth) : this.#readHexString();
      default:
        return this.#readWordObject();
    }
  }

  #readWordObject(): PdfObject {
    const word = this.readWord();
    if (word === "null") return null;
    if (word === "true" || word === "false") return word === "true";
    if (!/^[+-]*(?:\d+(?:\.\d*)?|\.\d*)?(?:-\d*)?$/u.test(word) || word === "")
      throw new NotAnObject("neither number nor keyword");
    if (/^\d+$/u.test(word)) {
      const reference = this.#tryReference(Number(word));
      if (reference !== undefined) return reference;
    }
    const value = Number.parseFloat(word);
    return Number.isFinite(value) ? value : 0;
  }

  /** `12 0 R` after its first number. */
  #tryReference(number: number): PdfObject | undefined {
    const back = this.position;
    this.skipSpace();
    if (/^\d+$/u.test(this.readWord())) {
      this.skipSpace();
      if (this.readWord() === "R") return { kind: "reference", number };
    }
    this.position = back;
    return undefined;
  }

  #readName(): PdfObject {
    this.position += 1;
    const name = this.readWord().replaceAll(/#([0-9a-fA-F]{2})/gu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return { kind: "name", name };
  }

  #readArray(depth: number): PdfObject {
    this.position += 1;
    const items: PdfObject[] = [];
    for (;;) {
      this.skipSpace();
      if (this.#bytes[this.position] === 0x5d) break;
      if (this.atEnd) throw new NotAnObject("array without end");
      items.push(this.readObject(depth + 1));
    }
    this.position += 1;
    return items;
  }

  #readDictionary(depth: number): PdfObject {
    this.position += 2;
    const entries = new Map<string, PdfObject>();
    for (;;) {
      this.skipSpace();
      if (this.#bytes[this.position] === 0x3e && this.#bytes[this.position + 1] === 0x3e) break;
      if (this.#bytes[this.position] !== 0x2f) throw new NotAnObject("dictionary key is not a name");
      const key = this.#readName();
      const value = this.readObject(depth + 1);
      if (key !== null && typeof key === "object" && "name" in key) entries.set(key.name, value);
    }
    this.position += 2;
    return { kind: "dictionary", entries };
  }

  #readHexString(): PdfObject {
    const start = this.position + 1;
    const end = this.#bytes.indexOf(0x3e, start);
    this.position = end === -1 ? this.#bytes.length : end + 1;
    if (end === -1) throw new NotAnObject("string without end");
    const digits = latin(this.#bytes, start, end).replaceAll(/[^0-9a-fA-F]/gu, "");
    const even = digits.length % 2 === 0 ? digits : `${digits}0`;
    const bytes = even.replaceAll(/../gu, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
    return { kind: "string", bytes };
  }

  #readString(): PdfObject {
    this.position += 1;
    const parts: string[] = [];
    let open = 1;
    for (;;) {
      const byte = this.#bytes[this.position];
      if (byte === undefined) throw new NotAnObject("string without end");
      this.position += 1;
      if (byte === BACKSLASH) {
        parts.push(this.#readEscape());
        continue;
      }
      if (byte === 0x28) open += 1;
      if (byte === 0x29) open -= 1;
      if (open === 0) return { kind: "string", bytes: parts.join("") };
      parts.push(String.fromCharCode(byte));
    }
  }

  #readEscape(): string {
    const octal = /^[0-7]{1,3}/u.exec(latin(this.#bytes, this.position, this.position + 3));
    if (octal) {
      this.position += octal[0].length;
      return String.fromCharCode(Number.parseInt(octal[0], 8) & 0xff);
    }
    const character = String.fromCharCode(this.#bytes[this.position] ?? 0);
    this.position += 1;
    if (character === "\r" && this.#bytes[this.position] === 0x0a) this.position += 1;
    if (character === "\r" || character === "\n") return "";
    return ESCAPES[character] ?? character;
  }
}

const isLineEnd = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d;

function latin(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1", start, end);
}
