import { parsePhoneNumberFromString } from "../../bundled/phone-numbers.ts";

export type PhoneVerdict = "valid" | "invalid" | "premium-rate";

/** Nkom's numbering plan: eight digits from 2 to 9; within the country also five from 0, and three to six from 1. */
const NORWEGIAN = /^[2-9]\d{7}$/u;
const DOMESTIC = /^(?:0\d{4}|1\d{2,5})$/u;
const PREMIUM_RATE = /^82\d{6}$/u;
/** Longer than any Norwegian number that begins with 0: written as at home in another country. */
const FOREIGN_AT_HOME = /^0\d{8,11}$/u;

export const isAbroad = (written: string): boolean => /^\(?(?:\+|00)(?!47)/u.test(written);

/** Judges a number as it is written, by the Norwegian numbering plan or, abroad, by its country's. */
export function judgePhoneNumber(written: string): PhoneVerdict {
  if (isAbroad(written)) return verdictOf(written.replace(/^\(?00/u, "+").replaceAll(/\s/gu, " "));
  const digits = written.replaceAll(/\D/gu, "");
  if (FOREIGN_AT_HOME.test(digits) && !/^\(?\+?(?:00)?47/u.test(written)) return verdictOf(digits, "GB");
  const national = written.replace(/^\(?(?:\+|00)47\)?/u, "").replaceAll(/\D/gu, "");
  if (!NORWEGIAN.test(national) && !DOMESTIC.test(digits)) return "invalid";
  return PREMIUM_RATE.test(national) ? "premium-rate" : "valid";
}

const verdictOf = (written: string, country?: "GB"): PhoneVerdict =>
  parsePhoneNumberFromString(written, country)?.isValid() === true ? "valid" : "invalid";
