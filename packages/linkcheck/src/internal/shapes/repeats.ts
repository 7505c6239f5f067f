/** Rows kept to show where repeats were met. */
const ROWS_SHOWN = 20;

/**
 * Finds texts that come more than once among very many, without keeping them: each is 53 bits, so that a million take
 * 12 MB and are told apart but for one in ten thousand such runs, which then errs towards a repeat.
 */
export class Repeats {
  readonly #seed: number;
  #marks: Float64Array<ArrayBuffer> = new Float64Array(64);
  #rows: Uint32Array<ArrayBuffer> = new Uint32Array(64);
  #count = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  get count(): number {
    return this.#count;
  }

  add(text: string, row: number): void {
    if (this.#count === this.#marks.length) this.#grow();
    this.#marks[this.#count] = markOf(text, this.#seed);
    this.#rows[this.#count] = row;
    this.#count += 1;
  }

  /** How many texts came before already, and the rows of the first of them and of what they repeat. */
  find(): { readonly repeated: number; readonly rows: readonly number[] } {
    const marks = this.#marks.slice(0, this.#count).toSorted();
    const twice = new Set<number>();
    let repeated = 0;
    for (let at = 1; at < marks.length; at += 1) {
      if (marks[at] !== marks[at - 1]) continue;
      repeated += 1;
      if (twice.size < ROWS_SHOWN) twice.add(marks[at] ?? 0);
    }
    const rows: number[] = [];
    if (repeated === 0) return { repeated, rows };
    for (let at = 0; at < this.#count && rows.length < ROWS_SHOWN; at += 1) {
      if (twice.has(this.#marks[at] ?? 0)) rows.push(this.#rows[at] ?? 0);
    }
    return { repeated, rows };
  }

  #grow(): void {
    const marks = new Float64Array(this.#count * 2);
    const rows = new Uint32Array(this.#count * 2);
    marks.set(this.#marks);
    rows.set(this.#rows);
    this.#marks = marks;
    this.#rows = rows;
  }
}

/** Two multiplicative hashes of 32 bits (Knuth, TAOCP 3, 6.4), run together and joined into 53. */
function markOf(text: string, seed: number): number {
  let low = 0x9e3779b9 ^ seed;
  let high = 0x85ebca6b ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495);
    low ^= low >>> 15;
    high ^= high >>> 13;
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}
