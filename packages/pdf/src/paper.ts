import type { Rectangle } from "./pdf-facts.ts";

const POINTS_PER_CENTIMETRE = 72 / 2.54;

export const A4: { readonly width: number; readonly height: number } = {
  width: 21 * POINTS_PER_CENTIMETRE,
  height: 29.7 * POINTS_PER_CENTIMETRE,
};

/** Where the recipient's address is printed, on page 1. */
export const ADDRESS_FIELD: Rectangle = {
  x: 0,
  y: 0,
  width: 11.5 * POINTS_PER_CENTIMETRE,
  height: 8.2 * POINTS_PER_CENTIMETRE,
};

/** On every page, from top to bottom. */
export const LEFT_MARGIN: Rectangle = { x: 0, y: 0, width: 1.6 * POINTS_PER_CENTIMETRE, height: A4.height };

export const millimetres = (points: number): number => Math.round((points / POINTS_PER_CENTIMETRE) * 10);

/** Why a rule on paper has nothing to say. */
export const NEVER_ON_PAPER: Readonly<Record<"nb" | "en", string>> = {
  nb: "brevet skal ikke sendes på papir",
  en: "the letter is not to be sent on paper",
};
