import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  ON_THE_LIST,
  OTHER,
  PERSON,
  font,
  format,
  openSeenWorkbooks,
  styled,
  styles,
  type SeenWorkbooks,
  type Sheet,
} from "./seen-workbooks.ts";
import { textRow } from "./workbooks.ts";

let files: SeenWorkbooks;
beforeAll(async () => {
  files = await openSeenWorkbooks();
});
afterAll(async () => await files.close());

describe("of recipients, whoever is not seen in the workbook is written to by nobody", () => {
  it.each<[string, Sheet, string]>([
    [
      "a hidden row",
      { rows: textRow(2, PERSON).replace("<row", '<row hidden="1"') },
      "row 2 of `a.xlsx` is hidden",
    ],
    [
      "a row of no height",
      { rows: textRow(2, PERSON).replace("<row", '<row ht="0" customHeight="1"') },
      "is hidden",
    ],
    [
      "a hidden column",
      { before: `<cols><col min="1" max="3" hidden="1"/></cols>` },
      "column 1, which is hidden",
    ],
    [
      "a column of no width",
      { before: `<cols><col min="1" max="1" width="0"/></cols>` },
      "column 1, which is hidden",
    ],
    [
      "a hidden sheet",
      { state: "hidden" },
      "the only sheet of `a.xlsx` that holds anything is hidden: `Ark1`",
    ],
    ["a sheet hidden from the menu", { state: "veryHidden" }, "is hidden"],
    [
      "a format that shows nothing",
      { rows: styled(PERSON), styles: format(";;;") },
      "its format does not show",
    ],
    [
      "a format that shows no text",
      { rows: styled(PERSON), styles: format("0;-0;0;") },
      "its format does not show",
    ],
    [
      "a format with words of its own",
      { rows: styled(PERSON), styles: format("@&quot; (død)&quot;") },
      "its format shows otherwise",
    ],
    [
      "white letters",
      { rows: styled(PERSON), styles: font(`<color rgb="FFFFFFFF"/>`) },
      "its format does not show",
    ],
    [
      "white letters of the theme",
      { rows: styled(PERSON), styles: font(`<color theme="0"/>`) },
      "its format does not show",
    ],
    [
      "white letters on white",
      {
        rows: styled(PERSON),
        styles: font(
          `<color indexed="9"/>`,
          `<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF"/></patternFill></fill>`,
        ),
      },
      "its format does not show",
    ],
    [
      "a cell struck through",
      { rows: styled(PERSON), styles: font("<strike/>") },
      "struck through in column 1",
    ],
    [
      "letters struck through",
      {
        rows: `<row r="2"><c r="A2" t="s"><v>0</v></c></row>`,
        shared: `<si><r><t>${PERSON.slice(0, 4)}</t></r><r><rPr><strike val="1"/></rPr><t>${PERSON.slice(4)}</t></r></si>`,
      },
      "struck through in column 1",
    ],
    [
      "letters of its own struck through",
      {
        rows: `<row r="2"><c r="A2" t="inlineStr"><is><r><rPr><strike/></rPr><t>${PERSON}</t></r></is></c></row>`,
      },
      "struck through in column 1",
    ],
    [
      "merged cells",
      { after: `<mergeCells><mergeCell ref="A2:A3"/></mergeCells>` },
      "row 2 of `a.xlsx` has merged cells",
    ],
    [
      "a format that may strike through",
      {
        after: `<conditionalFormatting sqref="A1:A9"><cfRule type="expression" dxfId="0"/></conditionalFormatting>`,
        styles: `<styleSheet><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>`,
      },
      "by a conditional format",
    ],
    [
      "a format that may hide",
      {
        after: `<conditionalFormatting sqref="A1:A9"><cfRule type="expression" dxfId="0"/></conditionalFormatting>`,
        styles: `<styleSheet><dxfs><dxf><numFmt numFmtId="171" formatCode=";;;"/></dxf></dxfs></styleSheet>`,
      },
      "by a conditional format",
    ],
    [
      "a note",
      {
        beside: [
          [
            "comments",
            `<comments><commentList><comment ref="A2"><text><r><t>Døde i mai</t></r></text></comment></commentList></comments>`,
          ],
        ],
      },
      "row 2 of `a.xlsx` has a note",
    ],
    [
      "talk",
      {
        beside: [
          [
            "threadedComment",
            `<ThreadedComments><threadedComment ref="A9"><text>Vil ikke, ringte</text></threadedComment></ThreadedComments>`,
          ],
        ],
      },
      "row 9 of `a.xlsx` has a note",
    ],
  ])("%s", async (_what, sheet, words) => {
    const refusal = await files.recipients(sheet);
    expect(refusal).toContain(words);
    expect(refusal).toContain("NOT_SEEN");
    // Of people who said no, more are safer: they are read.
    expect(await files.list(sheet)).toBe(ON_THE_LIST);
  });
});

