/** The parser of Markdown takes seconds, then minutes, for more than these; no letter comes near them. */
const LONGEST = 60_000;
const MOST_LINES = 2000;
/** Quotes and lists that a line is in, and how far it is indented. */
const DEEPEST_LINE = 6;
const MOST_CONTAINERS = 1500;
/** Signs that may open something. */
const MOST_OPENINGS = 1500;

const OPENING = /[[*_`<!&\\]/gu;
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=\s)|\d{1,9}[.)]))+/u;
const INDENTATION = /^[ \t]*/u;

/** Whether Markdown is such as no letter is, and too dear to parse. */
export function isIntricate(source: string): boolean {
  if (source.length > LONGEST) return true;
  const lines = source.split("\n");
  if (lines.length > MOST_LINES || (source.match(OPENING)?.length ?? 0) > MOST_OPENINGS) return true;
  let containers = 0;
  for (const line of lines) {
    const markers = (CONTAINERS.exec(line)?.[0] ?? "").replaceAll(/[\s\d]/gu, "").length;
    const indentation = INDENTATION.exec(line)?.[0].length ?? 0;
    if (markers > DEEPEST_LINE || indentation > 4 * DEEPEST_LINE) return true;
    containers += markers;
  }
  return containers > MOST_CONTAINERS;
}
