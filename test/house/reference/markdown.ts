/** A block of text shown as it is; what cannot be seen is written out. */
export function fenced(text: string): string {
  if (text === "") return "An empty text.";
  const shown = visible(text);
  const longest = Math.max(2, ...[...shown.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${shown.replace(/\n$/u, "")}\n${fence}`;
}

/** Text that stands in a cell of a table. */
export const inTable = (text: string): string => visible(text).replaceAll("|", "\\|").replaceAll("\n", " ");

/** Characters that no reader would see, or that a lost letter left behind, by their numbers: `⟨U+00AD⟩`. */
export const visible = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\ufffd]|(?! )\p{Z}/gu, (character) =>
    character === "\n" ? character : `⟨U+${codeOf(character)}⟩`,
  );

const codeOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
