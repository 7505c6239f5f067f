import { readFileSync } from "node:fs";

/** The page that takes somebody from an empty folder to cleared letters. */
export const FIRST_HOUR: string = readFileSync(
  new URL("../../docs/guide/first-hour.md", import.meta.url),
  "utf8",
);

/** The block of a language under a mark that says it is executed. */
export function executedBlock(language: "js" | "sh"): string {
  const found = new RegExp(`<!-- executed by [^>]*-->\\n\`\`\`${language}\\n(.*?)\`\`\``, "su").exec(
    FIRST_HOUR,
  );
  return found?.[1] ?? "";
}

/** What is typed after the site is laid: `npx sluse <…>`, a line each. */
export const sluseLines = (): readonly string[] =>
  executedBlock("sh")
    .trim()
    .split("\n")
    .map((line) => line.replace(/^npx sluse /u, ""));

/** The words of a line as a shell takes them. */
export const wordsOf = (line: string): readonly string[] =>
  (line.match(/"[^"]*"|\S+/gu) ?? []).map((word) => word.replaceAll('"', ""));
