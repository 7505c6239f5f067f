import { ACTS } from "./nynorsk/acts.ts";
import { AROUND } from "./nynorsk/around.ts";
import { DESK } from "./nynorsk/desk.ts";
import { EXERCISES } from "./nynorsk/exercises.ts";
import { MAIL_OUTS } from "./nynorsk/mail-outs.ts";
import { NAMES } from "./nynorsk/names.ts";
import { SITE } from "./nynorsk/site.ts";

/** Every text of the pages in nynorsk, by its bokmål. `{}` stands where something is put in: the same, in the same order. */
export const NYNORSK: Readonly<Record<string, string>> = {
  ...AROUND,
  ...ACTS,
  ...MAIL_OUTS,
  ...SITE,
  ...DESK,
  ...EXERCISES,
  ...NAMES,
};

interface Pattern {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Texts with something put in, those that say most first: what says less would fit them too. */
const PATTERNS: readonly Pattern[] = Object.entries(NYNORSK)
  .filter(([bokmål]) => bokmål.includes("{}"))
  .map(([bokmål, nynorsk]) => ({ from: bokmål.split("{}"), to: nynorsk.split("{}") }))
  .toSorted((a, b) => b.from.join("").length - a.from.join("").length);

/** A text of the pages in nynorsk. What there is none for stays as it is; a test holds that there is none such. */
export function nynorskOf(bokmål: string): string {
  const whole = Object.hasOwn(NYNORSK, bokmål) ? NYNORSK[bokmål] : undefined;
  if (whole !== undefined) return whole;
  for (const { from, to } of PATTERNS) {
    const values = valuesIn(bokmål, from);
    if (values) return to.map((piece, at) => piece + (values[at] ?? "")).join("");
  }
  return bokmål;
}

/** What stands between the pieces of a pattern; undefined where it is of another. */
function valuesIn(text: string, [first = "", ...rest]: readonly string[]): readonly string[] | undefined {
  if (!text.startsWith(first)) return undefined;
  const values: string[] = [];
  let at = first.length;
  for (const [index, piece] of rest.entries()) {
    const end = index === rest.length - 1 ? text.length - piece.length : text.indexOf(piece, at);
    if (end < at || !text.startsWith(piece, end)) return undefined;
    values.push(text.slice(at, end));
    at = end + piece.length;
  }
  return values;
}
