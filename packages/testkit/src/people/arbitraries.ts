import type { NationalId } from "@sluse/core";
import * as fc from "fast-check";

import {
  DAYS_IN_CENTURY,
  INDIVIDUAL_NUMBERS,
  makeEmergencyNumber,
  makeNationalId,
  type IdSeries,
} from "./synthetic-id.ts";

/** Synthetic birth numbers (month + 80), with the control digits of before 2032. */
export const syntheticId = (): fc.Arbitrary<NationalId> => idOf("skatteetaten");

/** Synthetic birth numbers whose first control digit is only given out from 1 January 2032. */
export const from2032Id = (): fc.Arbitrary<NationalId> => idOf("skatteetaten", { from2032: true });

/** Synthetic D-numbers (first digit + 4, month + 80). */
export const syntheticDNumber = (): fc.Arbitrary<NationalId> => idOf("skatteetaten", { dNumber: true });

/** Norsk helsenett's synthetic numbers (month + 65). */
export const nhnId = (): fc.Arbitrary<NationalId> => idOf("nhn");

/** Nav's synthetic numbers (month + 40), which look just like H-numbers. */
export const navId = (): fc.Arbitrary<NationalId> => idOf("nav");

/** H-numbers (month + 40), internal to one organisation. */
export const hNumber = (): fc.Arbitrary<string> => idOf("h-number");

/** Numbers that pass for a person's, and can be nobody's before 2032. */
export const realLookingId = (): fc.Arbitrary<string> => idOf("real-looking", { from2032: true });

/** FH-numbers: first digit 8 or 9. */
export const fhNumber = (): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(8 as const, 9 as const), fc.nat(99_999_999))
    .map(([first, rest]) => makeEmergencyNumber(first, rest))
    .filter((made) => made !== undefined);

/** Ten digits: a number whose leading zero a spreadsheet dropped. */
export const tenDigits = (): fc.Arbitrary<string> =>
  syntheticId()
    .filter((id) => id.startsWith("0"))
    .map((id) => id.slice(1));

/** Any number a letter may go to where test numbers are allowed. */
export const testPersonId = (): fc.Arbitrary<NationalId> =>
  fc.oneof(syntheticId(), from2032Id(), syntheticDNumber(), nhnId(), navId());

function idOf(
  series: IdSeries,
  variant: { dNumber?: boolean; from2032?: boolean } = {},
): fc.Arbitrary<NationalId> {
  return fc
    .record({
      day: fc.nat(DAYS_IN_CENTURY - 1),
      individual: fc.nat(INDIVIDUAL_NUMBERS - 1),
      remainder: variant.from2032
        ? fc.constantFrom(1 as const, 2 as const, 3 as const)
        : fc.constant(0 as const),
    })
    .map((drawn) => makeNationalId({ series, dNumber: variant.dNumber ?? false, ...drawn }))
    .filter((made) => made !== undefined);
}
