import { isSluseError } from "@sluse/core";
import { readIdTable } from "@sluse/registers/id-table";
import { createPopulation } from "@sluse/testkit/people";
import { describe, expect, it } from "vitest";

import { SharedStrings } from "../../src/internal/workbook/shared-strings.ts";
import { collect } from "../collect.ts";
import { zipOf } from "./archives.ts";
import { partsOf, sheetXml, textRow, xml, type PartsOptions } from "./workbooks.ts";

const [PERSON = "", OTHER = ""] = [...createPopulation({ size: 2, seed: 62 }).people()];
const HEADING = textRow(1, "ID");

const read = async (rows: string, options: PartsOptions = {}) => await readParts([sheetXml(rows)], options);

/** The ids of a workbook, or the place and the words of its refusal. */
async function readParts(sheets: readonly Buffer[], options: PartsOptions = {}) {
  try {
    const rows = await collect(readIdTable({ name: "a.xlsx", content: zipOf(partsOf(sheets, options)) }));
    return rows.map((row) => row.nationalId);
  } catch (error) {
    if (!isSluseError(error)) throw error;
    expect(`${error.message} ${error.mend}`).not.toMatch(/\d{9}/u);
    return `${error.code.slice("SLUSE_TABLE_".length)} ${error.place?.line ?? ""} ${error.message}`;
  }
}

const cell = (inner: string, attributes = ""): string =>
  `<row r="2"><c r="A2"${attributes}>${inner}</c></row>`;

