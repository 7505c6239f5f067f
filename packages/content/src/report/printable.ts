/** Controls, bidirectional controls and invisible characters but line feed: a terminal or a reader may obey them. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Shows characters that cannot be seen, or that would steer the terminal, by their code: `⟨U+200B⟩`. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, (character) =>
    character === "\n"
      ? character
      : `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
}
