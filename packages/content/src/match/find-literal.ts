/**
 * A stretch of locked text that is looked for in letters: by Knuth, Morris and Pratt, so that each unit of the letter
 * is passed once, whatever the letter and the literal.
 */
export class Literal {
  readonly text: string;
  #forward: Int32Array | undefined;
  #backward: Int32Array | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get length(): number {
    return this.text.length;
  }

  // INVARIANT: literals that are looked for stand between slots, where templates have two characters at least.

  /** Where it first stands from `from` on; -1 when it does not. */
  first(letter: string, from: number): number {
    for (const place of this.places(letter, from)) return place;
    return -1;
  }

  /** Every place from `from` on where it stands, overlapping ones too. */
  *places(letter: string, from: number): Generator<number, void, undefined> {
    const { text } = this;
    this.#forward ??= borders(text, (at) => text.charCodeAt(at));
    let matched = 0;
    for (let at = from; at < letter.length; at += 1) {
      const code = letter.charCodeAt(at);
      while (matched > 0 && code !== text.charCodeAt(matched)) matched = this.#forward[matched - 1] ?? 0;
      if (code === text.charCodeAt(matched)) matched += 1;
      if (matched < text.length) continue;
      yield at - text.length + 1;
      matched = this.#forward[matched - 1] ?? 0;
    }
  }

  /** Where it last stands with its start at `before` or earlier; -1 when it does not. */
  last(letter: string, before: number): number {
    const { text } = this;
    const end = text.length - 1;
    this.#backward ??= borders(text, (at) => text.charCodeAt(end - at));
    let matched = 0;
    for (let at = Math.min(before + end, letter.length - 1); at >= 0; at -= 1) {
      const code = letter.charCodeAt(at);
      while (matched > 0 && code !== text.charCodeAt(end - matched))
        matched = this.#backward[matched - 1] ?? 0;
      if (code === text.charCodeAt(end - matched)) matched += 1;
      if (matched === text.length) return at;
    }
    return -1;
  }
}

/** For each prefix, the length of its longest border: how much still matches after a mismatch. */
function borders(text: string, codeAt: (at: number) => number): Int32Array {
  const lengths = new Int32Array(text.length);
  let length = 0;
  for (let at = 1; at < text.length; at += 1) {
    while (length > 0 && codeAt(at) !== codeAt(length)) length = lengths[length - 1] ?? 0;
    if (codeAt(at) === codeAt(length)) length += 1;
    lengths[at] = length;
  }
  return lengths;
}
