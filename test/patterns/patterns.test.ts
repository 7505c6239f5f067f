import { join } from "node:path";

import { check, type Parameters } from "recheck";
import { expect, test } from "vitest";

import { housePackages } from "../house/packages.ts";
import { ROOT } from "../house/repository.ts";
import { builtPatternsOf, writtenPatternsOf } from "../house/source-file.ts";

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

const sources = housePackages.flatMap((each) => each.sources);
const written = sources.flatMap(writtenPatternsOf);
const built = sources.flatMap(builtPatternsOf);

/** Every pattern that a module exports, also within a list. */
async function exportedBy(path: string, name: string): Promise<readonly RegExp[]> {
  const module = (await import(join(ROOT, path))) as Readonly<Record<string, unknown>>;
  const value = module[name];
  return (Array.isArray(value) ? value : [value]).filter((each) => each instanceof RegExp);
}

test("the search for patterns sees every package", () => {
  const seen = housePackages.map(({ short, sources: own }) => {
    const count = written.filter(({ path }) => own.includes(path)).length;
    return [short, own.length > 0, count] as const;
  });
  expect(Object.fromEntries(seen.map(([short, hasSources]) => [short, hasSources]))).toEqual({
    cli: true,
    client: true,
    console: true,
    content: true,
    core: true,
    eprom: true,
    gate: true,
    ledger: true,
    linkcheck: true,
    pdf: true,
    registers: true,
    service: true,
    site: true,
    sluse: true,
    testkit: true,
    typeset: true,
  });
  const counts = new Map(seen.map(([short, , count]) => [short, count]));
  expect(counts.get("content")).toBeGreaterThan(200);
  expect(counts.get("linkcheck")).toBeGreaterThan(60);
  for (const short of ["cli", "core", "eprom", "registers"]) expect(counts.get(short)).toBeGreaterThan(5);
  expect(written.map(({ path, source }) => `${path} ${source}`)).toContain(
    String.raw`packages/pdf/src/objects/object-parser.ts ^\d+$`,
  );
});

test("a pattern that is put together is part of an exported constant, where it can be looked at", async () => {
  expect(built.length).toBeGreaterThan(5);
  const unseen: string[] = [];
  for (const { path, line, exportedAs } of built) {
    const patterns = exportedAs === undefined ? [] : await exportedBy(path, exportedAs);
    if (patterns.length === 0) unseen.push(`${path}:${line}`);
  }
  expect(unseen).toEqual([]);
});

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
