import { inBase64 } from "./in-base64.ts";
import { parseNationalId } from "./national-id.ts";
import { plainFigure } from "./plain-figure.ts";

/**
 * What people put between the digits of a number: blanks and line breaks, dashes, dots, strokes, brackets, quotation marks.
 * At most four in a row; more is another number.
 */
const BETWEEN = /^[\s\p{P}\p{S}]{0,4}$/u;
/** Date and person number, as most people write them. */
const WRITTEN_TOGETHER = /(?<!\d)\d{6}[\s\p{P}\p{S}]{0,4}\d{5}(?!\d)/gu;

/**
 * Whether a text that people write may hold a national id, a synthetic one included, however it is spaced or written: in
 * full-width or other figures, as an address has it with percent signs or in Base64, with signs between them that nobody sees. Eleven digits
 * in a row that begin with a date are taken for one even when a check digit is wrong: a mistyped number is somebody's too.
 *
 * Wrong at worst in the safe direction: about one in a hundred of other rows of eleven digits has a date and two check
 * digits that fit.
 */
export function holdsNationalId(text: string): boolean {
  const address = asServersRead(text);
  return [address, ...inBase64(address)].some(isInPlain);
}

function isInPlain(text: string): boolean {
  const plain = plainFigures(text);
  for (const [met] of plain.matchAll(WRITTEN_TOGETHER)) if (beginsLikeOne(met)) return true;
  const figures = figuresOf(plain);
  for (let start = 0; start + 11 <= figures.length; start += 1) {
    const eleven = figures.slice(start, start + 11);
    const before = figures[start - 1];
    const after = figures[start + 11];
    if (before && before.end === eleven[0]?.at) continue;
    if (after && after.at === eleven[10]?.end) continue;
    if (eleven.some(({ at }, index) => index > 0 && !joins(plain, eleven[index - 1]!.end, at))) continue;
    if (isValid(eleven.map(({ figure }) => figure).join(""))) return true;
  }
  return false;
}

const joins = (text: string, from: number, to: number): boolean =>
  to - from <= 4 && BETWEEN.test(text.slice(from, to));

const isValid = (digits: string): boolean =>
  parseNationalId(digits, "production").kind === "valid" || parseNationalId(digits, "test").kind === "valid";

/** Whether these eleven digits begin with a date: their faults, if any, are in the check digits. */
function beginsLikeOne(met: string): boolean {
  const digits = met.replaceAll(/\D/gu, "");
  return (["production", "test"] as const).some((mode) => {
    const parsed = parseNationalId(digits, mode);
    if (parsed.kind === "valid") return true;
    // Of a number that begins with 8 or 9 no date is read: it is a common emergency number, or none.
    return parsed.fault === "check-digits" ? digits < "8" : parsed.fault !== "no-such-date";
  });
}

/** With its percent signs read, each run of them by itself, so that a stray one hides nothing; and those that were written twice. */
function asServersRead(text: string): string {
  const once = text.replaceAll(/(?:%[\dA-Fa-f]{2})+/gu, readPercents);
  return once === text || !once.includes("%") ? once : once.replaceAll(/(?:%[\dA-Fa-f]{2})+/gu, readPercents);
}

function readPercents(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    // Not UTF-8: its figures, and what stands between them, are single bytes.
    return run.replaceAll(/%([2-7][\dA-Fa-f])/gu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
}

interface Figure {
  readonly figure: string;
  readonly at: number;
  readonly end: number;
}

const figuresOf = (text: string): Figure[] =>
  Array.from(text.matchAll(/\d/gu), ({ 0: figure, index }) => ({ figure, at: index, end: index + 1 }));

/** Every figure as one of 0–9, and nothing that is not seen. */
const plainFigures = (text: string): string =>
  text
    .replaceAll(
      /&#(?:x3([0-9])|4([89])|5([0-7]));?/giu,
      (_, hex?: string, low?: string, high?: string) =>
        hex ?? (low === undefined ? String(Number(high) + 2) : String(Number(low) - 8)),
    )
    .normalize("NFKC")
    .replaceAll(/\p{Default_Ignorable_Code_Point}|\p{Cc}(?<![\t\n\r])|\p{M}/gu, "")
    .replaceAll(/(?![0-9])\p{Nd}/gu, plainFigure);
