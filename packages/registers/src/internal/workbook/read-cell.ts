import { PLAIN_STYLE, type CellStyle } from "./cell-styles.ts";
import type { SharedStrings } from "./shared-strings.ts";
import type { SheetCell } from "./sheet-rows.ts";
import { unescaped } from "./text-runs.ts";

/** A cell as it is written. */
export interface WrittenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly formula: string | undefined;
  /** Worked out whenever anything is. */
  readonly isAlwaysAnew: boolean;
  /** What stands in `<v>`. */
  readonly value: string | undefined;
  /** What stands in `<is>`. */
  readonly inline: string | undefined;
}

/** What cells refer to. */
export interface CellContext {
  readonly strings: SharedStrings;
  readonly styles: readonly CellStyle[];
  /** Whoever opens the workbook sees its formulas worked out anew, and not what was saved of them. */
  readonly isWorkedOutAnew: boolean;
}

/** What a formula takes from other workbooks, from the clock, or from where only a spreadsheet knows, is no more than it once was. */
const UNSETTLED =
  /\[\d+\]|\b(?:OFFSET|INDIRECT|RAND|RANDBETWEEN|RANDARRAY|TODAY|NOW|CELL|INFO|RTD|WEBSERVICE|STOCKHISTORY|CUBE[A-Z]{1,20})\(/iu;

/** How a cell is shown. */
export const styleOf = (style: number, { styles }: CellContext): CellStyle => styles[style] ?? PLAIN_STYLE;

/** What a cell that holds anything says, or why that cannot be told. A guess could be a person gone. */
export function readCell(cell: WrittenCell, context: CellContext): SheetCell | string {
  const { column, type, value, inline, formula, isAlwaysAnew } = cell;
  const hasFormula = formula !== undefined;
  if (type === "e") return "it shows an error";
  if (hasFormula && (context.isWorkedOutAnew || isAlwaysAnew || UNSETTLED.test(formula))) {
    return "its formula is worked out anew when somebody opens the workbook";
  }
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
function readNumber({ column, style }: WrittenCell, value: string, context: CellContext): SheetCell | string {
  const number = Number(value);
  if (!Number.isFinite(number)) return "its number is none";
  const { isDate, digits: least, numbers } = styleOf(style, context).format;
  if (isDate) return { column, kind: "date", text: value };
  const digits = String(number);
  const shown = numbers(number);
  const isPlain = shown === "plain" || (shown === "grouped" && Math.abs(number) < 1000);
  return {
    column,
    kind: isPlain ? "number" : "formatted-number",
    text: /^\d+$/u.test(digits) ? digits.padStart(least, "0") : digits,
  };
}
