import { zipOf, type Entry } from "./archives.ts";

type CellValue = string | number | boolean | Date | FormulaCell | null;

/** A cell with a formula: what was saved of its result, if anything. */
export interface FormulaCell {
  readonly formula: string;
  readonly type?: "str" | "n" | "e";
  readonly result?: string;
}

/** A workbook with one sheet for each table, written by hand so that every kind of cell can be had. */
export const workbookOf = (...sheets: readonly (readonly (readonly CellValue[])[])[]): Buffer =>
  zipOf(partsOf(sheets.map((rows) => sheetOf(rows))));

export interface PartsOptions {
  /** The sheets' names and states. Default: `Ark1`, `Ark2` … */
  readonly sheets?: readonly { readonly name: string; readonly state?: string }[];
  /** The shared strings, as they stand in their part. */
  readonly shared?: string;
  /** Number formats, from 164 on: the styles from 2 on have them. */
  readonly formats?: readonly string[];
}

/** The parts of a workbook whose sheets are written out already. */
export function partsOf(
  sheets: readonly Buffer[],
  { sheets: named, shared, formats = [] }: PartsOptions = {},
): Entry[] {
  const numbers = sheets.map((_, at) => at + 1);
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;
  const sheetTags = numbers.map((n) => {
    const { name = `Ark${n}`, state = "visible" } = named?.[n - 1] ?? {};
    return `<sheet name="${name}" sheetId="${n}" state="${state}" r:id="rId${n}"/>`;
  });
  const relationships = [
    ...numbers.map((n) => relationship(`rId${n}`, "worksheet", `worksheets/sheet${n}.xml`)),
    relationship("rIdS", "styles", "styles.xml"),
    ...(shared === undefined ? [] : [relationship("rIdT", "sharedStrings", "sharedStrings.xml")]),
  ];
  const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`);
  const styles = [0, 14, ...formats.map((_, at) => 164 + at)].map((id) => `<xf numFmtId="${id}"/>`);
  return [
    [
      "xl/workbook.xml",
      xml(
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets>${sheetTags.join("")}</sheets></workbook>`,
      ),
    ],
    [
      "xl/_rels/workbook.xml.rels",
      xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join("")}</Relationships>`,
      ),
    ],
    [
      "xl/styles.xml",
      xml(
        `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join("")}</numFmts><cellXfs>${styles.join("")}</cellXfs></styleSheet>`,
      ),
    ],
    ...(shared === undefined
      ? []
      : [["xl/sharedStrings.xml", xml(`<sst xmlns="${MAIN}">${shared}</sst>`)] as const]),
    ...sheets.map((sheet, at): Entry => [`xl/worksheets/sheet${at + 1}.xml`, sheet]),
  ];
}

/** A sheet whose rows are written out already. */
export const sheetXml = (rows: string): Buffer =>
  xml(`<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`);

/** A row with one text in column A, or where `column` says. */
export const textRow = (row: number, text: string, column = "A"): string =>
  `<row r="${row}"><c r="${column}${row}" t="inlineStr"><is><t>${text}</t></is></c></row>`;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const DAYS_TO_1970 = 25_569;

export const xml = (body: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${body}`);

function sheetOf(rows: readonly (readonly CellValue[])[]): Buffer {
  const written = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellOf(cell, `${String.fromCodePoint(65 + column)}${row + 1}`)).join("")}</row>`,
  );
  return sheetXml(written.join(""));
}

function cellOf(cell: CellValue, address: string): string {
  if (cell === null) return "";
  if (typeof cell === "string") return `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  if (typeof cell === "boolean") return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (cell instanceof Date) {
    return `<c r="${address}" s="1"><v>${cell.getTime() / 86_400_000 + DAYS_TO_1970}</v></c>`;
  }
  if (typeof cell === "object") {
    const { formula, type = "n", result } = cell;
    const value = result === undefined ? "" : `<v>${result}</v>`;
    return `<c r="${address}" t="${type}"><f>${formula}</f>${value}</c>`;
  }
  return `<c r="${address}"><v>${cell}</v></c>`;
}
