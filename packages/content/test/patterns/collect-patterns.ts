import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A regular expression of the package, and where it stands. */
export interface FoundPattern {
  readonly file: string;
  readonly line: number;
  readonly pattern: RegExp;
}

const SOURCE = path.join(import.meta.dirname, "../../src");

/** What may stand before a regular expression, and not before a division. */
const LITERAL =
  /(?<=[(,=:[!&|?{};]\s*|return\s+|=>\s*)\/(?![*/])(?<source>(?:[^\\/[\n]|\\.|\[(?:[^\\\]\n]|\\.)*\])+)\/(?<flags>[dgimsuvy]*)/gu;

/** Every regular expression written in the package's sources. */
export function writtenPatterns(): FoundPattern[] {
  return sourceFiles().flatMap((file) => {
    const text = withoutComments(readFileSync(path.join(SOURCE, file), "utf8"));
    return Array.from(text.matchAll(LITERAL), (match) => ({
      file,
      line: text.slice(0, match.index).split("\n").length,
      pattern: new RegExp(match.groups?.["source"] ?? "", match.groups?.["flags"]),
    }));
  });
}

/** Every regular expression that a module exports, among them those put together from word lists. */
export async function exportedPatterns(): Promise<FoundPattern[]> {
  const found: FoundPattern[] = [];
  for (const file of sourceFiles().filter((name) => !name.endsWith(".worker.ts"))) {
    const module: Record<string, unknown> = await import(path.join(SOURCE, file));
    for (const value of Object.values(module)) {
      for (const pattern of Array.isArray(value) ? value : [value]) {
        if (pattern instanceof RegExp) found.push({ file, line: 0, pattern });
      }
    }
  }
  return found;
}

/** Files that build a regular expression from a string: each must export it, or it would not be seen here. */
export const buildingFiles = (): string[] =>
  sourceFiles().filter((file) => /new RegExp\(/u.test(readFileSync(path.join(SOURCE, file), "utf8")));

const FOLDERS = ["language", "markup", "notice", "report", "rule-pack", "text"];

export const sourceFiles = (): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(path.join(SOURCE, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => path.join(folder, file)),
  );

/** Blanks out whole-line comments, keeping the lines. */
const withoutComments = (text: string): string => text.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gmu, "");
