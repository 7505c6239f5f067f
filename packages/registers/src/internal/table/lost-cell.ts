import { Buffer } from "node:buffer";

/** A cell that is not empty, and has nothing to read. */
export interface LostCell {
  /** As a spreadsheet counts. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
  readonly why: "it shows an error" | "its formula was saved without a result";
}

/**
 * The first cell of a sheet that shows an error, or whose formula was saved without its result. The reader of workbooks
 * takes both for empty cells, and a row of nothing else for an empty row: whoever stood there would be gone.
 * @param entry an entry of the workbook's archive; `undefined` for those that are no sheet
 */
export function findLostCell(entry: Buffer): LostCell | undefined {
  if (!entry.includes("sheetData")) return undefined;
  let cell: OpenCell | undefined;
  for (const { groups = {}, index, 0: tag } of entry.toString("latin1").matchAll(TAG)) {
    const { close, name, attributes = "" } = groups;
    const isEmpty = attributes.endsWith("/");
    if (name === "c" && close === "") cell = isEmpty ? undefined : openCell(attributes);
    if (cell === undefined) continue;
    if (name === "f") cell.hasFormula = true;
    if (name === "v" && close === "" && !isEmpty) {
      // The result of a formula on text may be no text at all.
      cell.hasValue = cell.type === "str" || entry[index + tag.length] !== LESS_THAN;
    }
    if (name !== "c" || close === "") continue;
    const why = whyLost(cell);
    if (why !== undefined) return { ...placeOf(cell.address), why };
    cell = undefined;
  }
  return undefined;
}

/** What tells about a cell: the cell, its formula, its value; with or without a namespace in front. */
const TAG = /<(?<close>\/?)(?:[\w-]+:)?(?<name>[cfv])(?<attributes>(?:[\s/][^<>]*)?)>/gu;
const LESS_THAN = 0x3c;

interface OpenCell {
  readonly type: string;
  readonly address: string;
  hasFormula: boolean;
  hasValue: boolean;
}

const openCell = (attributes: string): OpenCell => ({
  type: /\st=["'](\w+)["']/u.exec(attributes)?.[1] ?? "n",
  address: /\sr=["']([A-Z]+\d+)["']/u.exec(attributes)?.[1] ?? "",
  hasFormula: false,
  hasValue: false,
});

function whyLost({ type, hasFormula, hasValue }: OpenCell): LostCell["why"] | undefined {
  if (type === "e") return "it shows an error";
  return hasFormula && !hasValue ? "its formula was saved without a result" : undefined;
}

function placeOf(address: string): { row: number; column: number } {
  const letters = /^[A-Z]*/u.exec(address)?.[0] ?? "";
  let column = 0;
  for (const letter of letters) column = column * 26 + ((letter.codePointAt(0) ?? 64) - 64);
  return { row: Number(address.slice(letters.length)), column };
}
