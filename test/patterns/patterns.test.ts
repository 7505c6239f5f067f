import { check } from "recheck";
import { expect, test } from "vitest";

import { housePackages } from "../house/packages.ts";
import { SETTINGS, built, exportedBy, written } from "./patterns-of-house.ts";

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
