import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  ON_THE_LIST,
  OTHER,
  PERSON,
  font,
  format,
  openSeenWorkbooks,
  styled,
  type SeenWorkbooks,
  type Sheet,
} from "./seen-workbooks.ts";
import { textRow } from "./workbooks.ts";

let files: SeenWorkbooks;
beforeAll(async () => {
  files = await openSeenWorkbooks();
});
afterAll(async () => await files.close());

const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;
const lying = (from: readonly [number, number], to: readonly [number, number], what: string): Sheet => ({
  beside: [
    [
      "drawing",
      `<wsDr><twoCellAnchor><from><col>${from[0]}</col><row>${from[1]}</row></from><to><col>${to[0]}</col><row>${to[1]}</row><rowOff>0</rowOff></to>${what}</twoCellAnchor></wsDr>`,
    ],
  ],
});
const conditional = (dxf: string): Sheet => ({
  after: `<conditionalFormatting sqref="A1:A9"><cfRule type="expression" dxfId="0"/></conditionalFormatting>`,
  styles: `<styleSheet><dxfs><dxf>${dxf}</dxf></dxfs></styleSheet>`,
});
const newerConditional = (dxf: string): Sheet => ({
  after: `<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression"><x14:dxf>${dxf}</x14:dxf></x14:cfRule></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
});
const run = (properties: string): Sheet => ({
  rows: `<row r="2"><c r="A2" t="inlineStr"><is><r><rPr>${properties}</rPr><t>${PERSON}</t></r></is></c></row>`,
});

describe("of recipients, whoever is hardly seen is written to by nobody", () => {
  it.each<[string, Sheet, string]>([
    [
      "a row of half a point",
      { rows: textRow(2, PERSON).replace("<row", '<row ht="0.5" customHeight="1"') },
      "is hidden",
    ],
    [
      "rows without height, where none is usual",
      { before: `<sheetFormatPr defaultRowHeight="0" customHeight="1"/>` },
      "is hidden",
    ],
    [
      "a column of a tenth of a digit",
      { before: `<cols><col min="1" max="1" width="0.1"/></cols>` },
      "column 1, which is hidden",
    ],
    [
      "columns without width, where none is usual",
      { before: `<sheetFormatPr defaultColWidth="0"/>` },
      "column 1, which is hidden",
    ],
    [
      "red on red",
      { rows: styled(PERSON), styles: font(`<color rgb="FFFF0000"/>`, solid(`indexed="10"`)) },
      "does not show",
    ],
    [
      "an accent on itself",
      { rows: styled(PERSON), styles: font(`<color theme="4"/>`, solid(`theme="4"`)) },
      "does not show",
    ],
    [
      "black of its own on black",
      { rows: styled(PERSON), styles: font("", solid(`rgb="FF000000"`)) },
      "does not show",
    ],
    ["nearly white", { rows: styled(PERSON), styles: font(`<color rgb="FFFEFEFE"/>`) }, "does not show"],
    [
      "white by a hair",
      { rows: styled(PERSON), styles: font(`<color theme="0" tint="-0.01"/>`) },
      "does not show",
    ],
    ["letters of one point", { rows: styled(PERSON), styles: font(`<sz val="1"/>`) }, "does not show"],
    [
      "signs for digits",
      { rows: styled(PERSON), styles: font(`<name val="Wingdings 2"/>`) },
      "does not show",
    ],
    [
      "a format that writes in white",
      {
        rows: `<row r="2"><c r="A2" s="1"><v>${Number(PERSON)}</v></c></row>`,
        styles: format("[White]00000000000"),
      },
      "does not show",
    ],
    ["white letters within a text", run(`<color rgb="FFFFFFFF"/>`), "does not show"],
    ["letters of one point within a text", run(`<sz val="1"/>`), "does not show"],
    [
      "white letters of a shared text",
      {
        rows: `<row r="2"><c r="A2" t="s"><v>0</v></c></row>`,
        shared: `<si><r><rPr><color theme="0"/></rPr><t>${PERSON}</t></r></si>`,
      },
      "does not show",
    ],
    ["white on a condition", conditional(`<font><color rgb="FFFFFFFF"/></font>`), "by a conditional format"],
    [
      "one colour on a condition",
      conditional(
        `<font><color rgb="FFC00000"/></font><fill><patternFill><bgColor rgb="FFC00000"/></patternFill></fill>`,
      ),
      "by a conditional format",
    ],
    [
      "white on a newer condition",
      newerConditional(`<font><color theme="0"/></font>`),
      "by a conditional format",
    ],
    [
      "struck through on a newer condition",
      newerConditional(`<font><strike/></font>`),
      "by a conditional format",
    ],
    [
      "signs alone",
      {
        after: `<conditionalFormatting><cfRule type="iconSet"><iconSet showValue="0"/></cfRule></conditionalFormatting>`,
      },
      "a sign alone",
    ],
    [
      "a picture over rows",
      lying([0, 0], [5, 12], "<pic/>"),
      "row 2 of `a.xlsx` has a picture or a shape over it",
    ],
    [
      "a shape over the last row",
      lying([0, 8], [3, 9], "<sp/>"),
      "row 9 of `a.xlsx` has a picture or a shape over it",
    ],
    [
      "a shape of some size",
      {
        beside: [
          [
            "drawing",
            `<wsDr><oneCellAnchor><from><col>0</col><row>1</row></from><ext cx="1905000" cy="1905000"/><sp/></oneCellAnchor></wsDr>`,
          ],
        ],
      },
      "over it",
    ],
    [
      "a shape that lies somewhere",
      {
        beside: [
          [
            "drawing",
            `<wsDr><absoluteAnchor><pos x="0" y="0"/><ext cx="1905000" cy="1905000"/><sp/></absoluteAnchor></wsDr>`,
          ],
        ],
      },
      "over it",
    ],
  ])("%s", async (_what, sheet, words) => {
    const refusal = await files.recipients(sheet);
    expect(refusal).toContain(words);
    expect(refusal).toContain("NOT_SEEN");
    // Of people who said no, more are safer: they are read.
    expect(await files.list(sheet)).toBe(ON_THE_LIST);
  });
});

describe("columns that are none are no columns that are shown", () => {
  it.each([
    `max="3" hidden="1"`,
    `min="1" hidden="1"`,
    `min="" max="3" hidden="1"`,
    `min="3" max="1" hidden="1"`,
    `min="A" max="C" hidden="1"`,
    `min="0.5" max="1" hidden="1"`,
    `min="0" max="1" hidden="1"`,
    `min="1" max="16385" hidden="1"`,
  ])("%s", async (attributes) => {
    const sheet = { before: `<cols><col ${attributes}/></cols>` };
    expect(await files.recipients(sheet)).toContain("is damaged: it has columns that are none");
    expect(await files.list(sheet)).toContain("is damaged");
  });
});

describe("a formula that asks the clock, or is worked out whenever anything is, is not read", () => {
  const formula = (text: string, attributes = ""): Sheet => ({
    rows: `<row r="2"><c r="A2" t="str"><f${attributes}>${text}</f><v>${PERSON}</v></c></row>`,
  });
  it.each<[string, Sheet]>([
    ["TODAY", formula(`IF(TODAY()&gt;1,"a","")`)],
    ["NOW", formula(`IF(NOW()&gt;1,"a","")`)],
    ["WEBSERVICE", formula(`_xlfn.WEBSERVICE("https://register.no")`)],
    ["always", formula("FINN(B2)", ` ca="1"`)],
  ])("%s", async (_what, sheet) => {
    expect(await files.recipients(sheet)).toContain("worked out anew");
    expect(await files.list(sheet)).toContain("worked out anew");
  });
});

describe("what everybody sees is read all the same", () => {
  it.each<[string, Sheet]>([
    ["a logo beside the table", lying([4, 0], [7, 6], "<pic/>")],
    ["a logo over the heading", lying([0, 0], [2, 1], "<pic/>")],
    ["a picture far below", lying([0, 20], [2, 30], "<pic/>")],
    [
      "a shape at a place of eleven digits",
      {
        beside: [
          [
            "drawing",
            `<wsDr><oneCellAnchor><from><col>4</col><colOff>60960</colOff><row>2</row><rowOff>3810</rowOff></from><ext cx="9525" cy="9525"/><sp/></oneCellAnchor></wsDr>`,
          ],
        ],
      },
    ],
    [
      "a blank in a hidden column",
      {
        before: `<cols><col min="4" max="4" hidden="1"/></cols>`,
        rows: textRow(2, PERSON).replace("</row>", textRow(2, "  ", "D").replace(/^<row[^>]*>/u, "")),
      },
    ],
    ["rows hidden that are not named", { before: `<sheetFormatPr zeroHeight="1" defaultRowHeight="15"/>` }],
    [
      "one wide column, where none is usual",
      { before: `<sheetFormatPr defaultColWidth="0"/><cols><col min="1" max="1" width="14"/></cols>` },
    ],
    ["grey letters", { rows: styled(PERSON), styles: font(`<color theme="0" tint="-0.5"/>`) }],
    [
      "white letters on an accent",
      { rows: styled(PERSON), styles: font(`<color theme="0"/>`, solid(`theme="4"`)) },
    ],
    [
      "letters on a pattern",
      { rows: styled(PERSON), styles: font("", `<fill><patternFill patternType="gray125"/></fill>`) },
    ],
    ["small letters", { rows: styled(PERSON), styles: font(`<sz val="6"/><name val="Segoe UI Symbol"/>`) }],
    [
      "white letters on red on a condition",
      conditional(
        `<font><color rgb="FFFFFFFF"/></font><fill><patternFill><bgColor rgb="FFC00000"/></patternFill></fill>`,
      ),
    ],
    [
      "a yellow ground on a condition",
      conditional(`<fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill>`),
    ],
    ["red letters within a text", run(`<color rgb="FFFF0000"/><sz val="10"/>`)],
    [
      "bars behind the values",
      { after: `<conditionalFormatting><cfRule type="dataBar"><dataBar/></cfRule></conditionalFormatting>` },
    ],
  ])("%s", async (_what, sheet) => {
    expect(await files.recipients(sheet)).toBe(`${PERSON}, ${OTHER}`);
    expect(await files.list(sheet)).toBe(ON_THE_LIST);
  });
});
