import { describe, expect, test } from "vitest";

import { readFileFacts } from "../../src/objects/file-facts.ts";
import type { FileFont } from "../../src/pdf-facts.ts";
import { rawPdf } from "../support/raw-pdf.ts";

/** The fonts of a file with these objects; the first is number 2, after the catalogue. */
const fontsOf = (...objects: readonly string[]): readonly FileFont[] =>
  readFileFacts(rawPdf(["<< /Type /Catalog >>", ...objects])).fonts;

const simple = (entries: string, ...others: readonly string[]): FileFont | undefined =>
  fontsOf(`<< /Type /Font /Subtype /TrueType /BaseFont /Skrift ${entries} >>`, ...others)[0];

const composite = (entries: string, ...others: readonly string[]): readonly FileFont[] =>
  fontsOf(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Ytre /DescendantFonts [3 0 R] ${entries} >>`,
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Indre /FontDescriptor 4 0 R >>",
    ...others,
  );

describe("the fonts of a file", () => {
  test.each([
    ["<< /Type /Page >>"],
    // Without a subtype it is none that anything is shown with.
    ["<< /Type /Font /BaseFont /Skrift >>"],
    ["<< /Subtype /TrueType /BaseFont /Skrift >>"],
    // The inner part of a composite font is told of with it.
    ["<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Indre >>"],
  ])("are not %s", (object) => {
    expect(fontsOf(object)).toEqual([]);
  });

  test("have every name that they are called by, once", () => {
    expect(simple("/FontDescriptor << /FontName /Annet >>")?.names).toEqual(["Skrift", "Annet"]);
    expect(simple("/FontDescriptor << /FontName /Skrift >>")?.names).toEqual(["Skrift"]);
    expect(composite("", "<< /FontName /Beskrevet >>")[0]?.names).toEqual(["Ytre", "Indre", "Beskrevet"]);
    expect(fontsOf("<< /Type /Font /Subtype /Type3 >>")[0]?.names).toEqual(["Type3"]);
  });

  test("have names of a bounded length", () => {
    expect(fontsOf(`<< /Type /Font /Subtype /TrueType /BaseFont /${"x".repeat(500)} >>`)[0]?.names).toEqual([
      "x".repeat(120),
    ]);
  });

  test.each(["FontFile", "FontFile2", "FontFile3"])("are embedded by %s", (key) => {
    expect(simple(`/FontDescriptor << /${key} 3 0 R >>`, "<< /Length 0 >>")?.embedded).toBe(true);
    // What is pointed at must be there.
    expect(simple(`/FontDescriptor << /${key} 9 0 R >>`)?.embedded).toBe(false);
  });

  test("are embedded by the descriptor of their inner part, or are drawn in the file itself", () => {
    expect(composite("", "<< /FontFile2 5 0 R >>", "<< /Length 0 >>")[0]?.embedded).toBe(true);
    expect(composite("", "<< >>")[0]?.embedded).toBe(false);
    expect(fontsOf("<< /Type /Font /Subtype /Type3 >>")[0]?.embedded).toBe(true);
    expect(simple("")?.embedded).toBe(false);
  });
});

describe("whether what is written with a font can be read", () => {
  const table = "/ToUnicode 3 0 R";

  test("a table tells it of every font", () => {
    expect(simple(`${table} /FontDescriptor << /Flags 4 >>`, "<< /Length 0 >>")?.readable).toBe(true);
    expect(composite("/ToUnicode 5 0 R", "<< >>", "<< /Length 0 >>")[0]?.readable).toBe(true);
    expect(composite("", "<< >>")[0]?.readable).toBe(false);
    expect(composite("/Encoding /Identity-H", "<< >>")[0]?.readable).toBe(false);
    // A table that is not there tells nothing.
    expect(simple("/ToUnicode 9 0 R /FontDescriptor << /Flags 4 >>")?.readable).toBe(false);
  });

  test.each([
    ["", true],
    ["/FontDescriptor << /Flags 32 >>", true],
    ["/FontDescriptor << /Flags 4 >>", false],
    ["/FontDescriptor << /Flags 36 >>", false],
    ["/FontDescriptor << /Flags /Symbolic >>", true],
    ["/Encoding /WinAnsiEncoding /FontDescriptor << /Flags 4 >>", true],
    ["/Encoding << >> /FontDescriptor << /Flags 4 >>", true],
    ["/Encoding << /Differences [65 /A /aring] >>", true],
    ["/Encoding << /Differences [65 /A /g17] >>", false],
    ["/Encoding << /Differences [65 /CID7] >>", false],
    ["/Encoding << /Differences [65 /gravis /g17a /xylo] >>", true],
  ])("a simple font with %s: %s", (entries, readable) => {
    expect(simple(entries)?.readable).toBe(readable);
  });

  test("a font drawn in the file says it by its encoding alone", () => {
    const drawn = (entries: string): boolean | undefined =>
      fontsOf(`<< /Type /Font /Subtype /Type3 ${entries} >>`)[0]?.readable;
    expect(drawn("")).toBe(false);
    expect(drawn("/Encoding << /Differences [65 /A] >>")).toBe(true);
    expect(drawn("/Encoding << /Differences [65 /g1] >>")).toBe(false);
  });
});
