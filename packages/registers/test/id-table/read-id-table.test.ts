import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { test } from "@fast-check/vitest";
import { isSluseError, type SluseError } from "@sluse/core";
import { readIdTable, type IdRow, type TableSource } from "@sluse/registers/id-table";
import { liveHeap } from "@sluse/testkit";
import { createPopulation, writeIdCsv, writeIdWorkbook } from "@sluse/testkit/people";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { collect } from "../collect.ts";

const [PERSON = "", OTHER = ""] = [...createPopulation({ size: 2, seed: 5 }).recipients()].map(
  (recipient) => recipient.nationalId,
);

const csv = (text: string): TableSource => ({ name: "mottakere.csv", content: Buffer.from(text) });
const readAll = async (source: TableSource): Promise<IdRow[]> => await collect(readIdTable(source));

async function errorOf(source: TableSource): Promise<SluseError> {
  const error: unknown = await readAll(source).then(
    () => new Error("nothing was refused"),
    (thrown: unknown) => thrown,
  );
  if (!isSluseError(error)) throw error;
  return error;
}

describe("a recipient file in CSV", () => {
  it.each([
    ["commas", `ID,navn,sprak\n${PERSON},Åse Ødegård,nn\n`],
    ["semicolons", `ID;navn;sprak\n${PERSON};Åse Ødegård;nn\n`],
    ["tabs", `ID\tnavn\tsprak\n${PERSON}\tÅse Ødegård\tnn\n`],
    ["a byte order mark", `\uFEFFID;navn;sprak\n${PERSON};Åse Ødegård;nn\n`],
    ["Windows line ends", `ID;navn;sprak\r\n${PERSON};Åse Ødegård;nn\r\n`],
    ["no line end at the end", `ID;navn;sprak\n${PERSON};Åse Ødegård;nn`],
    ["quoted cells", `"ID";"navn";"sprak"\n"${PERSON}";"Åse Ødegård";"nn"\n`],
    ["headings in other case", `id;navn;SPRÅK\n${PERSON};Åse Ødegård;NN\n`],
    ["separators at the line's end", `ID;navn;sprak;;\n${PERSON};Åse Ødegård;nn;;\n`],
  ])("is read with %s", async (_what, text) => {
    expect(await readAll(csv(text))).toEqual([
      { row: 2, nationalId: PERSON, language: "nn", values: { navn: "Åse Ødegård" } },
    ]);
  });

  it("counts rows as a spreadsheet does, empty and many-lined ones included", async () => {
    const rows = await readAll(csv(`ID;adresse\n\n${PERSON};"Gata 1\nKárášjohka"\n;\n${OTHER};\n`));
    expect(rows).toEqual([
      { row: 3, nationalId: PERSON, values: { adresse: "Gata 1\nKárášjohka" } },
      { row: 5, nationalId: OTHER, values: { adresse: "" } },
    ]);
  });

  it("keeps the number as written, and who it is on behalf of", async () => {
    expect(await readAll(csv(`ID,paaVegneAv\n ${PERSON} ,${OTHER}\n${OTHER},\n`))).toEqual([
      { row: 2, nationalId: ` ${PERSON} `, onBehalfOf: OTHER, values: {} },
      { row: 3, nationalId: OTHER, values: {} },
    ]);
  });

  it("takes columns with dangerous names for what they are", async () => {
    const [row] = await readAll(csv(`ID,__proto__,constructor\n${PERSON},a,b\n`));
    expect(Object.entries(row?.values ?? {})).toEqual([
      ["__proto__", "a"],
      ["constructor", "b"],
    ]);
  });

  it.each([
    ["an empty file", "", "SLUSE_TABLE_NO_ROWS", undefined],
    ["a heading alone", "ID\n", "SLUSE_TABLE_NO_ROWS", undefined],
    ["a heading and empty rows", "ID\n\n\n", "SLUSE_TABLE_NO_ROWS", undefined],
    ["no column ID", `fnr;navn\n${PERSON};Kari\n`, "SLUSE_TABLE_COLUMN_MISSING", 1],
    ["no heading", `${PERSON}\n${OTHER}\n`, "SLUSE_TABLE_COLUMN_MISSING", 1],
    ["an empty first line", `\nID\n${PERSON}\n`, "SLUSE_TABLE_COLUMN_MISSING", 1],
    ["a column twice", `ID;navn;Navn\n${PERSON};a;b\n`, "SLUSE_TABLE_COLUMN_TWICE", 1],
    ["a column twice in two spellings", `ID;sprak;Språk\n${PERSON};nb;nn\n`, "SLUSE_TABLE_COLUMN_TWICE", 1],
    ["a comma too many", `ID,navn\n${PERSON},Nordmann, Kari\n`, "SLUSE_TABLE_CELL_WITHOUT_HEADING", 2],
    ["another separator further down", `ID\n${PERSON}\n${OTHER};x\n`, "SLUSE_TABLE_CELL_WITHOUT_HEADING", 3],
    ["an unknown language", `ID;sprak\n${PERSON};nb\n${OTHER};sv\n`, "SLUSE_TABLE_LANGUAGE_UNKNOWN", 3],
    ["a quotation mark that never closes", `ID\n${PERSON}\n"${OTHER}\n`, "SLUSE_TABLE_NOT_CSV", 3],
    ["a stray quotation mark", `ID;navn\n${PERSON};Kari "Nordmann\n`, "SLUSE_TABLE_NOT_CSV", 2],
    ["a line of 10 MB", `ID\n${PERSON}\n${"0".repeat(10_000_000)}\n`, "SLUSE_TABLE_LINE_TOO_LONG", 3],
    ["10 MB in quotation marks", `ID\n"${"0\n".repeat(5_000_000)}`, "SLUSE_TABLE_LINE_TOO_LONG", 2],
    ["null bytes", `ID\n${PERSON}\n\0\0\n`, "SLUSE_TABLE_ENCODING", 3],
  ])("is refused with %s", async (_what, text, code, line) => {
    const error = await errorOf(csv(text));
    expect([error.code, error.place?.file, error.place?.line]).toEqual([code, "mottakere.csv", line]);
    expect(`${error.message} ${error.mend} ${String(error.cause)}`).not.toMatch(/\d{6}/u);
  });

  it("is refused in another encoding, with the place of the first letter", async () => {
    const latin1 = Buffer.from(`ID;navn\n${PERSON};Kari\n${OTHER};Bjørg\n`, "latin1");
    const error = await errorOf({ name: "liste.csv", content: latin1 });
    expect([error.code, error.place]).toEqual([
      "SLUSE_TABLE_ENCODING",
      { file: "liste.csv", line: 3, column: 15 },
    ]);
    const utf16 = Buffer.from(`\uFEFFID\n${PERSON}\n`, "utf16le");
    expect((await errorOf({ name: "liste.csv", content: utf16 })).message).toContain("UTF-16");
  });

  test.prop([
    fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string({ unit: "binary" })), { minLength: 1 }),
    fc.constantFrom(",", ";", "\t"),
    fc.integer({ min: 1, max: 7 }),
  ])(
    "comes back as it was written, whatever is in it and however it is cut in chunks",
    async (rows, separator, size) => {
      const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
      const clean = rows.map((cells) => cells.map((cell) => cell.replaceAll("\0", "")));
      const lines = [["ID", "navn"], ...clean].map((cells) => cells.map(quote).join(separator));
      const bytes = Buffer.from(lines.join("\n"));
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      const content = (async function* () {
        yield* chunks;
      })();
      const filled = clean
        .map(([nationalId, navn], at) => ({ row: at + 2, nationalId, values: { navn } }))
        .filter(({ nationalId, values }) => `${nationalId}${values.navn}`.trim() !== "");
      fc.pre(filled.length > 0);
      expect(await readAll({ name: "a.csv", content })).toEqual(filled);
    },
  );
});

