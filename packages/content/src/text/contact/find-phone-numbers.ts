import { isAbroad, judgePhoneNumber, type PhoneVerdict } from "./judge-phone-number.ts";
import { matchesOf } from "../internal/matches-of.ts";

/** A number that the text itself calls a phone number: by a label or a country code. */
export interface PhoneNumber {
  readonly written: string;
  readonly at: number;
  readonly verdict: PhoneVerdict;
}

/** Between a label and its number: also a line end, and what programs put for a space. */
const SPACE = "[\\s\\u00A0]";
const JOINING = `\\.?(?: number| no\\.?| nr\\.?)?${SPACE}{0,5}:?${SPACE}{0,5}(?:(?:oss )?på (?:telefon |tlf\\.? |nummer )?|on )?(?=[+(]{0,2}\\d)`;

/** Words after which a number is one. */
export const STRICT_LABEL: RegExp = new RegExp(
  `(?<!\\p{L})(?:(?:vakt)?telefon(?:nummer|nr)?|tlf|mobil(?:telefon|nummer|nr)?|telephone|phone|mobile|tel|telefo(?:vdn|vnn|n)(?:a|as|ai|ii|i)?(?:nummir|nummár|nummarii|nummiris)?|mobiila(?:nummir)?|fra utlandet|frå utlandet|from abroad)${JOINING}`,
  "giu",
);
/** Words after which a number of some length is one: one may also ring on the 12th, or call twice. */
export const LOOSE_LABEL: RegExp = new RegExp(
  `(?<!\\p{L})(?:(?:\\p{L}{2,12})?(?:telefonen|mobilen|nummeret|telefonnummeret|phone number|number)(?: vår| vårt| min| mitt| hans| hennes)? (?:er|is)|ring(?:e|er|je|jer)?(?: oss| meg| du)?|sentralbord(?:et)?|sms(?: til)?|call(?: us| me)?|på nummer(?:et)?|riŋge(?:t|s|ste)?(?: midjiide| munnje)?)${JOINING}`,
  "giu",
);
/** `ring Kari Ås på 73 59 50 00`, `du når oss på 02800`, `reach the ward on 73 59 50 00`. */
export const CALLED_ON: RegExp =
  /(?<!\p{L})(?:ring(?:e|er|je|jer)?|når?|treff(?:e|er)?|kontakt(?:e|er)?|call|phone|reach|contact)(?:\s[^\s.!?]{1,40}){1,5}\s(?:på|on|at)\s(?=[+(]{0,2}\d)/giu;
/** `Ring Mona: 480 12 345`, `Mona (tlf. jobb): 480 12 345`. */
export const NAMED: RegExp =
  /(?<!\p{L})(?:ring(?:e|er|je|jer)?|call|phone|sms(?: til)?|riŋge|tlf\.?|telefon|mobil|phone number|tel\.?)(?:[ (][^\s.!?:]{1,20}){1,4}:\s(?=[+(]{0,2}\d)/giu;
/** A plus sign is a label; two zeros may begin a post code or a case number, but for a whole number of this country. */
export const COUNTRY_CODE: RegExp =
  /(?<![\p{L}\p{N}+]|\d[ .\u00A0-])(?:\(?\+[1-9]\d?(?=\)?[ \u00A0]?\(?\d)|0047(?=[ \u00A0]?(?:\d[ \u00A0]?){7}\d(?!\d)))/gu;

/** A digit or two after a whole number, and nothing that is counted by them: `73 55 12 34 5`. */
const ONE_MORE = /^[ \u00A0]\d{1,2}(?=[.,;!)]?(?:\s|$))(?![.,;!)]? ?\p{L})/u;

const SOME_LENGTH = 5;
/** Fewer digits after a label count something: mobile 2, telephone no. 1. */
const FEWEST_DIGITS = 3;

/** Phone numbers in a text, each with a verdict by the Norwegian numbering plan or, abroad, by its country's. */
export function findPhoneNumbers(text: string): PhoneNumber[] {
  const found = new Map<number, PhoneNumber>();
  const add = (at: number, fewestDigits: number): void => {
    if (isTimeOrDate(text.slice(at, at + 20)) || HOURS.test(text.slice(at, at + 10))) return;
    const written = readNumber(text, at);
    if (digitsOf(written) < fewestDigits) return;
    const more = ONE_MORE.exec(text.slice(at + written.length, at + written.length + 6))?.[0] ?? "";
    found.set(at, {
      written: written + more,
      at,
      verdict: more === "" ? judgePhoneNumber(written) : "invalid",
    });
  };
  for (const label of [LOOSE_LABEL, CALLED_ON, NAMED]) {
    for (const match of matchesOf(text, label)) add(match.index + match[0].length, SOME_LENGTH);
  }
  for (const match of matchesOf(text, STRICT_LABEL)) add(match.index + match[0].length, FEWEST_DIGITS);
  for (const match of matchesOf(text, COUNTRY_CODE)) add(match.index, FEWEST_DIGITS);
  return [...found.values()].toSorted((a, b) => a.at - b.at);
}

/** `08.00`, `(9:30`, `02.03.2027`, `12. mars`: what may follow a label or a number without being part of it. */
const isTimeOrDate = (text: string): boolean =>
  /^[\s\u00A0]?\(?\d{1,2}(?:[.:]\d{2}(?!\d|\.\d{2}(?!\d))|[./]\d{1,2}[./](?:19|20)\d{2}(?!\d)|\.? ?(?:jan|feb|mar|apr|ma[iy]|ju[nl]|aug|sep|o[kc]t|nov|de[sc]))/iu.test(
    text,
  );

/** `8–15`: when the telephone is answered. */
const HOURS = /^(?:[01]?\d|2[0-4])\s?[–-]\s?(?:[01]?\d|2[0-4])(?![ -]?\d)/u;

const digitsOf = (text: string): number => text.replaceAll(/\D/gu, "").length;

const NORWEGIAN_DIGITS = 8;
const FOREIGN_AT_HOME_DIGITS = 11;
const MOST_DIGITS = 15;

/** 02800 is whole, and so are 113 and 116 117; what follows them is something else. */
const WHOLE = /^(?:0\d{4}|11[0-3]|116 ?\d{3})$/u;
/** No number that goes on over a line end begins so. */
const SHORT = /^[01]/u;

/** Reads groups of digits until a whole number has been read, or no group follows. */
function readNumber(text: string, at: number): string {
  const prefix = /^\(?(?:\+|00)47\)?[ \u00A0-]?/u.exec(text.slice(at, at + 8))?.[0] ?? "";
  const enough = mostDigitsOf(text.slice(at, at + 5));
  let end = at + prefix.length;
  let digits = 0;
  while (digits < enough) {
    const ahead = text.slice(end, end + 24);
    const group = GROUP.exec(ahead)?.[0];
    if (group === undefined || (digits > 0 && isTimeOrDate(ahead))) break;
    if (digits > 0 && group.includes("\n") && SHORT.test(text.charAt(at))) break;
    digits += digitsOf(group);
    end += group.length;
    if (WHOLE.test(text.slice(at, end)) && !/^[ \u00A0]?\d/u.test(text.slice(end, end + 2))) break;
  }
  return text.slice(at, end);
}

/** Digits with what may stand before them: a sign or two, a line end between spaces, the zero left out from abroad. */
const GROUP =
  /^(?:[ \t\u00A0\u2009\u202F]{0,2}\r?\n[ \t]{0,3}|[ \t\u00A0\u2009\u202F.()+\u2010-\u2013/-]{0,2})(?:\(0\)[ -]?)?\d{1,15}/u;

function mostDigitsOf(start: string): number {
  if (isAbroad(start)) return MOST_DIGITS;
  return /^0[1-9]/u.test(start) ? FOREIGN_AT_HOME_DIGITS : NORWEGIAN_DIGITS;
}
