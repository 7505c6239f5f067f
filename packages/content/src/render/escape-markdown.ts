/**
 * Escapes a value so that it reads the same in Markdown: what means something anywhere in a line, and what means
 * something only where a line begins. Line ends become hard breaks.
 */
export const escapeMarkdown = (value: string): string => value.split("\n").map(escapeLine).join("\\\n");

function escapeLine(line: string): string {
  return line
    .replace(/[\\`*_[\]<>&{}#~|]/gu, String.raw`\$&`)
    .replace(/^(?=[+\-=!])/u, "\\")
    .replace(/^(\d{1,9})(?=[.)])/u, "$1\\");
}
