import { check, type Parameters } from "recheck";
import { expect, test } from "vitest";

import { buildingFiles, exportedPatterns, writtenPatterns } from "./collect-patterns.ts";

/** The checker counts steps, not time: what it finds is the same on any machine, however busy. */
const SETTINGS: Parameters = {
  timeout: null,
  seedingTimeout: null,
  incubationTimeout: null,
  attackTimeout: null,
  attackLimit: 2_000_000,
  maxAttackStringSize: 20_000,
  maxInitialGenerationSize: 100,
  maxGenerationSize: 50,
  maxIteration: 2,
};
/** This many at a time: the checker runs beside the test. */
const AT_ONCE = 2;

test("the collector sees the patterns of the package", async () => {
  const written = writtenPatterns();
  expect(written.some(({ file }) => file === "text/characters/mojibake.ts")).toBe(true);
  expect(written.length).toBeGreaterThan(100);
  const exported = new Set((await exportedPatterns()).map(({ file }) => file));
  expect(buildingFiles().filter((file) => !exported.has(file))).toEqual([]);
});

test("no pattern can be made to backtrack beyond reason", { timeout: 120_000 }, async () => {
  const found = [...writtenPatterns(), ...(await exportedPatterns())];
  const left = [...new Map(found.map((each) => [String(each.pattern), each])).values()];
  const faults: string[] = [];
  const work = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const { pattern, file, line } = next;
      const verdict = await check(pattern.source, pattern.flags, SETTINGS);
      if (verdict.status !== "safe") faults.push(`${file}:${line} ${verdict.status} ${String(pattern)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect(faults).toEqual([]);
});

test.each([
  String.raw`(?:\p{L}+ ?)+$`,
  String.raw`(?<!\p{L})[\p{L} ]*-x`,
  String.raw`[ \t]+,`,
  String.raw`(?<=\n)\s*\S*\s*:`,
  String.raw`[^\s@]+@\S+`,
])("the checker finds %s, which is known to be slow", async (source) => {
  const verdict = await check(source, "u", SETTINGS);
  expect(verdict.status).toBe("vulnerable");
});
