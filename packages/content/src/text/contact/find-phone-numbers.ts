import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/** A number that the text itself calls a phone number: by a label or a country code. */
export interface PhoneNumber {
  readonly written: string;
  readonly at: number;
  readonly verdict: "valid" | "invalid" | "premium-rate";
}

const JOINING =
  "\\.?(?: number| no\\.?| nr\\.?)?[ \\t\\u00A0]{0,5}:?[ \\t\\u00A0]{0,5}(?:(?:oss )?på (?:telefon |tlf\\.? |nummer )?|on )?(?=[+(]?\\d)";

/** Words after which any number is a phone number. */
export const STRICT_LABEL: RegExp = new RegExp(
  `(?<!\\p{L})(?:(?:vakt)?telefon(?:nummer|nr)?|tlf|mobil(?:telefon|nummer|nr)?|telephone|phone|mobile|tel)${JOINING}`,
  "giu",
);
/** Words after which a number of some length is one: one may also ring on the 12th, or call twice. */
export const LOOSE_LABEL: RegExp = new RegExp(
  `(?<!\\p{L})(?:ring(?:e|er|je|jer)?(?: oss| meg| du)?|sentralbord(?:et)?|sms(?: til)?|call(?: us| me)?|på nummer(?:et)?)${JOINING}`,
  "giu",
);
/** `ring Kari Ås på 73 59 50 00`, `du når oss på 02800`, `reach the ward on 73 59 50 00`. */
export const CALLED_ON: RegExp =
  /(?<!\p{L})(?:ring(?:e|er|je|jer)?|når?|treff(?:e|er)?|kontakt(?:e|er)?|call|phone|reach|contact)(?: [^\s.!?]{1,40}){1,5} (?:på|on|at) (?=[+(]?\d)/giu;
export const COUNTRY_CODE: RegExp = /(?<![\p{L}\p{N}+]|\d[ .\u00A0-])(?:\+|00)[1-9]\d?(?=[ \u00A0]?\d)/gu;

const SOME_LENGTH = 5;

/** Phone numbers in a text, each with a verdict by the Norwegian numbering plan or, abroad, by its country's. */
export function findPhoneNumbers(text: string): PhoneNumber[] {
  const found = new Map<number, PhoneNumber>();
  const add = (at: number, fewestDigits: number): void => {
    if (isTimeOrDate(text.slice(at, at + 20))) return;
    const written = readNumber(text, at);
    if (digitsOf(written) >= fewestDigits) found.set(at, { written, at, verdict: judge(written) });
  };
  for (const label of [LOOSE_LABEL, CALLED_ON]) {
    for (const match of text.matchAll(label)) add(match.index + match[0].length, SOME_LENGTH);
  }
  for (const match of text.matchAll(STRICT_LABEL)) add(match.index + match[0].length, 1);
  for (const match of text.matchAll(COUNTRY_CODE)) add(match.index, 1);
  return [...found.values()].toSorted((a, b) => a.at - b.at);
}

/** `08.00`, `(9:30`, `02.03.2027`, `12. mars`: what may follow a label or a number without being part of it. */
const isTimeOrDate = (text: string): boolean =>
  /^[ \u00A0]?\(?\d{1,2}(?:[.:]\d{2}(?!\d)|[./]\d{1,2}[./]\d{2}|\.? ?(?:jan|feb|mar|apr|ma[iy]|ju[nl]|aug|sep|o[kc]t|nov|de[sc]))/iu.test(
    text,
  );

const digitsOf = (text: string): number => text.replaceAll(/\D/gu, "").length;

const NORWEGIAN_DIGITS = 8;
const MOST_DIGITS = 15;
const isAbroad = (written: string): boolean => /^\(?(?:\+|00)(?!47)/u.test(written);

/** Reads groups of digits until a whole number has been read, or no group follows. */
function readNumber(text: string, at: number): string {
  const prefix = /^\(?(?:\+|00)47\)?[ \u00A0]?/u.exec(text.slice(at, at + 8))?.[0] ?? "";
  const enough = isAbroad(text.slice(at, at + 5)) ? MOST_DIGITS : NORWEGIAN_DIGITS;
  let end = at + prefix.length;
  let digits = 0;
  while (digits < enough) {
    const ahead = text.slice(end, end + 20);
    const group = /^[ \u00A0\u2009.()+-]{0,2}\d{1,15}/u.exec(ahead)?.[0];
    if (group === undefined || (digits > 0 && isTimeOrDate(ahead))) break;
    digits += digitsOf(group);
    end += group.length;
    // 02800 is whole, and so is 116 117; what follows them is something else.
    if (/^(?:0\d{4}|116 ?117)$/u.test(text.slice(at, end))) break;
  }
  return text.slice(at, end);
}

/** Nkom's numbering plan: eight digits from 2 to 9; within the country also five from 0, and three to six from 1. */
const NORWEGIAN = /^[2-9]\d{7}$/u;
const DOMESTIC = /^(?:0\d{4}|1\d{2,5})$/u;
const PREMIUM_RATE = /^82\d{6}$/u;

function judge(written: string): PhoneNumber["verdict"] {
  if (isAbroad(written)) {
    const number = parsePhoneNumberFromString(written.replace(/^\(?00/u, "+"));
    return number?.isValid() === true ? "valid" : "invalid";
  }
  const national = written.replace(/^\(?(?:\+|00)47\)?/u, "").replaceAll(/\D/gu, "");
  const isDomestic = DOMESTIC.test(written.replaceAll(" ", ""));
  if (!NORWEGIAN.test(national) && !isDomestic) return "invalid";
  return PREMIUM_RATE.test(national) ? "premium-rate" : "valid";
}
