import type { Brand } from "../brand.ts";
import { SluseError } from "../errors/sluse-error.ts";

/** Eleven digits that passed every check. Lives only inside the call it came in (P8). */
export type NationalId = Brand<string, "NationalId">;

/** `production` refuses every synthetic number; `test` refuses every number that may belong to a person. */
export type NationalIdMode = "production" | "test";

/** What kind of number it is: with a D-number's first digit, or made up. */
export type NationalIdType = "birth-number" | "d-number" | "synthetic";

/** Why a value is not a national id that may receive a letter. */
export type NationalIdFault =
  | "empty"
  | "not-eleven-digits"
  /** Ten digits: a spreadsheet dropped the leading zero. Not mended here: which digit is missing cannot be told. */
  | "ten-digits"
  | "no-such-date"
  | "check-digits"
  /** Internal to one organisation (month + 40). */
  | "h-number"
  /** Common emergency number (first digit 8 or 9), belongs to no known person. */
  | "fh-number"
  /** A test number where letters reach people. */
  | "synthetic"
  /** A number that may belong to a person where only test numbers may be used. */
  | "not-synthetic";

/** What a text was read as. */
export type NationalIdResult =
  | { readonly kind: "valid"; readonly id: NationalId; readonly type: NationalIdType }
  | { readonly kind: "invalid"; readonly fault: NationalIdFault };

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2] as const;
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

/**
 * Reads a national id: birth number or D-number, with the control digits valid before and from 1 January 2032
 * (Skatteetaten: the first may leave remainder 0–3). White space around and inside is ignored, and so are marks that
 * nobody sees and a hyphen after the date: eleven digits on the screen are eleven digits. H- and FH-numbers and synthetic
 * numbers (Skatteetaten month + 80, NHN month + 65, NAV month + 40) are told apart.
 *
 * H-numbers and NAV's synthetic numbers look alike: month + 40 is an H-number in `production`, synthetic in `test`.
 *
 * Only a text is a number of a person: a spreadsheet's number has lost its zero, and is `not-eleven-digits`.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID` for a mode that is neither: in none of them may a letter go out
 */
export function parseNationalId(value: string, mode: NationalIdMode): NationalIdResult {
  if (mode !== "production" && mode !== "test")
    throw new SluseError(
      "SLUSE_ARGUMENT_INVALID",
      "national ids are read for `production` or for `test`, and it was not said which",
    );
  if (typeof value !== "string")
    return invalid(value === undefined || value === null ? "empty" : "not-eleven-digits");
  const digits = digitsIn(value);
  if (digits === "") return invalid("empty");
  if (!/^\d+$/u.test(digits)) return invalid("not-eleven-digits");
  if (digits.length === 10) return invalid("ten-digits");
  if (digits.length !== 11) return invalid("not-eleven-digits");
  const first = digit(digits, 0);
  if (first >= 8) return invalid(hasValidCheckDigits(digits) ? "fh-number" : "check-digits");

  const month = digit(digits, 2) * 10 + digit(digits, 3);
  const series = seriesOf(month);
  if (series === undefined) return invalid("no-such-date");
  const isDNumber = first >= 4;
  const day = (isDNumber ? first - 4 : first) * 10 + digit(digits, 1);
  const year = digit(digits, 4) * 10 + digit(digits, 5);
  if (!dateExists(day, month - series.offset, year)) return invalid("no-such-date");
  if (!hasValidCheckDigits(digits)) return invalid("check-digits");

  if (series.name === "real") {
    if (mode === "test") return invalid("not-synthetic");
    return { kind: "valid", id: digits as NationalId, type: isDNumber ? "d-number" : "birth-number" };
  }
  if (mode === "production") return invalid(series.name === "h-number-or-nav" ? "h-number" : "synthetic");
  return { kind: "valid", id: digits as NationalId, type: "synthetic" };
}

/** Marks of direction and joining, which come along from web pages; no override, which would turn the digits around. */
const UNSEEN = /[\s\u00AD\u061C\u200B-\u200F\u202A-\u202C\u2060\u2066-\u2069\uFEFF]/gu;
/** As `010203-12345`, with whatever sign stands for the hyphen. */
const HYPHENATED = /^(\d{6})[-\u2010-\u2015\u2212](\d{5})$/u;

const digitsIn = (value: string): string =>
  /^\d{11}$/u.test(value) ? value : value.replaceAll(UNSEEN, "").replace(HYPHENATED, "$1$2");

const invalid = (fault: NationalIdFault): NationalIdResult => ({ kind: "invalid", fault });
const digit = (digits: string, at: number): number => digits.charCodeAt(at) - 48;

type Series = "real" | "h-number-or-nav" | "nhn" | "skatteetaten";

function seriesOf(month: number): { name: Series; offset: number } | undefined {
  if (month >= 1 && month <= 12) return { name: "real", offset: 0 };
  if (month >= 41 && month <= 52) return { name: "h-number-or-nav", offset: 40 };
  if (month >= 66 && month <= 77) return { name: "nhn", offset: 65 };
  if (month >= 81 && month <= 92) return { name: "skatteetaten", offset: 80 };
  return undefined;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The century cannot be read from numbers given out from 2032, so 29 February 00 stands for 2000. */
function dateExists(day: number, month: number, year: number): boolean {
  if (day < 1 || day > (DAYS[month - 1] ?? 0)) return false;
  return !(month === 2 && day === 29 && year % 4 !== 0);
}

function hasValidCheckDigits(digits: string): boolean {
  let first = digit(digits, 9);
  for (let i = 0; i < 9; i += 1) first += (FIRST_WEIGHTS[i] ?? 0) * digit(digits, i);
  if (first % 11 > 3) return false;
  let second = digit(digits, 10);
  for (let i = 0; i < 10; i += 1) second += (SECOND_WEIGHTS[i] ?? 0) * digit(digits, i);
  return second % 11 === 0;
}
