import { describe, expect, it } from "vitest";

import { housePackages } from "./packages.ts";
import { patternsOf } from "./source-file.ts";

/** `\b`, `\w` and their opposites know no æ, ø, å, č, đ, ŋ, š, ŧ, ž. */
const ASCII_ONLY = /(?<!\\)(?:\\\\)*\\[bBwW]/u;
const BEYOND_ASCII = /(?![a-z])\p{L}|\\p\{L|\\u\{?[0-9a-f]/iu;
/** Where content reads what people wrote. */
const READS_LETTERS = /^packages\/content\/src\/(?:text|match|notice|document|render|read|markup)\//u;

const sources = housePackages.flatMap(({ sources: own }) => own);
const breaking = (files: readonly string[], breaks: (pattern: string) => boolean): string[] =>
  files.flatMap((file) =>
    patternsOf(file)
      .filter(breaks)
      .map((pattern) => `${file}: ${pattern}`),
  );

describe("a regular expression", () => {
  it("has no word boundary of ASCII where it reads letters in Norwegian and Sámi", () => {
    const reading = sources.filter((path) => READS_LETTERS.test(path));
    expect(reading).not.toHaveLength(0);
    expect(breaking(reading, (pattern) => ASCII_ONLY.test(pattern))).toEqual([]);
  });

  it("has none anywhere beside a letter that it does not know", () => {
    expect(breaking(sources, (pattern) => ASCII_ONLY.test(pattern) && BEYOND_ASCII.test(pattern))).toEqual(
      [],
    );
  });

  it.each([
    [String.raw`\bpå\b`, true],
    [String.raw`sp\w+rsmål`, true],
    [String.raw`(?<!\p{L})på(?!\p{L})`, false],
    [String.raw`\\begin`, false],
  ])("is told apart: %s", (pattern, isAscii) => {
    expect(ASCII_ONLY.test(pattern)).toBe(isAscii);
  });
});