describe("files", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "sluse-id-table-"));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it("gives the same people from CSV and from Excel", async () => {
    const population = createPopulation({ size: 3000, seed: 9, shares: { invalid: 0.1, tenDigits: 0.1 } });
    const written = [...population.rows()].map((row) => row.written);
    await writeIdCsv(join(folder, "a.csv"), written);
    await writeIdWorkbook(join(folder, "a.xlsx"), written);
    const fromCsv = await readAll(join(folder, "a.csv"));
    expect(await readAll(join(folder, "a.xlsx"))).toEqual(fromCsv);
    expect(fromCsv.map((row) => row.nationalId)).toEqual(written);
  });

  it("reads a million rows in flat memory", async () => {
    const path = join(folder, "million.csv");
    await writeIdCsv(path, createPopulation({ size: 1, seed: 1 }).strangers(1_000_000));
    const before = liveHeap();
    let rows = 0;
    let peak = 0;
    for await (const { row } of readIdTable(path)) {
      rows = row - 1;
      if (rows % 250_000 === 0) peak = Math.max(peak, liveHeap() - before);
    }
    expect(rows).toBe(1_000_000);
    expect(peak).toBeLessThan(16 * 1024 * 1024);
  });

  it("stops when told to", async () => {
    const path = join(folder, "stopped.csv");
    await writeIdCsv(path, Array<string>(100_000).fill(PERSON));
    const abort = new AbortController();
    const reading = readIdTable(path, { signal: abort.signal });
    await reading.next();
    abort.abort(new Error("that will do"));
    await expect(collect(reading)).rejects.toThrow("that will do");
  });

  it("says which file cannot be read, and why", async () => {
    await writeFile(join(folder, "liste.ods"), "");
    expect((await errorOf(join(folder, "borte.csv"))).message).toBe(
      "file `borte.csv` cannot be read: ENOENT",
    );
    expect((await errorOf(`${folder}/.csv`)).code).toBe("SLUSE_TABLE_UNREADABLE");
    expect(await errorOf(join(folder, "liste.ods"))).toMatchObject({
      code: "SLUSE_TABLE_FORMAT_UNKNOWN",
      place: { file: "liste.ods" },
    });
  });
});
