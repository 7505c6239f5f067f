import { test as propertyTest } from "@fast-check/vitest";
import * as fc from "fast-check";
import { LinkifyIt } from "linkify-it";
import { describe, expect, test } from "vitest";

import { linksInText } from "../../src/links/links-in-text.ts";

const PIECES = [
  "https://",
  "http://",
  "www.",
  "skjema.no",
  "/svar",
  "?a=1&b=2",
  "#x",
  "post",
  "@",
  "mailto:",
  ".",
  ",",
];
const MORE = [
  "(",
  ")",
  "«",
  "»",
  '"',
  "'",
  "–",
  ":",
  ";",
  "…",
  "-",
  "{{kode}}",
  "æøå",
  "čálli",
  "kl.12",
  "f.eks.",
  "ftp://",
];
const BLANKS = [" ", "\n", "\t", "\u00A0", "  "];
const text = fc
  .array(fc.constantFrom(...PIECES, ...MORE, ...BLANKS), { maxLength: 30 })
  .map((all) => all.join(""));

describe("linksInText", () => {
  const whole = new LinkifyIt({
    fuzzyLink: true,
    fuzzyEmail: true,
    tlds: "no se dk fi is eu com org net info edu gov int health".split(" "),
    maxLength: 4_096,
  });

  propertyTest.prop([text], { numRuns: 500 })(
    "finds in words what would be found in the whole",
    (written) => {
      const found = linksInText(written).map(({ offset, length }) => written.slice(offset, offset + length));
      expect(found).toEqual((whole.match(written) ?? []).map(({ raw }) => raw));
    },
  );

  test.each([
    ["#a#https://a.no/#a#", ["https://a.no/"]],
    ["#a# https://a.no/#del #a# og #a#www.b.no#a#", ["https://a.no/#del", "www.b.no"]],
    ["#a#https://a.no/", ["https://a.no/"]],
  ])("takes ePROM's marks off `%s`", (written, expected) => {
    expect(linksInText(written).map(({ address }) => address)).toEqual(expected);
  });

  test("takes no time with a long word that is no link", () => {
    expect(linksInText(`${"a".repeat(200_000)} ${"a.".repeat(2_000)} #a#${"#".repeat(50_000)}`)).toEqual([]);
  });
});
