import type { NumberFormat } from "./number-formats.ts";
import type { SharedStrings } from "./shared-strings.ts";
import type { SheetCell } from "./sheet-rows.ts";
import { unescaped } from "./text-runs.ts";

/** A cell as it is written. */
export interface WrittenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly hasFormula: boolean;
  /** What stands in `<v>`. */
  readonly value: string | undefined;
  /** What stands in `<is>`. */
  readonly inline: string | undefined;
}

/** What cells refer to. */
export interface CellContext {
  readonly strings: SharedStrings;
  readonly formats: readonly NumberFormat[];
}

/** What a cell that holds anything says, or why that cannot be told. A guess could be a person gone. */
export function readCell(cell: WrittenCell, context: CellContext): SheetCell | string {
  const { column, type, value, inline, hasFormula } = cell;
  if (type === "e") return "it shows an error";
  if ((inline !== undefined) !== (type === "inlineStr"))
    return "its text is written in a way that programs read differently";
  if (inline !== undefined) {
    return value === undefined ? { column, kind: "text", text: inline } : "it has both a text and a value";
  }
  const isEmpty = (value ?? "").trim() === "";
  if (value === undefined || (isEmpty && type !== "str")) {
    return hasFormula ? "its formula was saved without a result" : "it holds something, and no value";
  }
  switch (type) {
    case "s": {
      const text = /^\s*\d+\s*$/u.test(value) ? context.strings.at(Number(value)) : undefined;
      return text === undefined ? "its text is missing" : { column, kind: "text", text };
    }
    case "str":
      return { column, kind: hasFormula && isEmpty ? "empty-result" : "text", text: unescaped(value) };
    case "b":
      return { column, kind: "truth-value", text: value };
    case "d":
      return { column, kind: "date", text: value };
    case "n":
      return readNumber(cell, value, context);
    default:
      return "it is of a kind that nobody knows";
  }
}

/** A number as its format shows it: with the zeros in front that a spreadsheet does not keep. */
function readNumber(
  { column, style }: WrittenCell,
  value: string,
  { formats }: CellContext,
): SheetCell | string {
  const number = Number(value);
  if (!Number.isFinite(number)) return "its number is none";
  const format = formats[style] ?? 0;
  if (format === "date") return { column, kind: "date", text: value };
  const digits = String(number);
  return { column, kind: "number", text: /^\d+$/u.test(digits) ? digits.padStart(format, "0") : digits };
}
