/** The words of a template, to tell a hyphen that divides a word at a line's end from one that belongs to it. */
export class Vocabulary {
  readonly #words: ReadonlySet<string>;

  constructor(text: string) {
    this.#words = new Set(
      Array.from(text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*-?/gu), ([word]) => word),
    );
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /**
   * What stands between two parts of a line's end `left-` and the next line's beginning `right`: nothing for a divided
   * word, a hyphen for a compound (`e-post`), a hyphen and a space for a shared part (`inn- og utmelding`).
   */
  join(left: string, right: string): "" | "-" | "- " {
    if (this.#words.has(left + right)) return "";
    if (this.#words.has(`${left}-${right}`)) return "-";
    if (this.#words.has(`${left}-`)) return "- ";
    // Not the template's own word: part of a value, where a name (Anne-Marie) keeps its hyphen.
    return /^\p{Ll}/u.test(right) ? "" : "-";
  }
}
