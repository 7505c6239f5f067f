import { fc } from "@fast-check/vitest";
import type { NationalIdResult } from "@sluse/core";
import { hNumber, realLookingId, syntheticDNumber, syntheticId } from "@sluse/testkit/people";

/** What a result says, in a word or two: `a valid d-number`, `check-digits`. */
export const wordOf = (result: NationalIdResult): string =>
  result.kind === "valid" ? `a valid ${result.type}` : result.fault;

/**
 * Eleven digits that a validator has something to say about: valid ones, ones with a digit off, ones with any last
 * five digits, ones with any digits at all. Months are synthetic, or the number is nobody's before 2032.
 */
export function candidate(): fc.Arbitrary<string> {
  const valid = fc.oneof(syntheticId(), syntheticDNumber(), hNumber(), realLookingId());
  return fc.oneof(
    valid,
    fc
      .tuple(valid, fc.nat(10), fc.nat(9))
      .map(([id, at, digit]) => id.slice(0, at) + String(digit) + id.slice(at + 1))
      .filter((id) => !isOfNhn(id)),
    fc
      .tuple(valid, fc.stringMatching(/^\d{5}$/u))
      .map(([id, tail]) => withSyntheticMonth(id).slice(0, 6) + tail),
    fc.stringMatching(/^\d{11}$/u).map(withSyntheticMonth),
  );
}

/** Which the oracle does not know. */
const isOfNhn = (id: string): boolean => Number(id.slice(2, 4)) >= 66 && Number(id.slice(2, 4)) <= 77;

const withSyntheticMonth = (id: string): string =>
  Number(id[2]) >= 8 ? id : id.slice(0, 2) + String(Number(id[2]) % 2 === 0 ? 8 : 9) + id.slice(3);
