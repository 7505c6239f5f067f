import { wordsOf } from "../language/words-of.ts";
import { isPaperColour, type Declaration } from "./hiding-style.ts";

/** Properties that change how text looks without hiding it, as long as their values are ordinary ones. */
const HARMLESS = wordsOf(`
  text-align font-weight font-style font-family text-decoration line-height margin margin-top margin-bottom padding
  padding-top padding-bottom padding-left padding-right border border-top border-bottom border-collapse
  vertical-align list-style-type page-break-before page-break-after page-break-inside break-before break-after
  break-inside white-space letter-spacing font-size color background background-color word-spacing word-wrap
  overflow-wrap word-break direction text-size-adjust -webkit-text-size-adjust -ms-text-size-adjust border-spacing
  border-left border-right border-color border-radius mso-line-height-rule mso-table-lspace mso-table-rspace
  border-width border-style text-transform width max-width min-width page
`);
/** Word's own, of styles, languages and paper; what it hides by is none of them. */
const OF_WORD =
  /^mso-(?:style|ansi|fareast|bidi|ascii|hansi|pagination|margin|para-margin|font|line-height|table|outline|header|footer|paper)(?:-[a-z]{1,30})*$/u;

type Range = readonly [least: number, most: number];
type Ranges = Readonly<Record<string, Range>>;

/** As far as a letter moves its text: further, and it leaves the page or lies on top of other text. */
const DISTANCES: Ranges = {
  "": [0, 0],
  px: [-20, 200],
  pt: [-15, 150],
  em: [-1, 12],
  rem: [-1, 12],
  cm: [-0.5, 6],
  mm: [-5, 60],
  in: [-0.2, 2.5],
  "%": [0, 30],
};
/** Lines closer than these lie on top of each other. */
const LINE_HEIGHTS: Ranges = {
  "": [0.9, 4],
  em: [0.9, 4],
  rem: [0.9, 6],
  "%": [90, 400],
  px: [10, 80],
  pt: [8, 60],
};
/** Letters closer than these lie on top of each other. */
const LETTER_SPACINGS: Ranges = {
  "": [0, 0],
  px: [-1, 10],
  pt: [-1, 8],
  em: [-0.1, 0.5],
  rem: [-0.1, 0.5],
};

/** Letters smaller are hard to read, and larger leave the page. */
const FONT_SIZES: Ranges = {
  px: [9, 60],
  pt: [7, 45],
  em: [0.7, 4],
  rem: [0.7, 4],
  "%": [70, 400],
};
/** Wide enough for words. */
const WIDTHS: Ranges = { px: [100, 2000], pt: [75, 1500], em: [8, 120], rem: [8, 120], "%": [30, 100] };

/** Typefaces that show other signs than the text says. */
const SIGN_FONT = /dings|dingbat|symbol|marlett|bar ?code|redact/u;
const NUMBER = /^(?<number>[+-]?(?:\d{1,6}(?:\.\d{0,6})?|\.\d{1,6}))(?<unit>[a-z%]{0,4})$/u;

/** Whether a declaration surely leaves every word to be seen, and saying what it says. */
export function isHarmless({ property, value }: Declaration): boolean {
  if (OF_WORD.test(property)) return !/url/u.test(value);
  if (!HARMLESS.has(property)) return false;
  switch (property) {
    case "font-family":
      return !SIGN_FONT.test(value);
    case "text-decoration":
      return !/line-through|blink/u.test(value);
    // A string stands before every item.
    case "list-style-type":
      return !/["']/u.test(value);
    case "line-height":
      return areWithin(value, LINE_HEIGHTS);
    case "letter-spacing":
      return areWithin(value, LETTER_SPACINGS);
    case "font-weight":
    case "border-collapse":
      return true;
    case "font-size":
      return areWithin(value, FONT_SIZES);
    case "width":
    case "max-width":
    case "min-width":
      return areWithin(value, WIDTHS);
    case "color":
      return isDark(value);
    // On anything but paper's own colour, it depends on that of the letters.
    case "background":
    case "background-color":
      return value === "none" || isPaperColour(value);
    case "text-size-adjust":
    case "-webkit-text-size-adjust":
    case "-ms-text-size-adjust":
      return value === "none" || value === "auto" || value === "100%";
    case "direction":
      return value === "ltr";
    default:
      return areWithin(value, DISTANCES);
  }
}

/** Letters that stand out from paper, by WCAG's 4.5 to 1. */
function isDark(value: string): boolean {
  if (DARK_NAMES.has(value)) return true;
  const hex = /^#(?:[\da-f]{3}|[\da-f]{6})$/u.test(value) ? value.slice(1) : undefined;
  const parts =
    hex === undefined
      ? (/^rgb\((?<parts>\d{1,3}[, ]{1,2}\d{1,3}[, ]{1,2}\d{1,3})\)$/u.exec(value)?.groups?.["parts"] ?? "")
          .split(/[, ]{1,2}/u)
          .map(Number)
      : (hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../gu) ?? [])).map(
          (digits) => Number.parseInt(digits, 16),
        );
  const [red, green, blue] = parts;
  if (red === undefined || green === undefined || blue === undefined) return false;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) < DARKEST_READ;
}

const DARK_NAMES = wordsOf("black navy darkblue maroon purple inherit windowtext");
/** 1.05 / (x + 0.05) ≥ 4.5. */
const DARKEST_READ = 0.183;
/** Of sRGB, as WCAG 2.1 reckons relative luminance. */
const linear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Whether all numbers of a value are ordinary ones; what is worked out by the browser is not. */
function areWithin(value: string, ranges: Ranges): boolean {
  return value
    .replaceAll(/(?:rgb|hsl)a?\([^()]{0,60}\)/gu, "")
    .split(/[ /,]/u)
    .every((part) => {
      const { number, unit } = NUMBER.exec(part)?.groups ?? {};
      if (number === undefined) return /^#?[a-z\d-]*$/u.test(part);
      const [least, most] = ranges[unit ?? ""] ?? [0, 0];
      return Number(number) >= least && Number(number) <= most;
    });
}
