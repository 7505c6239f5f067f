/** What becomes of a value under a format: it is shown as it stands, in groups of three, in some way of its own, or not at all. */
export type Shown = "plain" | "grouped" | "own" | "nothing";

/** How the values of a style are shown. */
export interface NumberFormat {
  readonly isDate: boolean;
  /** Numbers have at least so many digits. */
  readonly digits: number;
  readonly numbers: (value: number) => Shown;
  readonly texts: Shown;
}

const PLAIN: NumberFormat = { isDate: false, digits: 0, numbers: () => "plain", texts: "plain" };
const DATE: NumberFormat = { isDate: true, digits: 0, numbers: () => "own", texts: "plain" };

/** Formats that every Excel has without writing them down, and that show dates or times; Asian ones included. */
const DATE_IDS = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** The others of them (ECMA-376 part 1, 18.8.30); those from 5 to 8 and from 41 to 44 are amounts of money. */
const CODES: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "#,##0.00",
  6: "#,##0.00",
  7: "#,##0.00",
  8: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  37: "#,##0",
  38: "#,##0",
  39: "#,##0.00",
  40: "#,##0.00",
  41: "#,##0.00",
  42: "#,##0.00",
  43: "#,##0.00",
  44: "#,##0.00",
  48: "##0.0E+0",
  49: "@",
};

/** Words, escaped characters, colours and conditions, closed or not. */
const NO_DIGITS = /"[^"]*"?|\\.?|\[[^\]]*\]?/gu;
/** Elapsed time is a time. */
const ELAPSED = /^\[([hms])\1*\]$/iu;
const CONDITION = /\[[<>=]/u;
/** What only moves a value aside: a blank as wide as a letter, a letter that fills the cell, blanks and hyphens. */
const ROOM = /[_*].|"[\s-]*"|\\[\s-]|[\s-]/gu;
/** A colour, and the language of a format that names no currency. */
const COLOUR_OR_LANGUAGE = /\[(?!\$[^\]-])[^[\]]*\]/gu;

export function readFormat(id: number, written: string | undefined): NumberFormat {
  if (written === undefined && DATE_IDS.some(([from, to]) => id >= from && id <= to)) return DATE;
  const code = written ?? CODES[id] ?? "";
  if (code === "") return PLAIN;
  const plain = code.replaceAll(NO_DIGITS, (part) => (ELAPSED.test(part) ? part : ""));
  if (/[ymdhs]/iu.test(plain) && !/general/iu.test(plain)) return DATE;
  const digits = /^0[0 -]*$/u.test(plain) ? plain.replaceAll(/[^0]/gu, "").length : 0;
  const parts = partsOf(code);
  return { isDate: false, digits, numbers: numbersOf(code, parts), texts: textsOf(parts) };
}

/** Positive numbers, negative ones, zero, texts: as many as were written. */
const partsOf = (code: string): string[] => {
  const parts = [""];
  for (const [piece] of code.matchAll(/"[^"]*"?|\\.?|\[[^\]]*\]?|[^"\\[]/gu)) {
    if (piece === ";") parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts;
};

function numbersOf(code: string, parts: readonly string[]): NumberFormat["numbers"] {
  if (CONDITION.test(code)) return () => "own";
  const [first = "", negative, zero] = parts.map(shownBy);
  const positive = first as Shown;
  return (value) => {
    if (value < 0) return negative ?? positive;
    return value === 0 ? (zero ?? positive) : positive;
  };
}

/** A text is shown by the part that says where, or by the fourth. */
function textsOf(parts: readonly string[]): Shown {
  const [, , , fourth] = parts;
  const part = fourth ?? parts.find((each) => each.replaceAll(NO_DIGITS, "").includes("@"));
  return part === undefined ? "plain" : shownBy(part);
}

/** The second colour of the palette is white, too. */
const IN_WHITE = /\[(?:white|hvit|kvit|colou?r ?2|farge ?2)\]/iu;

function shownBy(part: string): Shown {
  if (IN_WHITE.test(part)) return "nothing";
  const bare = part.replaceAll(COLOUR_OR_LANGUAGE, "").replaceAll(ROOM, "");
  if (bare === "") return "nothing";
  if (/^(?:general|standard|@|[#0?]+)$/iu.test(bare)) return "plain";
  return /^[#0?]+,[#0?]{3}$/u.test(bare) ? "grouped" : "own";
}
