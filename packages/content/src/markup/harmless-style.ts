import { wordsOf } from "../language/words-of.ts";
import type { Declaration } from "./hiding-style.ts";

/** Properties that change how text looks without hiding it, as long as their values are ordinary ones. */
const HARMLESS = wordsOf(`
  text-align font-weight font-style font-family text-decoration line-height margin margin-top margin-bottom padding
  padding-top padding-bottom padding-left padding-right border border-top border-bottom border-collapse
  vertical-align list-style-type page-break-before page-break-after page-break-inside break-before break-after
  break-inside white-space letter-spacing
`);

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

/** Typefaces that show other signs than the text says. */
const SIGN_FONT = /dings|dingbat|symbol|marlett|bar ?code|redact/u;
const NUMBER = /^(?<number>[+-]?(?:\d{1,6}(?:\.\d{0,6})?|\.\d{1,6}))(?<unit>[a-z%]{0,4})$/u;

/** Whether a declaration surely leaves every word to be seen, and saying what it says. */
export function isHarmless({ property, value }: Declaration): boolean {
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
      return true;
    default:
      return areWithin(value, DISTANCES);
  }
}

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
