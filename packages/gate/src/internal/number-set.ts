const EMPTY = -1;
const SMALLEST = 1024;
/** Above this share of places taken, looking for a free one takes long. */
const FULLEST = 0.7;

/**
 * A set of whole numbers from 0 to 2⁵³ that are evenly spread, as parts of pseudonyms are: 16 bytes or less for each,
 * where a `Set` takes several times as much.
 */
export class NumberSet {
  #places: Float64Array = new Float64Array(SMALLEST).fill(EMPTY);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(number: number): boolean {
    return this.#places[this.#placeOf(number)] === number;
  }

  /** Answers whether it was not there before. */
  add(number: number): boolean {
    const place = this.#placeOf(number);
    if (this.#places[place] === number) return false;
    this.#places[place] = number;
    this.#size += 1;
    if (this.#size > this.#places.length * FULLEST) this.#grow();
    return true;
  }

  /** Where the number stands, or the free place where it would. */
  #placeOf(number: number): number {
    const places = this.#places;
    let place = number % places.length;
    for (let at = places[place]; at !== EMPTY && at !== number; at = places[place]) {
      place = (place + 1) % places.length;
    }
    return place;
  }

  #grow(): void {
    const before = this.#places;
    this.#places = new Float64Array(before.length * 2).fill(EMPTY);
    for (const number of before) if (number !== EMPTY) this.#places[this.#placeOf(number)] = number;
  }
}
