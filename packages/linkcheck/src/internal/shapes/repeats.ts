/** Rows kept to show where repeats were met. */
const ROWS_SHOWN = 20;

/**
 * Finds texts that come more than once among very many, without keeping them: each is 53 bits, so that a million take
 * 20 MB and are told apart but for one in ten thousand such runs, which then errs towards a repeat.
 */
export class Repeats {
  readonly #seed: number;
  #marks: Float64Array<ArrayBuffer> = new Float64Array(64);
  #rows: Uint32Array<ArrayBuffer> = new Uint32Array(64);
  #owners: Float64Array<ArrayBuffer> = new Float64Array(64);
  #count = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  get count(): number {
    return this.#count;
  }

  /** `owner` stands for whose text it is: the same text twice for one owner is no repeat. */
  add(text: string, row: number, owner: number = -1 - this.#count): void {
    if (this.#count === this.#marks.length) this.#grow();
    this.#marks[this.#count] = markOf(text, this.#seed);
    this.#rows[this.#count] = row;
    this.#owners[this.#count] = owner;
    this.#count += 1;
  }

  /** How many texts another owner had before already, and the rows of the first of them and of what they repeat. */
  find(): { readonly repeated: number; readonly rows: readonly number[] } {
    const order = Uint32Array.from({ length: this.#count }, (_, at) => at).toSorted(
      (a, b) => this.#markAt(a) - this.#markAt(b) || a - b,
    );
    const twice = new Set<number>();
    let repeated = 0;
    let owners = new Set<number>();
    for (const [place, at] of order.entries()) {
      const isNew = place === 0 || this.#markAt(at) !== this.#markAt(order[place - 1] ?? 0);
      if (isNew) owners = new Set();
      const owner = this.#owners[at] ?? 0;
      if (!owners.has(owner) && owners.size > 0) {
        repeated += 1;
        if (twice.size < ROWS_SHOWN) twice.add(this.#markAt(at));
      }
      owners.add(owner);
    }
    const rows: number[] = [];
    if (repeated === 0) return { repeated, rows };
    for (let at = 0; at < this.#count && rows.length < ROWS_SHOWN; at += 1) {
      if (twice.has(this.#markAt(at))) rows.push(this.#rows[at] ?? 0);
    }
    return { repeated, rows };
  }

  #markAt(at: number): number {
    return this.#marks[at] ?? 0;
  }

  #grow(): void {
    const marks = new Float64Array(this.#count * 2);
    const rows = new Uint32Array(this.#count * 2);
    const owners = new Float64Array(this.#count * 2);
    marks.set(this.#marks);
    rows.set(this.#rows);
    owners.set(this.#owners);
    this.#marks = marks;
    this.#rows = rows;
    this.#owners = owners;
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
