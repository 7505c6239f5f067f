import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { isSluseError, type NationalId } from "@sluse/core";
import { readIdTable, type TableSource } from "@sluse/registers/id-table";
import { createListFileRegister } from "@sluse/registers/list-file";
import { createPopulation } from "@sluse/testkit/people";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { csvCells } from "../../src/internal/table/csv-cells.ts";
import { collect } from "../collect.ts";

const people = [...createPopulation({ size: 12, seed: 64 }).people()];
const [kari, ola, aase] = people as [NationalId, NationalId, NationalId];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sluse-csv-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

let files = 0;
/** What a list tells of `people` when its bytes are known to be whole, and why it tells nothing. */
async function asList(text: string) {
  files += 1;
  const file = join(folder, `liste-${files}.csv`);
  await writeFile(file, text);
  await writeFile(`${file}.sha256`, createHash("sha256").update(text).digest("hex"));
  const register = createListFileRegister({
    id: "egne-avslag",
    kind: "project",
    file,
    mode: "test",
    completeness: { kind: "digest-file" },
  });
  const { statuses, trouble = "" } = await register.lookup(people);
  expect(trouble).not.toMatch(/\d{6}/u);
  return {
    optedOut: people.filter((id) => statuses.get(id) === "optedOut"),
    clears: [...statuses.values()].includes("clear"),
    trouble,
  };
}

/** The rows of a recipient file, or the code, the place and the words of its refusal. */
async function asRecipients(text: string, chunk = text.length) {
  const bytes = Buffer.from(text);
  const content = async function* (): AsyncGenerator<Uint8Array, void> {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  };
  try {
    const rows = await collect(readIdTable({ name: "mottakere.csv", content: content() }));
    return rows.map(({ row, nationalId, values }) => [row, nationalId, ...Object.values(values)]);
  } catch (error) {
    if (!isSluseError(error)) throw error;
    expect(`${error.message} ${error.mend}`).not.toMatch(/\d{6}/u);
    return { code: error.code, line: error.place?.line, column: error.place?.column, mend: error.mend };
  }
}

describe("a quotation mark that swallows rows", () => {
  const rows = (...remarks: string[]): string =>
    `ID;merknad\n${people.map((id, at) => `${id};${remarks[at] ?? "ok"}\n`).join("")}`;

  it.each<[string, string]>([
    [
      "opened in one remark and closed in another",
      rows("ok", "ok", '"Ikke mer post', "ok", "ok", 'flyttet"'),
    ],
    ["opened in one remark and met by a quotation in another", rows("ok", '"Nei takk', "ok", 'sagt "nei"')],
    ["opened before a number and closed after another", `ID\n${kari}\n"${ola}\n${aase}"\n`],
    ["opened and closed in the heading", `ID;"merknad\n${kari};ok\n${ola};ok"\n${aase};ok\n`],
    ["opened in the heading", `ID;"merknad\n${kari};ok\n${ola};"ok\n`],
    ["closed on the next line, with nobody in between", rows("ok", '"ringte\nvil ikke"')],
    ["in a column in front of the number", `navn;ID\n"A\nB";${kari}\n`],
    ["with the line ends of an old Mac", `ID;merknad\r${kari};"ok\r${ola};ok"\r`],
  ])("makes everybody unknown on a list: %s", async (_what, text) => {
    const answer = await asList(text);
    expect([answer.clears, answer.optedOut]).toEqual([false, []]);
    expect(answer.trouble).toMatch(/on a later line|holds a line end|quotation mark/u);
  });

  it("is refused in a recipient file when somebody is swallowed", async () => {
    const swallowed = { code: "SLUSE_TABLE_ROWS_SWALLOWED", line: 4, column: 2 };
    expect(await asRecipients(rows("ok", "ok", '"Bor', "ok", 'nå"'))).toMatchObject(swallowed);
    expect(
      await asRecipients(`ID;navn\n${kari};"Kari\n${ola.slice(0, 6)} ${ola.slice(6)};Ola"\n`),
    ).toMatchObject({ ...swallowed, line: 2 });
  });

  it("is no matter in a recipient file whose values have several lines", async () => {
    expect(
      await asRecipients(`ID;adresse\n${kari};"Storgata 1\n9730 Kárášjohka\nTlf. 78 46 00 00"\n`),
    ).toEqual([[2, kari, "Storgata 1\n9730 Kárášjohka\nTlf. 78 46 00 00"]]);
  });
});

