import { crc32 } from "node:zlib";

type CellValue = string | number | boolean | Date | FormulaCell | null;

/** A cell with a formula: what was saved of its result, if anything. */
export interface FormulaCell {
  readonly formula: string;
  readonly type?: "str" | "n" | "e";
  readonly result?: string;
}

/** An entry of an archive: stored as it is, or with whatever its maker says of it. */
type Entry =
  | readonly [name: string, content: Buffer]
  | { readonly name: string; readonly packed: Buffer; readonly size: number; readonly checksum: number };

/** A workbook with one sheet for each table, written by hand so that every kind of cell can be had. */
export function workbookOf(...sheets: readonly (readonly (readonly CellValue[])[])[]): Buffer {
  const numbers = sheets.map((_, at) => at + 1);
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;
  return zipOf([
    [
      "xl/workbook.xml",
      xml(
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets>${numbers
          .map((n) => `<sheet name="Ark${n}" sheetId="${n}" r:id="rId${n}"/>`)
          .join("")}</sheets></workbook>`,
      ),
    ],
    [
      "xl/_rels/workbook.xml.rels",
      xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbers
          .map((n) => relationship(`rId${n}`, "worksheet", `worksheets/sheet${n}.xml`))
          .join("")}${relationship("rIdS", "styles", "styles.xml")}</Relationships>`,
      ),
    ],
    [
      "xl/styles.xml",
      xml(
        `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
    ],
    ...sheets.map((rows, at): Entry => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(rows)]),
  ]);
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const DAYS_TO_1970 = 25_569;

const xml = (body: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${body}`);

function sheetOf(rows: readonly (readonly CellValue[])[]): Buffer {
  const written = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellOf(cell, `${String.fromCodePoint(65 + column)}${row + 1}`)).join("")}</row>`,
  );
  return xml(`<worksheet xmlns="${MAIN}"><sheetData>${written.join("")}</sheetData></worksheet>`);
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

/** An archive, as sound or as unsound as its entries. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const isStored = Array.isArray(entry);
    const { name, packed, size, checksum } = describe(entry);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(isStored ? 0 : 8, 4);
    facts.writeUInt32LE(checksum, 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(size, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), facts, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\0"), facts, tail, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listing, end]);
}

function describe(entry: Entry): Exclude<Entry, readonly unknown[]> {
  if (!("packed" in entry)) {
    const [name, content] = entry;
    return { name, packed: content, size: content.length, checksum: crc32(content) };
  }
  return entry;
}