it("a number that no format shows is nobody", async () => {
  const hidden: Sheet = {
    rows: `<row r="2"><c r="A2" s="1"><v>${Number(PERSON)}</v></c></row>`,
    styles: format(";;;@"),
  };
  expect(await files.recipients(hidden)).toContain("its format does not show");
});

describe("a number that stands in no cell makes the file unreadable, a list too", () => {
  const written = `${OTHER.slice(0, 6)} ${OTHER.slice(6)}`;
  it.each<[string, Sheet]>([
    [
      "in a note",
      {
        beside: [
          [
            "comments",
            `<comments><commentList><comment ref="A1"><text><t>Også ${written}</t></text></comment></commentList></comments>`,
          ],
        ],
      },
    ],
    [
      "in two letters of a note",
      {
        beside: [
          [
            "comments",
            `<comments><commentList><comment ref="A1"><text><r><t>${OTHER.slice(0, 6)}</t></r><r><t>${OTHER.slice(6)}</t></r></text></comment></commentList></comments>`,
          ],
        ],
      },
    ],
    [
      "in talk",
      {
        beside: [
          [
            "threadedComment",
            `<ThreadedComments><threadedComment ref="A1"><text>maid ${written}</text></threadedComment></ThreadedComments>`,
          ],
        ],
      },
    ],
    [
      "in a text box",
      {
        beside: [
          [
            "drawing",
            `<xdr:wsDr><xdr:sp><xdr:txBody><a:p><a:r><a:t>and ${written}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>`,
          ],
        ],
      },
    ],
    ["below the page", { after: `<headerFooter><oddFooter>&amp;C${written}</oddFooter></headerFooter>` }],
    [
      "in what is shown while a cell is chosen",
      { after: `<dataValidations><dataValidation prompt="${written}"/></dataValidations>` },
    ],
    ["in a wrong number", { after: `<headerFooter><oddFooter>12345678901</oddFooter></headerFooter>` }],
  ])("%s", async (_what, sheet) => {
    expect(await files.recipients(sheet)).toMatch(/^SECOND_IDS .* has what may be a national id$/u);
    expect(await files.list(sheet)).toContain("has what may be a national id");
  });
});

describe("a formula whose saved result nobody sees is not read", () => {
  const formula = (text: string): string =>
    `<row r="2"><c r="A2" t="str"><f>${text}</f><v>${PERSON}</v></c></row>`;
  it.each<[string, Sheet]>([
    ["because all are worked out anew", { rows: formula("B2"), calculation: `<calcPr fullCalcOnLoad="1"/>` }],
    ["because it looks into another workbook", { rows: formula("VLOOKUP(B2,[1]Ark1!A:B,2)") }],
    ["because it points to where it will", { rows: formula("INDIRECT(&quot;B&quot;&amp;2)") }],
  ])("%s", async (_what, sheet) => {
    expect(await files.recipients(sheet)).toContain("worked out anew");
    expect(await files.list(sheet)).toContain("worked out anew");
  });
});

