import type { Attributes } from "./parse-part.ts";

/** Red, green and blue, from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

export const BLACK: Colour = [0, 0, 0];
export const WHITE: Colour = [255, 255, 255];

/** Of the old palette, whose first eight colours stand twice; then what the system writes with, and on. */
const PALETTE: readonly Colour[] = [
  BLACK,
  WHITE,
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 0],
  [255, 0, 255],
  [0, 255, 255],
];
const SYSTEM: Readonly<Record<string, Colour>> = { 64: BLACK, 65: WHITE };
/** Of Office's own theme. Whoever has another one mostly changes the accents, from the fifth on. */
const THEME: readonly Colour[] = [
  WHITE,
  BLACK,
  [231, 230, 230],
  [68, 84, 106],
  [68, 114, 196],
  [237, 125, 49],
  [165, 165, 165],
  [255, 192, 0],
  [91, 155, 213],
  [112, 173, 71],
];
/** No eye tells colours apart that are closer in each part. */
const CLOSE = 8;

/** A colour as a workbook writes it; `undefined` for one that is left to the program. */
export function readColour({ rgb, theme, indexed, tint = "0" }: Attributes): Colour | undefined {
  const colour = plainColour(rgb, theme, indexed);
  const share = Number(tint);
  if (colour === undefined || !(Math.abs(share) <= 1)) return colour;
  const [red, green, blue] = colour.map((part) =>
    share < 0 ? part * (1 + share) : part + (255 - part) * share,
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
}

function plainColour(
  rgb: string | undefined,
  theme: string | undefined,
  indexed: string | undefined,
): Colour | undefined {
  const [, red, green, blue] =
    /^(?:[\dA-F]{2})?([\dA-F]{2})([\dA-F]{2})([\dA-F]{2})$/iu.exec(rgb ?? "") ?? [];
  if (red !== undefined && green !== undefined && blue !== undefined)
    return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
  if (theme !== undefined) return THEME[Number(theme)];
  if (indexed === undefined) return undefined;
  return SYSTEM[indexed] ?? (Number(indexed) < 16 ? PALETTE[Number(indexed) % 8] : undefined);
}

/** Whether letters of one colour cannot be seen on the other. */
export const isUnseenOn = (letters: Colour, ground: Colour | undefined): boolean =>
  ground !== undefined && letters.every((part, at) => Math.abs(part - (ground[at] ?? 0)) <= CLOSE);
