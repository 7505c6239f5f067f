/** A stretch of text and the stretch of source it was read from. */
interface Span {
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly sourceLength: number;
}

type Break = "none" | "line" | "block";

/**
 * Collects what a person reads, and from where: the one form that templates and letters of every format are brought
 * to. Blocks stand apart by an empty line, lines of a list or after a break by a line end.
 */
export class ReadingText {
  readonly #pieces: string[] = [];
  readonly #spans: Span[] = [];
  #length = 0;
  #pending: Break = "none";
  #last = "";

  get length(): number {
    return this.#length;
  }

  /** Whether a space put now would stand at the start of a line or beside another space. */
  get endsInSpace(): boolean {
    return this.#length === 0 || this.#pending !== "none" || this.#last.endsWith(" ");
  }

  /** Puts `text`, read from `sourceLength` units of the source at `from`. */
  put(text: string, from: number, sourceLength: number = text.length): void {
    if (text === "") return;
    this.#separate(from);
    this.#add(text, from, sourceLength);
  }

  /** What is put next starts on a new line. */
  breakLine(): void {
    if (this.#pending === "none") this.#pending = "line";
  }

  /** What is put next is a block of its own. */
  breakBlock(): void {
    this.#pending = "block";
  }

  #separate(from: number): void {
    const pending = this.#pending;
    this.#pending = "none";
    if (pending === "none" || this.#length === 0) return;
    this.#add(pending === "line" ? "\n" : "\n\n", from, 0);
  }

  #add(text: string, from: number, sourceLength: number): void {
    this.#pieces.push(text);
    this.#spans.push({ at: this.#length, length: text.length, from, sourceLength });
    this.#length += text.length;
    this.#last = text;
  }

  finish(): TracedText {
    return new TracedText(this.#pieces.join(""), this.#spans);
  }
}

/** A text that knows where in the source each part of it stands. */
export class TracedText {
  readonly text: string;
  readonly #spans: readonly Span[];

  constructor(text: string, spans: readonly Span[]) {
    this.text = text;
    this.#spans = spans;
  }

  /** Where the unit at `offset` stands in the source; for the end of the text, where its last part ends. */
  sourceOf(offset: number): number {
    const span = this.#spanAt(offset);
    if (!span) return 0;
    const into = offset - span.at;
    return span.from + (span.length === span.sourceLength ? into : Math.min(into, span.sourceLength));
  }

  /** Where the source of the unit at `offset` ends: an entity is read as one character. */
  sourceEndOf(offset: number): number {
    const span = this.#spanAt(offset);
    if (!span) return 0;
    return span.length === span.sourceLength
      ? span.from + offset - span.at + 1
      : span.from + span.sourceLength;
  }

  #spanAt(offset: number): Span | undefined {
    let low = 0;
    let high = this.#spans.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#spans[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#spans[low];
  }
}
