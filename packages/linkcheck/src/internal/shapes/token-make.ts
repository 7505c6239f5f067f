import { PLACES_SHOWN } from "@sluse/core";

/** Fewer tokens than these show no pattern. */
const FEWEST = 5;
/** More that are of another length than most are no slips: the tokens of some just are longer. */
const ODD_PART = 1 / 100;
/** Lengths told apart. */
const LENGTHS = 50;
/** Digits alone, few enough for somebody else's to be met by trying. */
const GUESSABLE = /^\d{1,8}$/u;

/** What the tokens of one slot look like. */
export class TokenMake {
  readonly #byLength = new Map<number, { count: number; readonly rows: number[] }>();
  #count = 0;
  #guessable = 0;

  add(token: string, row: number): void {
    this.#count += 1;
    if (GUESSABLE.test(token)) this.#guessable += 1;
    let those = this.#byLength.get(token.length);
    if (!those) {
      if (this.#byLength.size >= LENGTHS) return;
      this.#byLength.set(token.length, (those = { count: 0, rows: [] }));
    }
    those.count += 1;
    if (those.rows.length < PLACES_SHOWN) those.rows.push(row);
  }

  /** Whether each is so plain that a recipient may try a neighbour's. */
  get isGuessable(): boolean {
    return this.#count >= FEWEST && this.#guessable === this.#count;
  }

  /** Rows of the few whose token is shorter or longer than all others are, as one that was cut off. */
  get odd(): { readonly count: number; readonly rows: readonly number[] } {
    const lengths = [...this.#byLength.values()].toSorted((a, b) => b.count - a.count);
    const odd = this.#count - (lengths[0]?.count ?? 0);
    if (this.#count < FEWEST || odd > Math.max(1, this.#count * ODD_PART)) return { count: 0, rows: [] };
    const rows = lengths.slice(1).flatMap((those) => those.rows);
    return { count: odd, rows: rows.toSorted((a, b) => a - b).slice(0, PLACES_SHOWN) };
  }
}
