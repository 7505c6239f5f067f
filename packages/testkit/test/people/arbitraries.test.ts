import { test } from "@fast-check/vitest";
import { parseNationalId, type NationalIdResult } from "@sluse/core";
import {
  fhNumber,
  from2032Id,
  hNumber,
  navId,
  nhnId,
  realLookingId,
  syntheticDNumber,
  syntheticId,
  tenDigits,
  testPersonId,
} from "@sluse/testkit/people";
import { describe, expect } from "vitest";

const wordOf = (result: NationalIdResult): string => (result.kind === "valid" ? result.type : result.fault);
const inTest = (id: string): string => wordOf(parseNationalId(id, "test"));
const inProduction = (id: string): string => wordOf(parseNationalId(id, "production"));

describe("made national ids", () => {
  test.prop([testPersonId()])("may be written to in test and never in production", (id) => {
    expect(inTest(id)).toBe("synthetic");
    expect(["synthetic", "h-number"]).toContain(inProduction(id));
  });

  test.prop([syntheticId()])("have a month above 80", (id) => {
    expect(Number(id.slice(2, 4))).toBeGreaterThan(80);
  });

  test.prop([syntheticDNumber()])("have a first digit above 4 when D-numbers", (id) => {
    expect(Number(id[0])).toBeGreaterThanOrEqual(4);
  });

  test.prop([from2032Id()])("leave another remainder than before when from 2032", (id) => {
    const weights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    const sum = weights.reduce((total, weight, at) => total + weight * Number(id[at]), 0);
    expect([1, 2, 3]).toContain(sum % 11);
  });

  test.prop([nhnId()])("have a month above 65 when Norsk helsenett's", (id) => {
    expect(Number(id.slice(2, 4))).toSatisfy((month: number) => month > 65 && month < 78);
  });

  test.prop([navId(), hNumber()])("look alike when Nav's and when H-numbers", (nav, h) => {
    expect([inTest(nav), inTest(h)]).toEqual(["synthetic", "synthetic"]);
    expect([inProduction(nav), inProduction(h)]).toEqual(["h-number", "h-number"]);
  });

  test.prop([realLookingId()])("pass for a person's when real-looking", (id) => {
    expect(inProduction(id)).toBe("birth-number");
    expect(inTest(id)).toBe("not-synthetic");
  });

  test.prop([fhNumber()])("are told when FH-numbers", (id) => {
    expect(inTest(id)).toBe("fh-number");
  });

  test.prop([tenDigits()])("are told when a digit short", (id) => {
    expect(inTest(id)).toBe("ten-digits");
  });
});