describe("a file as another program writes it", () => {
  const [a, b] = [kari, ola];
  it.each<[string, string, string[]]>([
    [
      "Excel's line with the separator",
      `sep=;\r\nID;navn\r\n${a};Kari, Ola\r\n${b};B\r\n`,
      ["Kari, Ola", "B"],
    ],
    [
      "the same, quoted and behind a byte order mark",
      `\uFEFF"sep=;"\nID;navn\n${a};Kari, Ola\n${b};B\n`,
      ["Kari, Ola", "B"],
    ],
    [
      "a separator that only such a line can say",
      `sep=|\nID|navn\n${a}|Kari; Ola\n${b}|B\n`,
      ["Kari; Ola", "B"],
    ],
    ["numbers as formulas", `ID;navn\r\n="${a}";="Kari"\r\n="${b}";"B"\r\n`, ["Kari", "B"]],
    [
      "numbers as formulas, quoted in their turn",
      `ID;navn\r\n"=""${a}""";Kari\r\n"=""${b}""";B\r\n`,
      ["Kari", "B"],
    ],
    ["an apostrophe that keeps the zero", `ID;navn\n'${a};Kari\n'${b};B\n`, ["Kari", "B"]],
    ["Ctrl-Z at its end", `ID;navn\r\n${a};Kari\r\n${b};B\r\n\u001A`, ["Kari", "B"]],
    ["Ctrl-Z right behind its last cell", `ID;navn\r\n${a};Kari\r\n${b};B\u001A\u001A`, ["Kari", "B"]],
    [
      "the line ends of an old Mac, and other separators in its cells",
      `ID;navn\r${a};Kari, a, b, c\r${b};B\r`,
      ["Kari, a, b, c", "B"],
    ],
    ["line ends of three kinds", `ID;navn\r\n${a};Kari\r${b};B\n`, ["Kari", "B"]],
  ])("is read: %s", async (_what, text, names) => {
    const rows = [
      [2, a, names[0]],
      [3, b, names[1]],
    ];
    for (const chunk of [text.length, 1, 7]) expect(await asRecipients(text, chunk)).toEqual(rows);
    const list = await asList(text);
    expect([list.optedOut, list.trouble]).toEqual([[a, b], ""]);
  });

  it.each<[string, string]>([
    ["a hyphen", `${kari.slice(0, 6)}-${kari.slice(6)}`],
    ["an en dash", `${kari.slice(0, 6)}–${kari.slice(6)}`],
    ["marks of direction", `\u202A${kari}\u202C\u200E`],
    ["a blank without width", `\u200B${kari}`],
    ["a soft hyphen", `${kari.slice(0, 6)}\u00AD${kari.slice(6)}`],
  ])("tells who is meant by a number with %s", async (_what, written) => {
    expect(await asList(`ID;x\n${written};\n`)).toEqual({ optedOut: [kari], clears: true, trouble: "" });
  });

  it("leaves what stands in quotation marks as it is", async () => {
    const cells = ['a;="b";c', 'x="y"', ';="', '="'];
    const text = `ID;navn\n${cells.map((cell) => `${kari};"${cell.replaceAll('"', '""')}"\n`).join("")}`;
    expect(await asRecipients(text)).toEqual(cells.map((cell, at) => [at + 2, kari, cell]));
  });

  it("may be long, with the line ends of an old Mac", async () => {
    const rows = await asRecipients(`ID\r${`${a}\r`.repeat(150_000)}`, 65_536);
    expect(rows).toHaveLength(150_000);
  });

  it("counts lines of every kind when it names a place", async () => {
    const error: unknown = await collect(
      readIdTable({
        name: "a.csv",
        content: Buffer.from(`ID;navn\r${kari};Kari\r\n${ola};Bj\xF8rg\n`, "latin1"),
      }),
    ).catch((thrown: unknown) => thrown);
    expect(isSluseError(error) && error.place).toEqual({ file: "a.csv", line: 3, column: 15 });
  });

  it("is refused with a separator that is none, and as a workbook by another name", async () => {
    expect(await asRecipients(`sep=a\nID\n${kari}\n`)).toMatchObject({
      code: "SLUSE_TABLE_NOT_CSV",
      line: 1,
    });
    expect(await asRecipients("PK\u0003\u0004 og mer")).toMatchObject({
      code: "SLUSE_TABLE_FORMAT_UNKNOWN",
      mend: "give it a name that ends in .xlsx",
    });
  });
});

describe("a number that is none is named on a list, with what to do", () => {
  it.each([
    ["818100000", "not eleven digits"],
    [kari.slice(1), "has dropped the zero in front; format the column as text"],
    ["1.81E+09", "not eleven digits"],
    [`\u202E${kari}`, "not eleven digits"],
    ["00000000000", "begins with no date"],
    [`${kari.slice(0, 10)}${(Number(kari[10]) + 1) % 10}`, "check digits are wrong"],
  ])("%s", async (written, words) => {
    expect((await asList(`ID;x\n${written};\n`)).trouble).toContain(words);
  });
});

it("empty lines are counted up to as many as a sheet has rows, and no further", async () => {
  const csv = (empty: number): TableSource => ({
    name: "a.csv",
    content: Buffer.from(`ID\n${"\n".repeat(empty)}${kari}\n`),
  });
  expect(await collect(readIdTable(csv(1000)))).toMatchObject([{ row: 1002 }]);
  await expect(collect(readIdTable(csv(1_048_577)))).rejects.toMatchObject({ code: "SLUSE_TABLE_TOO_LARGE" });
});

it("columns are read as many as a letter may have values, for each row gets one of every column", async () => {
  const csv = (columns: number): TableSource => ({
    name: "a.csv",
    content: Buffer.from(
      `ID${Array.from({ length: columns - 1 }, (_, at) => `;v${at}`).join("")}\n${kari}\n`,
    ),
  });
  const [row] = await collect(readIdTable(csv(256)));
  expect(Object.keys(row?.values ?? {})).toHaveLength(255);
  await expect(collect(readIdTable(csv(257)))).rejects.toMatchObject({
    code: "SLUSE_TABLE_TOO_LARGE",
    message: "file `a.csv` has more than 256 columns",
  });
});

it("comes a few rows at a time when they are wide, so that memory stays small", async () => {
  const text = `${"1;".repeat(9999)}1\n`.repeat(9);
  const content = async function* (): AsyncGenerator<Uint8Array, void> {
    yield Buffer.from(text);
  };
  const batches = await collect(csvCells(content(), "brede.csv"));
  expect(batches.map((rows) => rows.length)).toEqual([2, 2, 2, 2, 1]);
});
