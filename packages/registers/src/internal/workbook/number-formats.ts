import { parsePart } from "./parse-part.ts";
import { tooLarge } from "./workbook-fault.ts";
import type { WorkbookParts } from "./workbook-parts.ts";

/** How the numbers of a style are shown: as dates, or with at least so many digits. */
export type NumberFormat = "date" | number;

/** Excel's own limit of styles is 65 490. */
const MOST_STYLES = 65_536;

/** The number format of each style, in their order. */
export async function readNumberFormats(
  parts: WorkbookParts,
  part: string | undefined,
): Promise<readonly NumberFormat[]> {
  const codes = new Map<string, string>();
  const formats: NumberFormat[] = [];
  if (part === undefined) return formats;
  let isOfCells = false;
  await parsePart(parts, part, {
    open(name, { numFmtId = "0", formatCode = "" }) {
      if (name === "numFmt") codes.set(numFmtId, formatCode);
      if (name === "cellXfs") isOfCells = true;
      if (name === "xf" && isOfCells) formats.push(readFormat(Number(numFmtId), codes.get(numFmtId) ?? ""));
      if (codes.size > MOST_STYLES || formats.length > MOST_STYLES)
        throw tooLarge("has more styles than Excel");
    },
    close(name) {
      if (name === "cellXfs") isOfCells = false;
    },
  });
  return formats;
}

/** Formats that every Excel has without writing them down, and that show dates or times; Asian ones included. */
const DATE_IDS = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** Words, escaped characters, colours and conditions, closed or not. */
const NO_DIGITS = /"[^"]*"?|\\.?|\[[^\]]*\]?/gu;
/** Elapsed time is a time. */
const ELAPSED = /^\[([hms])\1*\]$/iu;

function readFormat(id: number, code: string): NumberFormat {
  if (DATE_IDS.some(([from, to]) => id >= from && id <= to)) return "date";
  const plain = code.replaceAll(NO_DIGITS, (part) => (ELAPSED.test(part) ? part : ""));
  if (/[ymdhs]/iu.test(plain) && !/general/iu.test(plain)) return "date";
  return /^0[0 -]*$/u.test(plain) ? plain.replaceAll(/[^0]/gu, "").length : 0;
}
