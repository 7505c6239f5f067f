import { fc, test } from "@fast-check/vitest";
import { idnr } from "@navikt/fnrvalidator";
import { parseNationalId, type NationalIdFault } from "@sluse/core";
import { from2032Id, nhnId, realLookingId, syntheticDNumber, syntheticId } from "@sluse/testkit/people";
import { describe, expect, it } from "vitest";

import { candidate, wordOf } from "./candidates.ts";

const inTest = (value: string): string => wordOf(parseNationalId(value, "test"));
const inProduction = (value: string): string => wordOf(parseNationalId(value, "production"));

/** What the oracle's types are called here. It knows neither FH-numbers nor +65, so it is not asked about those. */
const ORACLE_IN_PRODUCTION: Readonly<Record<string, string>> = {
  fnr: "a valid birth-number",
  dnr: "a valid d-number",
  hnr: "h-number",
  "dnr-and-hnr": "h-number",
  tnr: "synthetic",
  "dnr-and-tnr": "synthetic",
};

describe("a national id beside Nav's validator", () => {
  test.prop([candidate()], { numRuns: 3000 })("is judged alike where both can judge", (value) => {
    const oracle = idnr(value);
    const ours = inProduction(value);
    if (oracle.status === "valid") expect(ours).toBe(ORACLE_IN_PRODUCTION[oracle.type]);
    else expect(["no-such-date", "check-digits", "fh-number"]).toContain(ours);
  });

  test.prop([nhnId()])("is known when of +65, where the validator knows none", (id) => {
    expect(idnr(id).status).toBe("invalid");
    expect(inTest(id)).toBe("a valid synthetic");
    expect(inProduction(id)).toBe("synthetic");
  });
});

describe("a slip of the pen", () => {
  const anyId = fc.oneof(syntheticId(), from2032Id(), syntheticDNumber(), nhnId(), realLookingId());

  test.prop([anyId, fc.nat(10), fc.integer({ min: 1, max: 9 })], { numRuns: 2000 })(
    "is caught in any one digit",
    (id, at, add) => {
      const slipped = id.slice(0, at) + String((Number(id[at]) + add) % 10) + id.slice(at + 1);
      expect(parseNationalId(slipped, "test").kind).toBe("invalid");
      expect(parseNationalId(slipped, "production").kind).toBe("invalid");
    },
  );

  test.prop([anyId, fc.nat(9)], { numRuns: 2000 })(
    "is caught when two neighbours change places",
    (id, at) => {
      fc.pre(id[at] !== id[at + 1]);
      const swapped = id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2);
      expect(parseNationalId(swapped, "test").kind).toBe("invalid");
      expect(parseNationalId(swapped, "production").kind).toBe("invalid");
    },
  );
});

