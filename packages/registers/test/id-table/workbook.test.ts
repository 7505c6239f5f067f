import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync, crc32 } from "node:zlib";

import { isSluseError, type SluseError } from "@sluse/core";
import { readIdTable, type IdRow } from "@sluse/registers/id-table";
import { createPopulation, writeIdWorkbook } from "@sluse/testkit/people";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { collect } from "../collect.ts";
import { zipOf } from "./archives.ts";
import { workbookOf, type FormulaCell } from "./workbooks.ts";

const [PERSON = "", OTHER = ""] = [...createPopulation({ size: 2, seed: 6 }).recipients()].map(
  (recipient) => recipient.nationalId,
);

const read = async (content: Uint8Array): Promise<IdRow[]> =>
  await collect(readIdTable({ name: "mottakere.xlsx", content }));

async function errorOf(content: Uint8Array): Promise<SluseError> {
  const error: unknown = await read(content).then(
    () => new Error("nothing was refused"),
    (thrown: unknown) => thrown,
  );
  if (!isSluseError(error)) throw error;
  return error;
}

describe("a recipient file in Excel", () => {
  it("is read whether its numbers are text or numbers, and keeps a lost zero lost", async () => {
    const rows = await read(
      workbookOf([
        ["ID", "navn", "sprak"],
        [PERSON, "Áilu Østby", "se"],
        [Number(`1${OTHER.slice(1)}`), 42, "nb"],
        [818100000, "", ""],
      ]),
    );
    expect(rows).toEqual([
      { row: 2, nationalId: PERSON, language: "se", values: { navn: "Áilu Østby" } },
      { row: 3, nationalId: `1${OTHER.slice(1)}`, language: "nb", values: { navn: "42" } },
      { row: 4, nationalId: "818100000", values: { navn: "" } },
    ]);
  });

  it("counts rows as Excel does, empty ones included", async () => {
    const rows = await read(workbookOf([["ID"], [null], [PERSON], [null], [OTHER]]));
    expect(rows.map((row) => row.row)).toEqual([3, 5]);
  });

  it.each([
    ["a date", new Date("2027-02-01T00:00:00Z"), "date"],
    ["a truth value", true, "truth value"],
    ["a fraction", 12.5, "fraction"],
  ])(
    "is refused with %s as a slot value, which every machine shows in its own way",
    async (_what, value, word) => {
      const error = await errorOf(
        workbookOf([
          ["ID", "time"],
          [PERSON, value],
        ]),
      );
      expect([error.code, error.place]).toEqual([
        "SLUSE_TABLE_CELL_NOT_TEXT",
        { file: "mottakere.xlsx", line: 2, column: 2 },
      ]);
      expect(error.message).toContain(word);
    },
  );

  it("leaves a date under ID to the check of national ids", async () => {
    const [row] = await read(workbookOf([["ID"], [new Date("2027-02-01T00:00:00Z")]]));
    expect(row?.nationalId).toBe("date");
  });

  it.each<[string, FormulaCell, string]>([
    ["an error", { formula: "VLOOKUP(A1,B:C,2)", type: "e", result: "#N/A" }, "it shows an error"],
    ["a formula without its result", { formula: "B4" }, "its formula was saved without a result"],
    [
      "a formula with an empty result",
      { formula: "B4", result: "" },
      "its formula was saved without a result",
    ],
    ["a text formula without its result", { formula: "B4", type: "str" }, "saved without a result"],
  ])("is refused with %s, where a person may stand", async (_what, cell, why) => {
    // Alone in the last row it would look like no row at all.
    const error = await errorOf(workbookOf([["ID"], [PERSON], [null], [cell]]));
    expect([error.code, error.place]).toEqual([
      "SLUSE_TABLE_CELL_LOST",
      { file: "mottakere.xlsx", line: 4, column: 1 },
    ]);
    expect(error.message).toContain(why);
  });

  it("takes formulas with their results, which may be no text", async () => {
    const rows = await read(
      workbookOf([
        ["ID", "navn"],
        [
          { formula: "C2", type: "str", result: PERSON },
          { formula: "D2", type: "str", result: "" },
        ],
        [{ formula: "C3", result: `1${OTHER.slice(1)}` }, "Máret"],
      ]),
    );
    expect(rows.map(({ nationalId, values }) => [nationalId, values["navn"]])).toEqual([
      [PERSON, ""],
      [`1${OTHER.slice(1)}`, "Máret"],
    ]);
  });

  it("is refused when it names a sheet that is not there", async () => {
    const whole = workbookOf([["ID"], [PERSON]], [["ID"]]);
    const without = Buffer.from(
      whole.toString("latin1").replaceAll("xl/worksheets/sheet2.xml", "xl/worksheets/sheetX.xml"),
      "latin1",
    );
    expect((await errorOf(without)).code).toBe("SLUSE_TABLE_NOT_XLSX");
  });

  it("is refused with two sheets of people", async () => {
    const error = await errorOf(workbookOf([["ID"], [PERSON]], [["ID"], [OTHER]]));
    expect(error.code).toBe("SLUSE_TABLE_MORE_SHEETS");
  });

  it("may have a second sheet that is empty", async () => {
    expect(await read(workbookOf([["ID"], [PERSON]], []))).toHaveLength(1);
  });

  it.each([
    ["CSV with the wrong name", Buffer.from(`ID\n${PERSON}\n`)],
    ["nothing", Buffer.alloc(0)],
    ["an old Excel file", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512)])],
    ["an archive of something else", zipOf([["hei.txt", Buffer.from("hei")]])],
  ])("is refused when it is %s", async (_what, content) => {
    expect((await errorOf(content)).code).toBe("SLUSE_TABLE_NOT_XLSX");
  });

  it("is refused when it would unpack to more than memory is for", async () => {
    const packed = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
    const entry = { name: "xl/bomb.xml", packed, size: 0x7fff_ffff, checksum: crc32("") };
    expect((await errorOf(zipOf([entry]))).code).toBe("SLUSE_TABLE_TOO_LARGE");
    // An archive that lies about its size is not unpacked further than it says.
    const lying = zipOf([{ ...entry, size: 1024 }]);
    expect((await errorOf(lying)).code).toBe("SLUSE_TABLE_NOT_XLSX");
  });
});

describe("a workbook on its way", () => {
  let folder: string;
  let whole: Buffer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "sluse-workbook-"));
    await writeIdWorkbook(join(folder, "a.xlsx"), createPopulation({ size: 1, seed: 1 }).strangers(500));
    whole = await readFile(join(folder, "a.xlsx"));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it("is refused wherever it is cut short", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        expect((await errorOf(whole.subarray(0, length))).code).toBe("SLUSE_TABLE_NOT_XLSX");
      }),
    );
  });

  it("never gives other people when a byte is changed", async () => {
    const people = (await read(whole)).map((row) => row.nationalId);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = Buffer.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        const result = await read(damaged).catch((error: unknown) => error);
        expect(isSluseError(result) || (result as IdRow[]).map((row) => row.nationalId)).toSatisfy(
          (outcome: true | string[]) => outcome === true || outcome.join(",") === people.join(","),
        );
      }),
    );
  });
});
