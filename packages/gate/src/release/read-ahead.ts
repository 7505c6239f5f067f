import type { ReadRecipient } from "../recipients/read-recipients.ts";

/** Recipients that were read and not yet asked for. The source comes in large pieces, waves take small ones. */
export class ReadAhead implements AsyncDisposable {
  readonly #source: AsyncGenerator<readonly ReadRecipient[], void>;
  #pieces: (readonly ReadRecipient[])[] = [];
  /** Where the first piece is read up to. */
  #start = 0;

  constructor(source: AsyncGenerator<readonly ReadRecipient[], void>) {
    this.#source = source;
  }

  /** Reads no more: the source closes what it reads from. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#source.return();
  }

  /** Reads until `size` are waiting or the source has ended. Answers how many are, at most `size`. */
  async fill(size: number): Promise<number> {
    while (this.#waiting() < size) {
      const next = await this.#source.next();
      if (next.done) break;
      this.#pieces.push(next.value);
    }
    return Math.min(this.#waiting(), size);
  }

  /** Takes the next `count`, or as many as wait. */
  take(count: number): ReadRecipient[] {
    const taken: ReadRecipient[] = [];
    for (let piece = this.#pieces[0]; piece && taken.length < count; piece = this.#pieces[0]) {
      const part = piece.slice(this.#start, this.#start + count - taken.length);
      for (const each of part) taken.push(each);
      this.#start += part.length;
      if (this.#start < piece.length) break;
      this.#pieces.shift();
      this.#start = 0;
    }
    return taken;
  }

  /** The next `count`, or as many as wait, which stay where they are. */
  peek(count: number): ReadRecipient[] {
    const seen: ReadRecipient[] = [];
    for (const [index, piece] of this.#pieces.entries()) {
      const from = index === 0 ? this.#start : 0;
      for (const each of piece.slice(from, from + count - seen.length)) seen.push(each);
      if (seen.length === count) break;
    }
    return seen;
  }

  #waiting(): number {
    return this.#pieces.reduce((sum, piece) => sum + piece.length, -this.#start);
  }
}