describe("what everybody sees is read", () => {
  const two = `${PERSON}, ${OTHER}`;
  it.each<[string, Sheet]>([
    [
      "colours, widths and a frozen heading",
      {
        before: `<sheetViews/><cols><col min="1" max="1" width="14"/><col min="5" max="9" hidden="1"/></cols>`,
        rows: styled(PERSON),
        styles: font(`<color rgb="FFFF0000"/><strike val="0"/>`),
      },
    ],
    [
      "white letters on dark",
      {
        rows: styled(PERSON),
        styles: font(
          `<color theme="0"/>`,
          `<fill><patternFill patternType="solid"><fgColor rgb="FF1F4E78"/></patternFill></fill>`,
        ),
      },
    ],
    [
      "duplicates marked red",
      {
        after: `<conditionalFormatting sqref="A1:A9"><cfRule type="duplicateValues" dxfId="0"/></conditionalFormatting>`,
        styles: `<styleSheet><dxfs><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>`,
      },
    ],
    [
      "a note that explains the heading",
      {
        beside: [
          [
            "comments",
            `<comments><commentList><comment ref="A1"><text><t>Elleve sifre</t></text></comment></commentList></comments>`,
          ],
        ],
      },
    ],
    [
      "a picture and a box with words",
      {
        beside: [
          [
            "drawing",
            `<xdr:wsDr><xdr:pic/><xdr:sp><xdr:txBody><a:p><a:r><a:t>Oppdatert 12.11.2026</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>`,
          ],
        ],
      },
    ],
    [
      "a page number below",
      { after: `<headerFooter><oddFooter>Side &amp;P av &amp;N</oddFooter></headerFooter>` },
    ],
    ["a hidden row that is empty", { rows: `${textRow(2, PERSON)}<row r="3" hidden="1"/>` }],
    [
      "a heading merged with nothing",
      { after: `<mergeCells><mergeCell ref="A1:A1"/><mergeCell ref="A20:B30"/></mergeCells>` },
    ],
    [
      "a formula of its own sheet",
      {
        rows: `<row r="2"><c r="A2" t="str"><f>TEXT(B2,"00000000000")</f><v>${PERSON}</v></c></row>`,
        calculation: `<calcPr calcId="191029"/>`,
      },
    ],
    ["a text format", { rows: styled(PERSON), styles: styles(`<xf numFmtId="49"/>`) }],
  ])("with %s", async (_what, sheet) => {
    expect(await files.recipients(sheet)).toBe(two);
    expect(await files.list(sheet)).toBe(ON_THE_LIST);
  });
});

describe("a number among the values of a letter is seen by its digits, or refused", () => {
  const value = (number: string): string =>
    `<row r="2"><c r="A2" t="str"><v>${PERSON}</v></c><c r="B2" s="1"><v>${number}</v></c></row>`;
  const read = async (number: string, code: string | number): Promise<string> =>
    await files.recipients({
      heading: `<row r="1"><c r="A1" t="str"><v>ID</v></c><c r="B1" t="str"><v>verdi</v></c></row>`,
      rows: value(number),
      styles: typeof code === "number" ? styles(`<xf numFmtId="${code}"/>`) : format(code),
    });

  it.each<[string, string | number, string]>([
    ["350", "0000", "0350"],
    ["12", 1, "12"],
    ["12", 0, "12"],
    ["12", "General;[Red]-General", "12"],
    ["999", 3, "999"],
    ["12", "_-* # ##0_-;-* # ##0_-", "12"],
    ["-3", "0;[Red]-0", "-3"],
  ])("%s as %s", async (number, code, shown) => {
    expect(await read(number, code)).toBe(`${PERSON} ${shown}, ${OTHER} `);
  });

  it.each<[string, string | number]>([
    ["1", 9],
    ["5", 2],
    ["12345", 3],
    ["500", "[$kr-414] #,##0"],
    ["12", "&quot;uke &quot;0"],
    ["5000", "0,"],
    ["5", "[&lt;10]0;0"],
    ["-3", "0;(0)"],
  ])("%s as %s is not", async (number, code) => {
    expect(await read(number, code)).toContain(
      "CELL_NOT_TEXT row 2 of `a.xlsx` has a formatted number under `verdi`",
    );
  });

  it("and nothing where its format shows nothing", async () => {
    expect(await read("0", "0;-0;;@")).toContain("its format does not show");
  });
});
