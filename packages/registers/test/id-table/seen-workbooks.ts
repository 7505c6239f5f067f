import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { isSluseError, parseNationalId, type NationalId } from "@sluse/core";
import { readIdTable } from "@sluse/registers/id-table";
import { createListFileRegister } from "@sluse/registers/list-file";
import { createPopulation } from "@sluse/testkit/people";
import { expect } from "vitest";

import { collect } from "../collect.ts";
import { zipOf, type Entry } from "./archives.ts";
import { partsOf, textRow, xml, type PartsOptions } from "./workbooks.ts";

const [PERSON = "", OTHER = "", THIRD = ""] = [...createPopulation({ size: 3, seed: 71 }).people()];
export { OTHER, PERSON };

/** What such a workbook says as a recipient file, and as a list of people who said no. */
export interface SeenWorkbooks {
  /** The people of a recipient file, or why there are none. */
  readonly recipients: (sheet: Sheet) => Promise<string>;
  /** What a list answers of three people, the first two of whom are on it. */
  readonly list: (sheet: Sheet) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** A workbook of two people, with whatever stands in it that is no cell. */
export interface Sheet {
  readonly heading?: string;
  /** The second row, and more. */
  readonly rows?: string;
  readonly before?: string;
  readonly after?: string;
  readonly styles?: string;
  readonly shared?: string;
  /** Parts that the sheet refers to, by their kind. */
  readonly beside?: readonly (readonly [kind: string, content: string])[];
  readonly calculation?: string;
  readonly state?: string;
}

function workbook(sheet: Sheet): Buffer {
  const { before = "", after = "", rows = textRow(2, PERSON), beside = [], state } = sheet;
  const heading = sheet.heading ?? textRow(1, "ID");
  const cells = `${heading}${rows}${textRow(9, OTHER)}`;
  const content = xml(`<worksheet>${before}<sheetData>${cells}</sheetData>${after}</worksheet>`);
  const options: PartsOptions = {
    ...(sheet.shared === undefined ? {} : { shared: sheet.shared }),
    ...(state === undefined ? {} : { sheets: [{ name: "Ark1", state }] }),
  };
  const parts = partsOf([content], options).map((entry): Entry => {
    if (!Array.isArray(entry)) return entry;
    const [name, bytes] = entry as readonly [string, Buffer];
    if (name === "xl/styles.xml" && sheet.styles !== undefined) return [name, xml(sheet.styles)];
    if (name === "xl/workbook.xml" && sheet.calculation !== undefined) {
      const text = bytes.toString().replace("</workbook>", `${sheet.calculation}</workbook>`);
      return [name, Buffer.from(text)];
    }
    return entry;
  });
  const relations = beside.map(
    ([kind], at) => `<Relationship Id="r${at}" Type="x/${kind}" Target="../beside${at}.xml"/>`,
  );
  return zipOf([
    ...parts,
    ["xl/worksheets/_rels/sheet1.xml.rels", xml(`<Relationships>${relations.join("")}</Relationships>`)],
    ...beside.map(([, text], at): Entry => [`xl/beside${at}.xml`, xml(text)]),
  ]);
}

async function recipients(sheet: Sheet): Promise<string> {
  try {
    const rows = await collect(readIdTable({ name: "a.xlsx", content: workbook(sheet) }));
    return rows.map(({ nationalId, values }) => [nationalId, ...Object.values(values)].join(" ")).join(", ");
  } catch (error) {
    if (!isSluseError(error)) throw error;
    expect(`${error.message} ${error.mend}`).not.toMatch(/\d{9}/u);
    return `${error.code.slice("SLUSE_TABLE_".length)} ${error.message}`;
  }
}

export async function openSeenWorkbooks(): Promise<SeenWorkbooks> {
  const folder = await mkdtemp(join(tmpdir(), "sluse-seen-"));
  let files = 0;
  const list = async (sheet: Sheet): Promise<string> => {
    files += 1;
    const file = join(folder, `${files}.xlsx`);
    await writeFile(file, workbook(sheet));
    const completeness = { kind: "workbook" } as const;
    const register = createListFileRegister({ id: "nei", kind: "project", file, completeness, mode: "test" });
    const answer = await register.lookup([PERSON, OTHER, THIRD].map(idOf));
    expect(answer.trouble ?? "").not.toMatch(/\d{9}/u);
    const statuses = [...answer.statuses.values()];
    return answer.trouble ?? statuses.map((each) => (typeof each === "string" ? each : "hindered")).join(" ");
  };
  return { recipients, list, close: async () => await rm(folder, { recursive: true }) };
}

function idOf(text: string): NationalId {
  const parsed = parseNationalId(text, "test");
  if (parsed.kind === "invalid") throw new Error("no test number");
  return parsed.id;
}

export const ON_THE_LIST = "optedOut optedOut clear";
export const styles = (style: string, lists = ""): string =>
  `<styleSheet>${lists}<cellXfs><xf/>${style}</cellXfs></styleSheet>`;
export const styled = (text: string, column = "A"): string =>
  `<row r="2"><c r="${column}2" s="1" t="str"><v>${text}</v></c></row>`;
export const format = (code: string): string =>
  styles(`<xf numFmtId="170"/>`, `<numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts>`);
export const font = (inner: string, fill = ""): string =>
  styles(
    `<xf fontId="1" fillId="1"/>`,
    `<fonts><font/><font>${inner}</font></fonts><fills><fill/>${fill}</fills>`,
  );
