import type { PdfReader } from "@sluse/core";

type Pages = readonly Uint8Array[] | undefined;

/** More letters than people look at in a day; the one asked for longest ago is drawn anew. */
const MOST = 40;

/** Pictures of the pages of PDF letters, by the letters' digests: each is drawn once, whoever looks. */
export class DrawnLetters {
  readonly #draw: NonNullable<PdfReader["draw"]>;
  readonly #drawn = new Map<string, Promise<Pages>>();

  constructor(draw: NonNullable<PdfReader["draw"]>) {
    this.#draw = draw;
  }

  of(digest: string, bytes: Uint8Array): Promise<Pages> {
    const known = this.find(digest);
    if (known) return known;
    const [oldest] = this.#drawn.keys();
    if (this.#drawn.size >= MOST && oldest !== undefined) this.#drawn.delete(oldest);
    const drawn = this.#draw(bytes);
    this.#drawn.set(digest, drawn);
    return drawn;
  }

  /** Of a letter that was drawn and is not forgotten. */
  find(digest: string): Promise<Pages> | undefined {
    const known = this.#drawn.get(digest);
    if (!known) return undefined;
    this.#drawn.delete(digest);
    this.#drawn.set(digest, known);
    return known;
  }
}
