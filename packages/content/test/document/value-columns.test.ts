import { instant } from "@sluse/core";
import { bornOn } from "@sluse/testkit/people";
import { describe, expect, test } from "vitest";

import { createValueColumns } from "../../src/document/value-columns.ts";
import type { Slot, SlotType } from "../../src/internal/slot.ts";

const slot = (name: string, type: SlotType): Slot => ({
  name,
  type,
  min: 1,
  max: 100,
  multiline: false,
  reach: "recipient",
});
const NOW = instant("2027-02-15T12:00:00+01:00");

function rulesOf(each: Slot, values: readonly string[], people?: readonly string[]): string[] {
  const columns = createValueColumns([each], NOW);
  const rows = values.flatMap((value, index) =>
    columns.add({ [each.name]: value }, { kind: "row", row: index + 2 }, people),
  );
  return [...rows, ...columns.finish().findings].map(({ rule }) => rule);
}

const NAMES = ["Kari Ås", "Áile Sárá", "Ola Berg", "Liv Å", "Per Bø", "Siv Foss"];

describe("a column of names", () => {
  test("of different people is passed", () => {
    expect(rulesOf(slot("navn", "name"), NAMES)).toEqual([]);
    expect(rulesOf(slot("navn", "name"), ["محمد", "李小龙", "김민수", "אברהם", "Ελένη"])).toEqual([]);
  });
  test("with one name filled down is held", () => {
    expect(rulesOf(slot("navn", "name"), Array<string>(6).fill("Kari Ås"))).toEqual(["text/value-repeated"]);
    const most = ["Ola Berg", "Kari Ås", "Kari Ås", "Kari Ås", "Kari Ås", "Kari Ås"];
    expect(rulesOf(slot("navn", "name"), most)).toEqual(["text/value-repeated"]);
  });
  test("of two neighbours with one name is passed", () => {
    expect(rulesOf(slot("navn", "name"), ["Kari Ås", ...NAMES])).toEqual([]);
  });
  test("in capitals, in small letters, or cut off is told of", () => {
    const name = slot("navn", "name");
    expect(
      rulesOf(
        name,
        NAMES.map((each) => each.toUpperCase()),
      ),
    ).toEqual(["text/value-in-capitals"]);
    expect(
      rulesOf(
        name,
        NAMES.map((each) => each.toLowerCase()),
      ),
    ).toEqual(["text/value-in-capitals"]);
    expect(
      rulesOf(
        name,
        NAMES.map((each) => each.slice(0, 1)),
      ),
    ).toEqual(["text/value-cut-off"]);
  });
});

test("a hospital may be the same for all", () => {
  expect(rulesOf(slot("sykehus", "organisation"), Array<string>(9).fill("Nordby sykehus"))).toEqual([]);
});

describe("a date", () => {
  test.each(["14.02.2039", "1. mars 2029", "01.01.1901"])("far off is held: %s", (value) => {
    expect(rulesOf(slot("operert", "date"), [value])).toEqual(["text/value-date-odd"]);
  });
  test.each(["14.02.2026", "1. mars 2027", "1927-05-17"])("of a life is passed: %s", (value) => {
    expect(rulesOf(slot("operert", "date"), [value])).toEqual([]);
  });
  test.each([
    ["01.02.1990", "01029000000", []],
    ["01.02.1990", "41029000000", []],
    ["01.02.1990", "01829000000", []],
    ["01.02.1990", "41429000000", []],
    ["02.02.1990", "01029000000", ["text/value-birth-date"]],
    ["01.02.1991", "01829000000", ["text/value-birth-date"]],
    ["01.02.1990", bornOn("1990-02-01"), []],
    ["01.02.1990", bornOn("1990-02-01", { dNumber: true }), []],
    ["01.01.2000", bornOn("2000-01-01"), []],
    ["01.01.2000", bornOn("1900-01-01"), ["text/value-birth-date"]],
  ])("of birth is the number's own: %s in a row of %s", (value, number, rules) => {
    expect(rulesOf(slot("fødselsdato", "date"), [value], [number])).toEqual(rules);
    expect(rulesOf(slot("operert", "date"), [value], [number])).toEqual([]);
  });
  test("of birth may be the other person's of the row", () => {
    expect(rulesOf(slot("fødselsdato", "date"), ["01.02.1990"], ["02030400000", "01029000000"])).toEqual([]);
  });
});