describe("a number from 2032", () => {
  it("is valid as Skatteetaten's own example", () => {
    expect(inProduction("02013299997")).toBe("a valid birth-number");
    expect(inTest("02013299997")).toBe("not-synthetic");
  });

  test.prop([from2032Id()])("is valid with each of the new remainders", (id) => {
    expect(inTest(id)).toBe("a valid synthetic");
  });

  it("is not valid with a remainder of four", () => {
    // Month + 80; the first control digit leaves remainder 4, the second is right.
    const first = "01810199";
    const fitting = Array.from({ length: 1000 }, (_, tail) => first + String(tail).padStart(3, "0"))
      .filter((digits) => remainder(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) === 4)
      .filter((digits) => remainder(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0);
    expect(fitting).not.toHaveLength(0);
    expect(fitting.map(inTest)).toEqual(fitting.map(() => "check-digits"));
  });
});

describe("each series", () => {
  it("knows Helsenorge's official test person, of +65", () => {
    expect(inTest("26670271527")).toBe("a valid synthetic");
    expect(inProduction("26670271527")).toBe("synthetic");
  });

  test.prop([syntheticId()])("takes +80 as a person in test only", (id) => {
    expect(parseNationalId(id, "test")).toEqual({ kind: "valid", id, type: "synthetic" });
    expect(parseNationalId(id, "production")).toEqual({ kind: "invalid", fault: "synthetic" });
  });

  test.prop([syntheticId(), fc.constantFrom(" ", "\t", "\n", "\u00a0", "\ufeff", "\u202f"), fc.nat(11)])(
    "does not mind white space, and gives the bare digits",
    (id, space, at) => {
      const spaced = `${space}${id.slice(0, at)}${space}${id.slice(at)}${space}`;
      expect(parseNationalId(spaced, "test")).toEqual({ kind: "valid", id, type: "synthetic" });
    },
  );

  test.prop([
    syntheticId(),
    fc.constantFrom("\u00ad", "\u200b", "\u200e", "\u200f", "\u202a", "\u202c", "\u2060", "\u2066", "\ufeff"),
    fc.constantFrom("", "-", "\u2011", "\u2013", " - "),
  ])("does not mind marks that nobody sees, nor a hyphen after the date", (id, mark, hyphen) => {
    const written = `${mark}${id.slice(0, 6)}${hyphen}${id.slice(6)}${mark}`;
    expect(parseNationalId(written, "test")).toEqual({ kind: "valid", id, type: "synthetic" });
  });
});

describe("each fault", () => {
  const faults: readonly (readonly [value: string, fault: NationalIdFault, what: string])[] = [
    ["", "empty", "nothing"],
    [" \u00a0\t", "empty", "white space"],
    [undefined as unknown as string, "empty", "an empty cell"],
    [null as unknown as string, "empty", "nothing of a database"],
    [18_101_123_456 as unknown as string, "not-eleven-digits", "a number, which has lost its zeros"],
    ["ID", "not-eleven-digits", "a heading"],
    ["Kåre Østby", "not-eleven-digits", "a name"],
    ["1.23457E+10", "not-eleven-digits", "what a spreadsheet makes of a number"],
    ["0181-0112345", "not-eleven-digits", "a hyphen in the date"],
    ["018101--12345", "not-eleven-digits", "two hyphens"],
    ["-01810112345", "not-eleven-digits", "a minus"],
    ["０１８１０１１２３４５", "not-eleven-digits", "digits of another width"],
    ["٠١٨١٠١١٢٣٤٥", "not-eleven-digits", "digits of another script"],
    ["\u202e01810112345", "not-eleven-digits", "a mark that turns the digits around"],
    ["018101123", "not-eleven-digits", "nine digits"],
    ["018101123456", "not-eleven-digits", "twelve digits, as a DUF number has"],
    ["1810112345", "ten-digits", "a lost zero"],
    ["00810112345", "no-such-date", "day 0"],
    ["30820112345", "no-such-date", "30 February"],
    ["29820112345", "no-such-date", "29 February of an odd year"],
    ["31840112345", "no-such-date", "31 April"],
    ["01930112345", "no-such-date", "a thirteenth month of +80"],
    ["01300112345", "no-such-date", "a month of no series"],
    ["01210112345", "no-such-date", "a month of BOST's +20, which nobody may be written to by"],
    ["72810112345", "no-such-date", "day 32 of a D-number"],
  ];
  it.each(faults)("of `%s` is %s: %s", (value, fault) => {
    expect(inTest(value)).toBe(fault);
    expect(inProduction(value)).toBe(fault);
  });

  it("lets 29 February 00 stand for 2000", () => {
    const leapDay = Array.from({ length: 100_000 }, (_, tail) => `298200${String(tail).padStart(5, "0")}`);
    expect(leapDay.some((digits) => inTest(digits) === "a valid synthetic")).toBe(true);
  });

  test.prop([fc.constantFrom("8", "9"), fc.stringMatching(/^\d{10}$/u)])(
    "is never a date's where the first digit is 8 or 9",
    (first, rest) => {
      expect(["fh-number", "check-digits"]).toContain(inTest(first + rest));
    },
  );

  test.prop([fc.string()])("never throws, and never echoes what it was given", (value) => {
    const result = parseNationalId(value, "production");
    expect(result.kind === "valid" || Object.keys(result).join() === "kind,fault").toBe(true);
  });
});

function remainder(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;
}
