import { check } from "recheck";
import { expect, test } from "vitest";

import { SETTINGS, built, exportedBy, written } from "./patterns-of-house.ts";

/** This many at a time: the checker runs beside the test. */
const AT_ONCE = 2;

// However long a busy machine takes.
test("no pattern can be made to backtrack beyond reason", { timeout: 3_600_000 }, async () => {
  const all = new Map<string, { source: string; flags: string; where: string }>();
  for (const { path, line, source, flags } of written) {
    all.set(`/${source}/${flags}`, { source, flags, where: `${path}:${line}` });
  }
  for (const { path, line, exportedAs } of built) {
    for (const { source, flags } of await exportedBy(path, exportedAs ?? "")) {
      all.set(`/${source}/${flags}`, { source, flags, where: `${path}:${line}` });
    }
  }
  const left = [...all];
  const faults: string[] = [];
  const work = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const [pattern, { source, flags, where }] = next;
      const verdict = await check(source, flags, SETTINGS);
      if (verdict.status !== "safe") faults.push(`${where} ${verdict.status} ${pattern}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect(faults).toEqual([]);
});
