/** The words of a text laid out over several lines, each once. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s/u).filter((word) => word !== ""));
}
