import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/** A number that the text itself calls a phone number: by a label or a country code. */
export interface PhoneNumber {
  readonly written: string;
  readonly at: number;
  readonly verdict: "valid" | "invalid" | "premium-rate";
}

const LABEL =
  "(?:telefon(?:nummer|nr)?|telefax|tlf|mobil(?:telefon|nummer|nr)?|sentralbord(?:et)?|vakttelefon|ring(?: oss| meg)?|sms(?: til)?|telephone|phone|mobile|tel|call(?: us| me)?|på nummer|på nummeret)";
/** A label, at most a few joining words, and the first digit. */
export const LABELLED_NUMBER: RegExp = new RegExp(
  `(?<!\\p{L})${LABEL}\\.?(?: number| no\\.?| nr\\.?)?[ \\t]{0,5}:?[ \\t\\u00A0]{0,5}(?:(?:oss )?på (?:telefon |tlf\\.? |nummer )?|on )?(?=[+(]?\\d)`,
  "giu",
);
export const COUNTRY_CODE: RegExp = /(?<![\p{L}\p{N}+])(?:\+|00)[1-9]\d?(?=[ \u00A0]?\d)/gu;

const MOST_DIGITS = 15;

/** Phone numbers in a text, each with a verdict by the Norwegian numbering plan or, abroad, by its country's. */
export function findPhoneNumbers(text: string): PhoneNumber[] {
  const starts = new Set<number>();
  for (const match of text.matchAll(LABELLED_NUMBER)) starts.add(match.index + match[0].length);
  for (const match of text.matchAll(COUNTRY_CODE)) starts.add(match.index);
  return [...starts]
    .toSorted((a, b) => a - b)
    .map((at) => {
      const written = readNumber(text, at);
      return { written, at, verdict: judge(written) };
    });
}

/** Reads groups of digits until a whole Norwegian number has been read, or no group follows. */
function readNumber(text: string, at: number): string {
  const abroad = /^(?:\+|00)(?!47)/u.test(text.slice(at, at + 4));
  const prefix = /^\(?(?:\+|00)47\)?[ \u00A0]?/u.exec(text.slice(at, at + 8))?.[0] ?? "";
  let end = at + prefix.length;
  let digits = 0;
  const enough = abroad ? MOST_DIGITS : 8;
  while (digits < enough) {
    const group = /^[ \u00A0\u2009.()+-]{0,2}\d{1,15}/u.exec(text.slice(end, end + 20))?.[0];
    if (group === undefined || (digits > 0 && isTimeOrYear(text.slice(end, end + 20)))) break;
    digits += group.replaceAll(/\D/gu, "").length;
    end += group.length;
    if (!abroad && digits === 5 && group.trim().length === 5) break;
  }
  return text.slice(at, end);
}

/** `08.00`, `8:30`, `2027.`: what stands after a number without being part of it. */
const isTimeOrYear = (text: string): boolean => /^[ \u00A0]\(?\d{1,2}[.:]\d{2}(?!\d)/u.test(text);

const NORWEGIAN = /^(?:[2-9]\d{7}|0\d{4}|1\d{2,5})$/u;
const PREMIUM_RATE = /^82\d{6}$/u;

function judge(written: string): PhoneNumber["verdict"] {
  const national = written.replace(/^\(?(?:\+|00)47\)?/u, "").replaceAll(/[^\d+]/gu, "");
  if (/^(?:\+|00)/u.test(national) || /^\(?(?:\+|00)(?!47)/u.test(written)) {
    const abroad = written.replace(/^\(?00/u, "+");
    return parsePhoneNumberFromString(abroad)?.isValid() === true ? "valid" : "invalid";
  }
  if (!NORWEGIAN.test(national)) return "invalid";
  return PREMIUM_RATE.test(national) ? "premium-rate" : "valid";
}
