import { parseNationalId, type NationalIdFault } from "@sluse/core";

import type { FoldedText } from "../internal/fold-text.ts";
import { matchesOf } from "../internal/matches-of.ts";

/** Eleven digits in a text, and what they look like. The digits themselves stay in here (P8). */
export interface ElevenDigits {
  readonly kind: "national-id" | "like-national-id" | "account-number" | "other";
  readonly at: number;
  readonly length: number;
}

const SEPARATOR = "[ .\\-/\\u2010-\\u2015]";
/** Eleven digits with at most one separator between any two of them. */
export const ELEVEN_DIGITS: RegExp = new RegExp(`(?<!\\d)\\d(?:${SEPARATOR}?\\d){10}(?!\\d)`, "gu");
/** Date and person number, whatever signs stand between them: a line end, two spaces, a comma. */
export const DATE_AND_NUMBER_APART: RegExp =
  /(?<!\d)\d{6}[^\p{L}\p{N}]{2,20}\d{5}(?!\d)|(?<!\d)\d{6}[\s,;:|_*+]\d{5}(?!\d)/gu;

const ACCOUNT_GROUPING = /^\d{4}[ .]\d{2}[ .]\d{5}$/u;
const ACCOUNT_LABEL = /konto(?:nummer|nr)?\.?[ :]{0,3}$/iu;
/** How people write national ids; a phone number beside another number is not written so. */
const NATIONAL_ID_GROUPING =
  /^(?:\d{6}[ .\-/\u2010-\u2015\n\t\r]{0,9}\d{5}|\d{2}[ .]\d{2}[ .]\d{2}[ .-]?\d{5}|\d{6} \d{3} \d{2})$/u;
const LABEL_LENGTH = 16;

/** Finds eleven-digit numbers, also full-width, grouped, or split by invisible characters. */
export function findElevenDigits(folded: FoldedText): ElevenDigits[] {
  const { text } = folded;
  const found = [...matchesOf(text, ELEVEN_DIGITS), ...matchesOf(text, DATE_AND_NUMBER_APART)];
  return found.map((match) => {
    const at = folded.sourceOffset(match.index);
    const before = text.slice(Math.max(0, match.index - LABEL_LENGTH), match.index);
    const end = folded.sourceOffset(match.index + match[0].length - 1) + 1;
    return { kind: kindOf(match[0], before), at, length: end - at };
  });
}

function kindOf(written: string, before: string): ElevenDigits["kind"] {
  const digits = written.replaceAll(/\D/gu, "");
  const account = isAccountNumber(digits);
  if (ACCOUNT_GROUPING.test(written) || (account && ACCOUNT_LABEL.test(before))) return "account-number";
  const result = parseNationalId(digits, "production");
  if (result.kind === "valid" || SURE_FAULTS.has(result.fault)) return "national-id";
  if (result.fault === "fh-number") return "like-national-id";
  if (account) return "account-number";
  const mistyped = result.fault === "check-digits" && hasDate(digits) && NATIONAL_ID_GROUPING.test(written);
  return mistyped ? "like-national-id" : "other";
}

/** Numbers that are refused as recipients, but are somebody's all the same, or a test person's. */
const SURE_FAULTS: ReadonlySet<NationalIdFault> = new Set(["synthetic", "h-number", "not-synthetic"]);

/** Emergency numbers hold no date: wrong check digits say nothing about them. */
const hasDate = (digits: string): boolean => digits < "8";

const ACCOUNT_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;

/** Modulus 11 of Norwegian bank account numbers. */
function isAccountNumber(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 11; i += 1) sum += (ACCOUNT_WEIGHTS[i] ?? 0) * Number(digits[i]);
  return sum % 11 === 0;
}
