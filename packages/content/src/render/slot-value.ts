import { judgePhoneNumber } from "../text/contact/judge-phone-number.ts";
import type { Slot, SlotType } from "../internal/slot.ts";
import { BULLETS } from "../typography/typography.ts";
import { parseDate } from "./dates.ts";
import type { SlotRuleId, SlotTypeRuleId } from "./slot-rules.ts";

/** A value as it is put in a letter: composed, trimmed, one space at a time, line ends as `\n`. */
export const tidyValue = (value: string): string =>
  isOrdinary(value)
    ? value.trim()
    : value
        .normalize("NFC")
        .replaceAll("\r\n", "\n")
        .replaceAll(/[ \t]+/gu, " ")
        .replaceAll(/ ?\n ?/gu, "\n")
        .trim();

/** The first rule that a tidy value breaks, if any. */
export function faultOf(slot: Slot, value: string): SlotRuleId | undefined {
  if (value === "" || BULLETS.has(value)) return "text/slot-empty";
  if (value.length < slot.min || value.length > slot.max) return "text/slot-length";
  if (!isOrdinary(value)) {
    if (value.includes("\n") && (!slot.multiline || EMPTY_LINE.test(value))) return "text/slot-line-break";
    if (UNFIT.test(value)) return "text/slot-characters";
  }
  return slot.type === "text" || FITS[slot.type](value) ? undefined : TYPE_RULES[slot.type];
}

/**
 * Whether a value has only Latin letters and signs, in one line and single-spaced, as most have: it is tidy but for
 * its ends, and every character may stand.
 */
function isOrdinary(value: string): boolean {
  let before = 0;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code < 0x20 || (code > 0x7e && code < 0xa0) || code >= 0x03_00) return false;
    if (code === 0x20 && before === 0x20) return false;
    before = code;
  }
  return true;
}

const EMPTY_LINE = /\n[^\S\n]*\n/u;
/**
 * Control characters, private use, halves of surrogate pairs, line and paragraph separators, and a mark that would
 * cling to the locked text.
 */
const UNFIT = /^\p{M}|[^\P{C}\n\p{Cf}]|[\u2028\u2029]/u;

const TYPE_RULES: Readonly<Record<Exclude<SlotType, "text">, SlotTypeRuleId>> = {
  name: "text/slot-not-name",
  date: "text/slot-not-date",
  phone: "text/slot-not-phone",
  email: "text/slot-not-email",
  url: "text/slot-not-url",
  organisation: "text/slot-not-organisation",
  "study-number": "text/slot-not-study-number",
};

const FITS: Readonly<Record<Exclude<SlotType, "text">, (value: string) => boolean>> = {
  name: (value) => NAME.test(value),
  date: (value) => parseDate(value) !== undefined,
  phone: (value) => isPhone(value),
  email: (value) => /^[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}$/u.test(value),
  url: isWebAddress,
  organisation: (value) => /\p{L}{2}/u.test(value),
  "study-number": (value) =>
    /^(?:(?:REK )?\d{4}\/\d{1,6}|\d{5,7}|NCT\d{8}|20\d{2}-5\d{5}-\d{2}-\d{2})$/u.test(value),
};

/**
 * Letters and their marks; apostrophes of every alphabet and keyboard, hyphens, dashes and blanks as spreadsheets and word
 * processors have them, the middle dot of `Col·lell`; what stands in `Aas, Kari`, `Mary (Molly) Smith`, `Peter S:son Berg`.
 */
const NAME = /^[\p{L}\p{M}‘’ʻʼ'][\p{L}\p{M}\p{Zs}\p{Pd}.,:()/'’‘ʻʼ´`·−]*$/u;
const NOT_IN_NAME = /[^\p{L}\p{M}\p{Zs}\p{Pd}.,:()/'’‘ʻʼ´`·−]/u;

/** The first character of a value that no name has, for whoever mends it: one character identifies nobody. */
export const strangerInName = (value: string): string | undefined =>
  shownCharacter(NOT_IN_NAME.exec(value)?.[0] ?? (NAME.test(value) ? undefined : [...value][0]));

/** The first character of a value that no letter has. */
export const strangerInLetter = (value: string): string | undefined => shownCharacter(UNFIT.exec(value)?.[0]);

/** A character as it can be seen: those that show nothing, or cling to what is before them, by their number. */
function shownCharacter(character: string | undefined): string | undefined {
  if (character === undefined || /[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

const isPhone = (value: string): boolean =>
  /^\(?\+?[\d \u00A0\u202F().-]{5,30}$/u.test(value) && judgePhoneNumber(value) !== "invalid";

/** Most addresses: plain labels, the last of letters, and a plain path. No program fails to read one, so none is asked. */
const PLAIN_ADDRESS = /^https:\/\/(?:[a-z][a-z\d]{0,40}\.){1,5}[a-z]{2,24}(?:\/[A-Za-z\d_./-]*)?$/u;

/** `https://host/…`, without the name and password that may stand before a host. */
function isWebAddress(value: string): boolean {
  if (PLAIN_ADDRESS.test(value)) return true;
  return /^https:\/\/[^\s<>"\\`{}|^@/?#]+(?:[/?#][^\s<>"\\`{}|^]*)?$/u.test(value) && URL.canParse(value);
}
