/** Red, green and blue from 0 to 255; undefined when it cannot be told (a pattern, an image). */
export type Colour = readonly [red: number, green: number, blue: number] | undefined;

export const WHITE: Colour = [255, 255, 255];
export const BLACK: Colour = [0, 0, 0];

/** Reads `#rrggbb`. */
export function colourOf(hex: unknown): Colour {
  if (typeof hex !== "string" || !/^#[0-9a-f]{6}$/iu.test(hex)) return undefined;
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

/** `top` painted with `alpha` over `below`. */
export function blend(top: Colour, below: Colour, alpha: number): Colour {
  if (alpha >= 1) return top;
  if (!top || !below) return undefined;
  const mix = (a: number, b: number): number => Math.round(a * alpha + b * (1 - alpha));
  return [mix(top[0], below[0]), mix(top[1], below[1]), mix(top[2], below[2])];
}

/** Contrast of two colours, 1 to 21, as WCAG 2.1 defines it; undefined when a colour cannot be told. */
export function contrast(one: Colour, other: Colour): number | undefined {
  if (!one || !other) return undefined;
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(a / b, b / a);
}

function luminance([red, green, blue]: readonly [number, number, number]): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
