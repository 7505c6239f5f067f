/** Deepest nesting of quotes and lists, and most signs that may open something: Markdown's parser is slow on more. */
const DEEPEST_LINE = 24;
const MOST_OPENINGS = 4000;

/** Whether Markdown is such as no letter is, and too dear to parse. */
export function isIntricate(source: string): boolean {
  let openings = 0;
  for (const character of source) {
    if ("[*_`<!&\\".includes(character)) openings += 1;
  }
  if (openings > MOST_OPENINGS) return true;
  return source.split("\n").some((line) => {
    const markers = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)]))+/u.exec(line)?.[0] ?? "";
    const indentation = /^[ \t]*/u.exec(line)?.[0].length ?? 0;
    return markers.replaceAll(/[\s\d]/gu, "").length > DEEPEST_LINE || indentation > 4 * DEEPEST_LINE;
  });
}
