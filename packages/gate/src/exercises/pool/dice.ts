import { digestOf } from "@sluse/core";

import type { ExerciseText } from "../exercise.ts";

/** Numbers that look drawn, and are the same each time for the same seed. */
export interface Dice {
  /** A whole number from `least` to `most`, both among them. */
  number(what: string, least: number, most: number): number;
  pick<Each>(what: string, from: readonly [Each, ...Each[]]): Each;
}

/** Each `what` is thrown once: the same word gives the same number. */
export function createDice(seed: string): Dice {
  const thrown = (what: string): number => Number.parseInt(digestOf({ seed, what }).slice(0, 12), 16);
  return {
    number: (what, least, most) => least + (thrown(what) % (most - least + 1)),
    pick: (what, from) => from[thrown(what) % from.length] ?? from[0],
  };
}

/** A number as each language writes it: `1 180`, `1,180`. */
export function amount(number: number): ExerciseText {
  const apart = (mark: string): string => number.toLocaleString("en-GB").replaceAll(",", mark);
  return { nb: apart(" "), nn: apart(" "), en: apart(",") };
}

/** A day of a month, without a year: `5. oktober`, `5 October`. */
export function day(month: number, date: number): ExerciseText {
  const [norwegian, english] = MONTHS[month - 1] ?? MONTHS[0];
  return { nb: `${date}. ${norwegian}`, nn: `${date}. ${norwegian}`, en: `${date} ${english}` };
}

const MONTHS: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ["januar", "January"],
  ["februar", "February"],
  ["mars", "March"],
  ["april", "April"],
  ["mai", "May"],
  ["juni", "June"],
  ["juli", "July"],
  ["august", "August"],
  ["september", "September"],
  ["oktober", "October"],
  ["november", "November"],
  ["desember", "December"],
];
