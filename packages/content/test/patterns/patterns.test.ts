import { check } from "recheck";
import { expect, test } from "vitest";

import { buildingFiles, exportedPatterns, writtenPatterns } from "./collect-patterns.ts";

/** Three rounds of the checker's search find what ten do here, in a third of the time. */
const SETTINGS = { timeout: 60_000, maxIteration: 3, incubationTimeout: 300, attackTimeout: 300 };
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

test("the checker finds a pattern that is known to be slow", async () => {
  const verdict = await check("(?:\\p{L}+ ?)+$", "u", SETTINGS);
  expect(verdict.status).toBe("vulnerable");
});
