/** A text in the form in which letters and templates are compared, every unit traceable to where it came from. */
export interface NormalText {
  readonly text: string;
  /** Offsets of spaces that stand for the end of a paragraph, in order. */
  readonly paragraphEnds: readonly number[];
  /** Where bullets stood that are gone: offsets in the source, in order. */
  readonly bullets: readonly number[];
  /** Where the unit at `offset` came from; for the end of the text, where its last unit's source ends. */
  sourceOf(offset: number): number;
}

/** Collects units one by one; room grows by doubling. */
export class NormalTextBuilder {
  #units: Uint16Array;
  #sources: Uint32Array;
  #length = 0;
  readonly #paragraphEnds: number[] = [];
  readonly #bullets: number[] = [];

  constructor(expected: number) {
    this.#units = new Uint16Array(expected + 16);
    this.#sources = new Uint32Array(expected + 17);
  }

  get length(): number {
    return this.#length;
  }

  put(code: number, source: number): void {
    if (this.#length === this.#units.length) this.#grow();
    this.#units[this.#length] = code;
    this.#sources[this.#length] = source;
    this.#length += 1;
  }

  putAll(text: string, source: number): void {
    for (let at = 0; at < text.length; at += 1) this.put(text.charCodeAt(at), source);
  }

  /** Composes the last unit with a mark, when there is one unit for both. */
  composeWith(mark: string): boolean {
    const last = this.#units[this.#length - 1];
    if (this.#length === 0 || last === undefined) return false;
    const composed = (String.fromCharCode(last) + mark).normalize("NFC");
    if (composed.length > 1) return false;
    this.#units[this.#length - 1] = composed.charCodeAt(0);
    return true;
  }

  markParagraphEnd(): void {
    this.#paragraphEnds.push(this.#length);
  }

  leaveOutBullet(source: number): void {
    this.#bullets.push(source);
  }

  /** The last units that are letters or digits, joined by hyphens or not, 64 at most. */
  lastWord(): string {
    let from = this.#length;
    while (
      from > 0 &&
      this.#length - from < 64 &&
      WORD_UNIT.test(String.fromCharCode(this.#units[from - 1] ?? 0))
    ) {
      from -= 1;
    }
    return decode(this.#units.subarray(from, this.#length));
  }

  finish(sourceLength: number): NormalText {
    const sources = this.#sources;
    const length = this.#length;
    sources[length] = sourceLength;
    return {
      text: decode(this.#units.subarray(0, length)),
      paragraphEnds: this.#paragraphEnds,
      bullets: this.#bullets,
      sourceOf: (offset) => sources[Math.min(offset, length)] ?? sourceLength,
    };
  }

  #grow(): void {
    const units = new Uint16Array(this.#units.length * 2);
    units.set(this.#units);
    this.#units = units;
    const sources = new Uint32Array(units.length + 1);
    sources.set(this.#sources);
    this.#sources = sources;
  }
}

const WORD_UNIT = /[\p{L}\p{N}-]/u;
const CHUNK = 8192;

function decode(units: Uint16Array): string {
  let text = "";
  for (let from = 0; from < units.length; from += CHUNK) {
    text += String.fromCharCode(...units.subarray(from, from + CHUNK));
  }
  return text;
}
