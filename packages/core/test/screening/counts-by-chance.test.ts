import { fc, test } from "@fast-check/vitest";
import { areMissing } from "@sluse/core/house";
import { describe, expect, it } from "vitest";

describe("whether so few of those who are there are met", () => {
  it("is told for certain when everybody was asked", () => {
    expect(areMissing(84, 3000, 3000, 85)).toBe(true);
    expect(areMissing(85, 3000, 3000, 85)).toBe(false);
  });

  it("is no chance when nobody of many is met, and chance when nobody of few is", () => {
    expect(areMissing(0, 1000, 30_000, 900)).toBe(true);
    expect(areMissing(0, 50, 30_000, 900)).toBe(false);
  });

  it("tells of those who are left, whom all the others were among", () => {
    expect(areMissing(0, 94, 94, 90)).toBe(true);
  });

  const drawn = fc
    .tuple(fc.integer({ min: 1, max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(1000))
    .map(([people, share, asked]) => ({
      people,
      there: Math.floor(people * share),
      asked: Math.min(asked, people),
    }));

  test.prop([drawn])("never of as many as were to be expected, nor of more", ({ people, there, asked }) => {
    expect(areMissing(Math.ceil((there * asked) / people), asked, people, there)).toBe(false);
  });

  test.prop([drawn, fc.nat(500)])("of fewer, if of some", ({ people, there, asked }, met) => {
    fc.pre(met > 0 && met <= asked);
    if (areMissing(met, asked, people, there)) expect(areMissing(met - 1, asked, people, there)).toBe(true);
  });
});
