/**
 * A dictionary the caller supplies: the Norwegian ones are under licences that a library cannot pass on. Called once
 * for each distinct word, as it stands in the text, without punctuation.
 */
export interface SpellingAdapter {
  check(word: string): boolean;
  /** The best first. */
  suggest?(word: string): readonly string[];
}
