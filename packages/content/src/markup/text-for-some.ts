/** A condition on the program that shows the letter: `[if mso]>` and what Outlook alone shows. */
const CONDITION = /^\s*\[if[\s!(]/iu;
/** What holds settings and no words. */
const WITHOUT_WORDS = ["style", "xml"] as const;

/**
 * Whether a comment says something to the recipients of some programs, which nobody else sees: layout and settings for Outlook,
 * as mail tools write them, say nothing.
 */
export function saysToSome(comment: string): boolean {
  return CONDITION.test(comment) && /\p{L}/u.test(wordsOf(comment.slice(comment.indexOf(">") + 1)));
}

/** The text between the tags, without that of settings. */
function wordsOf(markup: string): string {
  const lower = markup.toLowerCase();
  const words: string[] = [];
  let at = 0;
  for (;;) {
    const tag = markup.indexOf("<", at);
    if (tag === -1) return plain([...words, markup.slice(at)]);
    words.push(markup.slice(at, tag));
    const setting = WITHOUT_WORDS.find((name) => lower.startsWith(name, tag + 1));
    const end = setting === undefined ? markup.indexOf(">", tag) : lower.indexOf(`</${setting}`, tag);
    if (end === -1) return plain(words);
    at = setting === undefined ? end + 1 : end;
  }
}

const plain = (words: readonly string[]): string => words.join(" ").replaceAll(/&#?[a-z0-9]{1,20};/giu, " ");