describe("a cell says what a person sees in it", () => {
  it.each<[string, string, PartsOptions]>([
    ["a text of its own", cell(`<is><t>${PERSON}</t></is>`, ' t="inlineStr"'), {}],
    [
      "a text that cells share",
      cell("<v>1</v>", ' t="s"'),
      { shared: `<si><t>x</t></si><si><t>${PERSON}</t></si>` },
    ],
    [
      "runs of letters",
      cell("<v>0</v>", ' t="s"'),
      {
        shared: `<si><r><rPr><b/></rPr><t>${PERSON.slice(0, 6)}</t></r><r><t>${PERSON.slice(6)}</t></r></si>`,
      },
    ],
    [
      "a hint of how it is read",
      cell("<v>0</v>", ' t="s"'),
      { shared: `<si><t>${PERSON}</t><rPh sb="0" eb="1"><t>hint</t></rPh></si>` },
    ],
    ["a formula's text", cell(`<f>B2</f><v>${PERSON}</v>`, ' t="str"'), {}],
    ["an unparsed text", cell(`<v><![CDATA[${PERSON.slice(0, 5)}]]>${PERSON.slice(5)}</v>`, ' t="str"'), {}],
    ["a remark in its text", cell(`<is><t>${PERSON}<!-- n --></t></is>`, ' t="inlineStr"'), {}],
    [
      "characters by their number",
      cell(`<v>${[...PERSON].map((digit) => `&#${digit.codePointAt(0)};`).join("")}</v>`, ' t="str"'),
      {},
    ],
    [
      "an escaped character",
      cell(`<v>_x00${(48 + Number(PERSON[0])).toString(16)}_${PERSON.slice(1)}</v>`, ' t="str"'),
      {},
    ],
    ["a number in eleven digits", cell(`<v>${Number(PERSON)}</v>`, ' s="2"'), { formats: ["00000000000"] }],
    [
      "a number in six and five digits",
      cell(`<v>${Number(PERSON)}</v>`, ' s="2"'),
      { formats: ["000000\\ 00000"] },
    ],
    [
      "a number in eleven digits and a colour",
      cell(`<v>${Number(PERSON)}</v>`, ' s="2"'),
      { formats: ["[Magenta]000000&quot; &quot;00000"] },
    ],
    [
      "a number with an exponent",
      cell(`<v>${Number(PERSON).toExponential()}</v>`, ' s="2"'),
      { formats: ["00000000000"] },
    ],
    ["no place", `<row><c t="inlineStr"><is><t>${PERSON}</t></is></c></row>`, {}],
  ])("with %s", async (_what, rows, options) => {
    expect(await read(HEADING + rows, options)).toEqual([PERSON]);
  });

  it("with names in front of its elements", async () => {
    const prefixed = HEADING.concat(textRow(2, PERSON)).replaceAll(/<(?<close>\/?)(?=\w)/gu, "<$<close>x.y:");
    const sheet = xml(
      `<x.y:worksheet xmlns:x.y="a"><x.y:sheetData>${prefixed}</x.y:sheetData></x.y:worksheet>`,
    );
    expect(await readParts([sheet])).toEqual([PERSON]);
  });

  it.each(["utf16le", "utf16be"] as const)("in a sheet written in %s", async (encoding) => {
    const text = `\uFEFF<worksheet><sheetData>${HEADING}${textRow(2, PERSON)}</sheetData></worksheet>`;
    const little = Buffer.from(text, "utf16le");
    expect(await readParts([encoding === "utf16le" ? little : little.swap16()])).toEqual([PERSON]);
  });

  it("and a number shows how many digits its format keeps, a date nothing", async () => {
    const formats = ["0", "dd.mm.yyyy", "[h]:mm", "General", "#,##0"];
    const shown = async (style: number): Promise<unknown> =>
      await read(HEADING + cell("<v>818100000</v>", ` s="${style}"`), { formats });
    expect(await Promise.all([0, 1, 2, 3, 4, 5, 6].map(shown))).toEqual([
      ["818100000"],
      ["date"],
      ["818100000"],
      ["date"],
      ["date"],
      ["818100000"],
      ["818100000"],
    ]);
  });
});

describe("a cell that holds something and says nothing is refused", () => {
  it.each<[string, string, string]>([
    ["a text that is not called one", cell(`<is><t>${OTHER}</t></is>`), "read differently"],
    ["a text called one, written as a value", cell(`<v>${OTHER}</v>`, ' t="inlineStr"'), "read differently"],
    [
      "a text of its own where a shared one should be",
      cell(`<is><t>${OTHER}</t></is>`, ' t="s"'),
      "read differently",
    ],
    [
      "a text and a value",
      cell(`<v>1</v><is><t>${OTHER}</t></is>`, ' t="inlineStr"'),
      "both a text and a value",
    ],
    ["a shared text that is not there", cell("<v>9</v>", ' t="s"'), "its text is missing"],
    ["a shared text by no number", cell("<v>x</v>", ' t="s"'), "its text is missing"],
    ["an error", cell("<f>B2</f><v>#N/A</v>", ' t="e"'), "it shows an error"],
    ["a formula without a result", cell("<f>B2</f>"), "its formula was saved without a result"],
    ["an empty value", cell("<v></v>"), "it holds something, and no value"],
    ["something else", cell("<extLst/>"), "it holds something, and no value"],
    ["a word for a number", cell("<v>NaN</v>"), "its number is none"],
    ["two values", cell(`<v>1</v><v>${OTHER}</v>`, ' t="str"'), "it has two values"],
    ["two texts", cell(`<is><t>a</t></is><is><t>${OTHER}</t></is>`, ' t="inlineStr"'), "it has two texts"],
    ["a value within its value", cell(`<v><x/>${OTHER}</v>`, ' t="str"'), "something that is no value"],
    ["a kind nobody knows", cell(`<v>${OTHER}</v>`, ' t="q"'), "of a kind that nobody knows"],
  ])("when it has %s", async (_what, rows, words) => {
    const refusal = await read(HEADING + rows);
    expect(refusal).toContain(words);
    expect(refusal).toContain("CELL_LOST 2 ");
  });
});

describe("a sheet that programs could read differently is refused", () => {
  const one = textRow(2, PERSON);
  it.each<[string, string, string]>([
    ["rows out of order", textRow(3, PERSON) + textRow(2, OTHER), "rows out of order"],
    ["the same row twice", one + textRow(2, OTHER), "rows out of order"],
    ["a row without a number", `<row r="x"></row>`, "rows out of order"],
    [
      "a cell twice",
      `<row r="2">${`<c r="A2" t="str"><v>${PERSON}</v></c>`.repeat(2)}</row>`,
      "cells of row 2 out of order",
    ],
    [
      "a cell that says it stands elsewhere",
      `<row r="2"><c r="A3" t="str"><v>${PERSON}</v></c></row>`,
      "says it stands elsewhere",
    ],
    [
      "a cell without a column",
      `<row r="2"><c r="2" t="str"><v>${PERSON}</v></c></row>`,
      "says it stands elsewhere",
    ],
    ["a row within something else", `<mc:Choice>${one}</mc:Choice>`, "cells where none belong"],
    ["a second set of cells", `${one}</sheetData><sheetData>${textRow(3, OTHER)}`, "cells of a sheet twice"],
    [
      "cells within something else",
      `${one}</sheetData><mc:Choice><sheetData>${textRow(3, OTHER)}</sheetData></mc:Choice><sheetData>`,
      "cells where none belong",
    ],
    ["an element that is not closed", "<row>", "not well formed"],
    ["a row below Excel's last", textRow(900_000_000, "x"), "below row 1048576"],
    [
      "a cell right of Excel's last",
      `<row r="2"><c r="ZZZZZZZZ2" t="str"><v>x</v></c></row>`,
      "right of column 16384",
    ],
    ["elements without end", "<a>".repeat(100), "nests without end"],
    [
      "a text without end",
      `<row r="2"><c r="A2" t="str"><v>${"x".repeat(300_000)}</v></c></row>`,
      "a text that no cell can",
    ],
    ["a remark without end", `<!--${"x".repeat(1_500_000)}-->${one}`, "a text that no cell can"],
  ])("with %s", async (_what, rows, words) => {
    expect(await read(HEADING + rows)).toContain(words);
  });

  it("with a document type", async () => {
    const sheet = Buffer.from(`<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>`);
    expect(await readParts([sheet])).toContain("document type");
  });

  it("without cells", async () => {
    expect(await readParts([Buffer.from("<worksheet></worksheet>")])).toContain("a sheet without cells");
  });

  it("but a place in a drawing is no cell", async () => {
    const sheet = xml(
      `<worksheet><sheetData>${HEADING}${one}</sheetData><anchor><xdr:from><xdr:row>1</xdr:row></xdr:from></anchor></worksheet>`,
    );
    expect(await readParts([sheet])).toEqual([PERSON]);
  });

  it("with more cells than are read, when each row is as wide as Excel's widest", async () => {
    const wide = Array.from({ length: 4000 }, (_, at) => {
      const row = at + 2;
      return `<row r="${row}"><c r="A${row}" t="str"><v>x</v></c><c r="XFD${row}" t="str"><v>x</v></c></row>`;
    });
    expect(await read(HEADING + wide.join(""))).toContain("more cells than are read");
  });

  it("with more styles than Excel has", async () => {
    const formats = Array.from({ length: 65_537 }, () => "0");
    expect(await read(HEADING + one, { formats })).toContain("more styles than Excel");
  });

  it("with more text than is read", () => {
    const strings = new SharedStrings();
    const mebibyte = "x".repeat(1024 * 1024);
    expect(() => {
      for (let at = 0; at < 97; at += 1) strings.add(mebibyte, undefined);
    }).toThrow(
      expect.objectContaining({ fault: { kind: "too-large", what: "holds more text than is read" } }),
    );
  });

  it("and a stray cell far to the right is named", async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => textRow(at + 2, PERSON));
    rows[4] = `<row r="6"><c r="A6" t="str"><v>${PERSON}</v></c><c r="XFD6" t="str"><v>x</v></c></row>`;
    expect(await read(HEADING + rows.join(""))).toContain("CELL_WITHOUT_HEADING 6 cell 16384 of row 6");
  });
});

