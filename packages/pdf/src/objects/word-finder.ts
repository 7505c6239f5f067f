/** Finds a word from one place after another, forwards: each byte is looked at once, also where the word is not. */
export class WordFinder {
  readonly #bytes: Buffer;
  readonly #word: string;
  readonly #isMeant: (at: number) => boolean;
  #found: number;

  constructor(bytes: Buffer, word: string, isMeant: (at: number) => boolean = () => true) {
    this.#bytes = bytes;
    this.#word = word;
    this.#isMeant = isMeant;
    this.#found = this.#search(0);
  }

  /** The first place from `position` on; -1 when there is none. */
  from(position: number): number {
    if (this.#found !== -1 && this.#found < position) this.#found = this.#search(position);
    return this.#found;
  }

  #search(position: number): number {
    let at = this.#bytes.indexOf(this.#word, position, "latin1");
    while (at !== -1 && !this.#isMeant(at)) {
      at = this.#bytes.indexOf(this.#word, at + this.#word.length, "latin1");
    }
    return at;
  }
}
