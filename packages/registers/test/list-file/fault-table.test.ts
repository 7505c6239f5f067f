import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { DAY, type NationalId } from "@sluse/core";
import { createListFileRegister, type ListCompleteness } from "@sluse/registers/list-file";
import { createSimulatedClock, generatedSection } from "@sluse/testkit";
import { createPopulation, writeIdWorkbook } from "@sluse/testkit/people";
import { afterAll, beforeAll, expect, it } from "vitest";

import { deflated, zipOf } from "../id-table/archives.ts";
import { partsOf, sheetXml, textRow, workbookOf } from "../id-table/workbooks.ts";
import { NOW } from "../services.ts";

const [kari, ola] = [...createPopulation({ size: 2, seed: 151 }).people()] as [NationalId, NationalId];
const PLAIN = `ID\n${kari}\n`;
const WHOLE = `ID\n${kari}\nEND 1\n`;

interface Broken {
  readonly name?: string;
  readonly completeness?: ListCompleteness;
  make(path: string): Promise<void>;
}

const written = (content: string | Uint8Array): Broken => ({
  make: async (path) => {
    await writeFile(path, content);
  },
});

const BROKEN: Readonly<Record<string, Broken>> = {
  "it is not there": { make: async () => {} },
  "it is empty": written(""),
  "it has a heading and nothing else": written("ID\n"),
  "it says that it holds nobody": written("ID\nEND 0\n"),
  "it is cut short at a line's end": written(`ID\n${kari}\n`),
  "it is cut short within a line": written(`ID\n${kari.slice(0, 7)}`),
  "a row is missing": written(`ID\n${kari}\nEND 2\n`),
  "it goes on below its end row": written(`${WHOLE}${ola}\n`),
  "a row is not a national id": written(`ID\n${kari}\n${ola.slice(1)}\nEND 2\n`),
  "it has no column `ID`": written(`fnr\n${kari}\nEND 1\n`),
  "it is not UTF-8": written(Buffer.from(`ID;navn\n${kari};Bjørg\nEND 1\n`, "latin1")),
  "a quotation mark is never closed": written(`ID\n"${kari}\nEND 1\n`),
  "a quotation mark swallows a row": {
    completeness: { kind: "digest-file" },
    make: async (path) => {
      const text = `ID;merknad\n${kari};"ok\n${ola};ok"\n`;
      await writeFile(path, text);
      await writeFile(`${path}.sha256`, createHash("sha256").update(text).digest("hex"));
    },
  },
  "a remark names another person": written(`ID;merknad\n${kari};gjelder også ${ola}\nEND 1;\n`),
  "a remark names another person, spaced": written(
    `ID;merknad\n${kari};og ${ola.slice(0, 6)} ${ola.slice(6)} (samboer)\nEND 1;\n`,
  ),
  "its checksum is another file's": {
    completeness: { kind: "digest-file" },
    make: async (path) => {
      await writeFile(path, PLAIN);
      await writeFile(`${path}.sha256`, `${"0".repeat(64)}  liste.csv\n`);
    },
  },
  "its checksum is missing": { completeness: { kind: "digest-file" }, ...written(PLAIN) },
  "it is dated in the future": {
    make: async (path) => {
      await writeFile(path, WHOLE);
      await utimes(path, new Date(NOW), new Date(NOW + DAY));
    },
  },
  "a workbook is cut short": {
    name: "liste.xlsx",
    completeness: { kind: "workbook" },
    make: async (path) => {
      await writeIdWorkbook(path, [kari]);
      await truncate(path, (await readFile(path)).length - 20);
    },
  },
  "a cell of a workbook shows an error": {
    name: "liste.xlsx",
    completeness: { kind: "workbook" },
    ...written(workbookOf([["ID"], [kari], [{ formula: "VLOOKUP(A1,B:C,2)", type: "e", result: "#N/A" }]])),
  },
  "a formula of a workbook came to nothing": {
    name: "liste.xlsx",
    completeness: { kind: "workbook" },
    ...written(workbookOf([["ID"], [kari], [{ formula: "IFERROR(B3,C3)", type: "str", result: "" }]])),
  },
  "a workbook has another list behind the one it names": {
    name: "liste.xlsx",
    completeness: { kind: "workbook" },
    ...written(
      zipOf([
        ...partsOf([sheetWith(kari, ola)]),
        deflated("xl/worksheets/sheet1.xml", sheetWith(kari), { isUnlisted: true }),
      ]),
    ),
  },
  "a byte stands behind the end of a workbook": {
    name: "liste.xlsx",
    completeness: { kind: "workbook" },
    ...written(zipOf(partsOf([sheetWith(kari)]), { after: Buffer.from("\n") })),
  },
};

function sheetWith(...ids: readonly string[]): Buffer {
  return sheetXml(["ID", ...ids].map((text, at) => textRow(at + 1, text)).join(""));
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sluse-fault-table-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function rowOf(what: string, broken: Broken): Promise<string> {
  const own = await mkdtemp(join(folder, "liste-"));
  const file = join(own, broken.name ?? "liste.csv");
  await broken.make(file);
  const { statuses, trouble = "" } = await createListFileRegister({
    id: "egne-avslag",
    kind: "project",
    file,
    mode: "test",
    completeness: broken.completeness ?? { kind: "end-row" },
    clock: createSimulatedClock(NOW),
  }).lookup([kari, ola]);
  expect([...statuses.values()]).toEqual(["unknown", "unknown"]);
  expect(trouble).not.toMatch(/\d{6}/u);
  return `| ${what} | ${trouble} |`;
}

it("a list file with anything wrong makes everyone unknown, and says what", async () => {
  const rows = await Promise.all(
    Object.entries(BROKEN).map(async ([what, broken]) => await rowOf(what, broken)),
  );
  const text = ["", "| What is wrong | What it says |", "|---|---|", ...rows, "", ""].join("\n");
  const file = new URL("../../../../docs/reference/fault-matrix.md", import.meta.url);
  expect(await generatedSection({ file, name: "list-file", text })).toBe(text);
});
