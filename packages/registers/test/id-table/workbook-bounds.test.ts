import { readIdTable } from "@sluse/registers/id-table";
import { describe, expect, it } from "vitest";

import { bytesOf } from "../../src/internal/table/byte-source.ts";
import { xlsxCells } from "../../src/internal/table/xlsx-cells.ts";
import { checkBesideCells } from "../../src/internal/workbook/beside-cells.ts";
import type { WorkbookParts } from "../../src/internal/workbook/workbook-parts.ts";
import { collect } from "../collect.ts";
import { zipOf, type Entry } from "./archives.ts";
import { partsOf, sheetXml, textRow } from "./workbooks.ts";

describe("a workbook whose parts are small and named often", () => {
  it("is refused when two sheets are one", async () => {
    const sheet = sheetXml(textRow(1, "ID"));
    const parts = partsOf([sheet, sheet]).map((entry): Entry => {
      if (!Array.isArray(entry)) return entry;
      const [name, bytes] = entry as readonly [string, Buffer];
      return [name, Buffer.from(bytes.toString().replace("worksheets/sheet2.xml", "worksheets/sheet1.xml"))];
    });
    await expect(collect(readIdTable({ name: "a.xlsx", content: zipOf(parts) }))).rejects.toThrow(
      "it has one sheet under two names",
    );
  });

  it("has each read once", async () => {
    const drawings = Array.from(
      { length: 50 },
      (_, at) => `<Relationship Id="r${at}" Type="x/drawing" Target="../drawing1.xml"/>`,
    );
    const texts: Readonly<Record<string, string>> = {
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships>${drawings.join("")}</Relationships>`,
      "xl/drawing1.xml": "<wsDr><sp/></wsDr>",
    };
    const read: string[] = [];
    const parts: WorkbookParts = {
      unpackedSize: 0,
      has: (name) => Object.hasOwn(texts, name),
      async *text(name) {
        read.push(name);
        yield texts[name] ?? "";
      },
    };
    await checkBesideCells(parts, "xl/worksheets/sheet1.xml", { headingRow: 1, unseen: "read" });
    expect(read).toEqual(Object.keys(texts));
  });
});

it("rows as wide as a sheet are handed on a few at a time", async () => {
  const wide = Array.from(
    { length: 30 },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c><c r="XFD${at + 1}"><v>1</v></c></row>`,
  );
  const content = async function* (): AsyncGenerator<Uint8Array, void> {
    yield zipOf(partsOf([sheetXml(wide.join(""))]));
  };
  const batches = await collect(xlsxCells(content(), "a.xlsx", { unseen: "refused" }));
  expect(batches.flat()).toHaveLength(30);
  expect(Math.max(...batches.map((rows) => rows.length))).toBe(7);
});

it("a table that is given in one piece is read in small ones: all its rows would be there before the first is looked at", async () => {
  const given = Buffer.from("ID\n".repeat(100_000));
  async function* inOne(): AsyncGenerator<Uint8Array, void> {
    yield given;
  }
  for (const content of [given, inOne()]) {
    const pieces = await collect(bytesOf({ name: "a.csv", content }).bytes);
    expect(Buffer.concat(pieces).equals(given)).toBe(true);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(65_536);
  }
});
