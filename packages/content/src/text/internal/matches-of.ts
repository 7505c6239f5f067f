/**
 * Every match of a global pattern. As `matchAll`, which makes a pattern of its own each time: one as long as those of our
 * rules takes a millisecond to make, and the runtime forgets it between two letters.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError("a pattern that is not global is met at its first place for ever");
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex = after(text, match.index);
  }
  return matches;
}

/** The next character: within a pair the engine would step back, and meet the same for ever. */
const after = (text: string, at: number): number => at + ((text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1);