describe("the sheets of a workbook", () => {
  const sheets = (...rows: string[]): Buffer[] => rows.map(sheetXml);
  it("that hold data are named when there are two, hidden ones too", async () => {
    const two = sheets(HEADING + textRow(2, OTHER), HEADING + textRow(2, PERSON));
    const named = [{ name: "Gamle", state: "veryHidden" }, { name: `Kari ${PERSON}` }];
    expect(await readParts(two, { sheets: named })).toContain(
      "2 sheets with data: `Gamle` (hidden), `(a number)`",
    );
  });

  it("are all looked at before a row is given", async () => {
    const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = sheets(
      textRow(1, "Les meg først"),
      HEADING + textRow(2, PERSON),
    );
    expect(await readParts([first, second])).toContain("MORE_SHEETS");
  });

  it("are looked at down to their first row, however many are empty above it", async () => {
    const empty = Array.from({ length: 20_000 }, (_, at) => `<row r="${at + 1}"/>`).join("");
    const two = sheets(HEADING + textRow(2, PERSON), empty + textRow(20_001, "Les meg"));
    expect(await readParts(two)).toContain("MORE_SHEETS");
  });

  it("may be empty but for blanks", async () => {
    expect(await readParts(sheets(textRow(5, "  "), HEADING + textRow(2, PERSON)))).toEqual([PERSON]);
  });
});
