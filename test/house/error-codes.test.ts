import { describe, expect, it } from "vitest";

import { housePackages } from "./packages.ts";
import { ERRORS_FILE } from "./reference/reference-pages.ts";
import { readText } from "./repository.ts";
import { stringsOf } from "./source-file.ts";
import { loadTables } from "./tables.ts";

/** Names that begin alike and are no codes: what is read from the environment. */
const ENVIRONMENT = new Set([
  "SLUSE_USER",
  "SLUSE_UPDATE_DOCS",
  "SLUSE_TEST_DATABASE_URL",
  "SLUSE_TEST_DATABASE_ON_DEMAND",
]);

const tables = await loadTables();
const inTables = tables.flatMap(({ errors }) => Object.values(errors).flatMap(Object.keys));

/** Codes, and beginnings of codes that are put together of parts (`SLUSE_TABLE_`), in the sources of a package. */
const codesIn = (files: readonly string[]): Set<string> =>
  new Set(
    files
      .filter((path) => !/(?:^|[/-])errors\.ts$/u.test(path))
      .flatMap((path) => stringsOf(path))
      .flatMap((text) => text.match(/\bSLUSE_[A-Z0-9]+_[A-Z0-9_]*/gu) ?? [])
      .filter((code) => !ENVIRONMENT.has(code)),
  );
const sources = new Map(housePackages.map(({ short, sources: own }) => [short, codesIn(own)]));
const inSources = new Set([...sources.values()].flatMap((codes) => Array.from(codes)));

describe("every error code", () => {
  it("stands in one table only", () => {
    expect(inTables.filter((code, at) => inTables.indexOf(code) !== at)).toEqual([]);
    expect(tables.filter(({ errors }) => Object.keys(errors).length > 1)).toEqual([]);
  });

  it("that a source names is in a table", () => {
    const isKnown = (code: string): boolean =>
      code.endsWith("_") ? inTables.some((known) => known.startsWith(code)) : inTables.includes(code);
    expect([...inSources].filter((code) => !isKnown(code))).toEqual([]);
  });

  it.each(tables.map(({ short, errors }) => [short, Object.values(errors).flatMap(Object.keys)] as const))(
    "in the table of %s is named in that package's sources",
    (short, codes) => {
      const named = [...(sources.get(short) ?? [])];
      const isNamed = (code: string): boolean =>
        named.some((each) => each === code || (each.endsWith("_") && code.startsWith(each)));
      expect(codes.filter((code) => !isNamed(code))).toEqual([]);
    },
  );

  it("is written SLUSE_<AREA>_<WHAT>", () => {
    expect(inTables.filter((code) => !/^SLUSE(?:_[A-Z0-9]+){2,}$/u.test(code))).toEqual([]);
  });

  it("is in the reference, and the reference has no other", () => {
    const listed = [...readText(ERRORS_FILE).matchAll(/^\| <a id="[^"]+"><\/a>`(SLUSE_[A-Z0-9_]+)`/gmu)].map(
      ([, code = ""]) => code,
    );
    expect(listed.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      inTables.toSorted((a, b) => (a < b ? -1 : 1)),
    );
  });
});
