import { fc, test } from "@fast-check/vitest";
import { EMPTY_TALLY, SMALL_COUNT, type Tally } from "@sluse/core";
import { tallyForOrderer } from "@sluse/core/house";
import { describe, expect, it } from "vitest";

/** People of one order who may not be written to, by the reason, and those who may. */
const people = fc.record({
  optedOut: fc.nat(60),
  unknown: fc.nat(20),
  stopped: fc.nat(5),
  notRequired: fc.nat(20),
  limited: fc.dictionary(fc.constantFrom("one-invitation", "fourteen-days-apart"), fc.nat(60)),
  clear: fc.nat(30_000),
});
const tallyOf = (given: typeof people extends fc.Arbitrary<infer Drawn> ? Drawn : never): Tally => {
  const withheldOtherwise = withheldOf(given);
  const valid = given.optedOut + withheldOtherwise + given.clear;
  const invalid = { "check-digits": 3 };
  return { ...EMPTY_TALLY, ...given, given: valid + 3, valid, invalid, withheldOtherwise };
};
const withheldOf = ({
  unknown,
  stopped,
  notRequired,
  limited,
}: Pick<Tally, "unknown" | "stopped" | "notRequired" | "limited">): number =>
  unknown + stopped + notRequired + Object.values(limited).reduce((sum, count) => sum + count, 0);

describe("the tally that the orderer sees", () => {
  test.prop([people, fc.nat(60)])("is the same, whoever has opted out", (given, others) => {
    const clear = given.clear + given.optedOut - Math.min(others, given.clear + given.optedOut);
    const optedOut = given.clear + given.optedOut - clear;
    expect(tallyForOrderer(tallyOf({ ...given, optedOut, clear }))).toEqual(tallyForOrderer(tallyOf(given)));
    expect(Object.keys(tallyForOrderer(tallyOf(given))).toSorted()).toEqual([
      "duplicate",
      "given",
      "invalid",
      "valid",
      "withheld",
    ]);
  });

  test.prop([people])("does not tell why anybody is withheld", (given) => {
    const allUnknown = { ...given, unknown: withheldOf(given), stopped: 0, notRequired: 0, limited: {} };
    expect(tallyForOrderer(tallyOf(allUnknown))).toEqual(tallyForOrderer(tallyOf(given)));
  });

  test.prop([people])("shows no number below five, and none that is not a multiple of five", (given) => {
    const { withheld } = tallyForOrderer(tallyOf(given));
    const exact = withheldOf(given);
    if (withheld === "fewer than 5") expect(exact).toBeLessThan(SMALL_COUNT);
    else {
      expect(exact).toBeGreaterThanOrEqual(SMALL_COUNT);
      expect(withheld % 5).toBe(0);
      expect(Math.abs(withheld - exact)).toBeLessThanOrEqual(2);
    }
  });

  it("rounds to the nearest five, and shows nothing exact below five", () => {
    const shown = (withheldOtherwise: number): unknown =>
      tallyForOrderer({ ...EMPTY_TALLY, withheldOtherwise }).withheld;
    expect([0, 1, 4].map(shown)).toEqual(["fewer than 5", "fewer than 5", "fewer than 5"]);
    expect([5, 7, 8, 12, 13, 1498].map(shown)).toEqual([5, 5, 10, 10, 15, 1500]);
  });

  it("lets every number shown stand for three exact counts at least", () => {
    const shown = Array.from({ length: 1000 }, (_, withheldOtherwise) =>
      String(tallyForOrderer({ ...EMPTY_TALLY, withheldOtherwise }).withheld),
    );
    // The last number is cut off by where the list ends.
    const counts = [...Map.groupBy(shown, (text) => text).values()].map((same) => same.length).slice(0, -1);
    expect(Math.min(...counts)).toBe(3);
  });

  test.prop([people])("shows in full what the orderer's own file tells", (given) => {
    const tally = tallyOf(given);
    expect(tallyForOrderer(tally)).toMatchObject({
      given: tally.given,
      valid: tally.valid,
      duplicate: tally.duplicate,
      invalid: tally.invalid,
    });
  });
});
