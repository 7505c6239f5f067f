import type { NationalId } from "@sluse/core";

import { makeNationalId } from "./synthetic-id.ts";

/**
 * A synthetic number of somebody born on a day, `2024-05-10`: another one for each `nth`. Of 1854 to 2039, as Skatteetaten's
 * series go.
 * @throws RangeError when the day is none of that century, or its numbers are used up
 */
export function bornOn(
  date: string,
  { nth = 0, dNumber = false }: { readonly nth?: number; readonly dNumber?: boolean } = {},
): NationalId {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  // Days are counted within a century whose year 00 is a leap year, as 2000 was.
  const inCentury = Math.round((Date.UTC(2000 + (year % 100), month - 1, day) - Date.UTC(2000, 0, 1)) / DAY);
  const first = year >= 1900 && year < 2000 ? 0 : 500;
  let left = nth;
  for (let individual = first; individual < first + 250; individual += 1) {
    const made = makeNationalId({
      series: "skatteetaten",
      day: inCentury,
      individual,
      dNumber,
      remainder: 0,
    });
    if (made === undefined) continue;
    if (left === 0) return made;
    left -= 1;
  }
  throw new RangeError(`there is no number ${nth} of somebody born on ${date}`);
}

const DAY = 24 * 60 * 60_000;
