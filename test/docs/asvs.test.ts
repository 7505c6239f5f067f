import { describe, expect, it } from "vitest";

import { housePackages } from "../house/packages.ts";
import { readText } from "../house/repository.ts";

const PAGE = readText("docs/security/asvs.md");

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has; those of level 3 come last in each. */
const SECTIONS: Readonly<Record<string, readonly number[]>> = {
  V1: [2, 9, 11, 3, 2],
  V2: [3, 3, 4, 1],
  V3: [0, 2, 4, 6, 5, 0, 2],
  V4: [3, 1, 2, 4],
  V5: [1, 3, 2, 3],
  V6: [3, 12, 4, 4, 5, 3, 0, 4],
  V7: [3, 4, 2, 5, 2, 2],
  V8: [2, 3, 1, 1],
  V9: [3, 4],
  V10: [2, 2, 4, 11, 5, 2, 3],
  V11: [2, 3, 3, 4, 1, 1],
  V12: [3, 2, 4],
  V13: [1, 5, 2, 5],
  V14: [2, 4, 3],
  V15: [3, 3, 7],
  V16: [1, 5, 4, 3, 3],
  V17: [1, 4, 2],
};

const ROW =
  /^\| (?<first>V\d+\.\d+\.\d+)(?:–(?<last>V\d+\.\d+\.\d+))? \| (?<what>[^|]+) \| (?<verdict>yes|site|no|–) \| (?<answer>[^|]+) \|$/gmu;

/** `V6.2.1` and `V6.2.12` → what stands between them, both among it. */
function between(first: string, last: string): readonly string[] {
  const [, section = "", from = ""] = /^(.*\.)(\d+)$/u.exec(first) ?? [];
  const [, same, to = ""] = /^(.*\.)(\d+)$/u.exec(last) ?? [];
  // A row spans sections nowhere.
  if (same !== section) throw new Error(`${first} and ${last} are of two sections`);
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => `${section}${Number(from) + at}`);
}

const rows = [...PAGE.matchAll(ROW)].map(({ groups = {} }) => groups as Readonly<Record<string, string>>);

describe("the table of ASVS 5.0", () => {
  it("has every requirement of levels 1 and 2, once", () => {
    const expected = Object.entries(SECTIONS).flatMap(([chapter, sections]) =>
      sections.flatMap((size, at) =>
        Array.from({ length: size }, (_, each) => `${chapter}.${at + 1}.${each + 1}`),
      ),
    );
    expect(expected).toHaveLength(253);
    expect(rows.flatMap(({ first = "", last = first }) => between(first, last))).toEqual(expected);
  });

  it("names a test or a page for what is so, and a reason for what is not", () => {
    const bare = rows.filter(({ verdict, answer = "" }) =>
      verdict === "yes" ? !/\]\(|`|;|:|\bthere\b|\bno\b/u.test(answer) : answer.trim().length < 8,
    );
    expect(bare).toEqual([]);
    const tried = rows.filter(
      ({ verdict, answer = "" }) => verdict === "yes" && /\.(?:test|proof)\.ts/u.test(answer),
    );
    expect(tried.length).toBeGreaterThan(110);
  });

  it("counts what it says", () => {
    const of = (wanted: string): number =>
      rows
        .filter(({ verdict }) => verdict === wanted)
        .reduce((sum, { first = "", last = first }) => sum + between(first, last).length, 0);
    expect(PAGE).toContain(`Of 253: ${of("yes")} yes, ${of("site")} site, ${of("no")} no, ${of("–")} –.`);
  });
});

describe("V1.3.2", () => {
  // The test kit is not installed at a site.
  it.each(housePackages.filter(({ short }) => short !== "testkit"))(
    "$file.name makes no program of a text",
    ({ sources }) => {
      const evaluating = /\beval\(|\bnew Function\(|\bFunction\(["'`]|vm\.(?:run|compile)|node:vm/u;
      expect(sources.filter((path) => evaluating.test(readText(path)))).toEqual([]);
    },
  );
});
