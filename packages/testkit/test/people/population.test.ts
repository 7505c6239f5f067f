import { test } from "@fast-check/vitest";
import { parseNationalId } from "@sluse/core";
import { liveHeap } from "@sluse/testkit";
import { createPopulation, type RowKind } from "@sluse/testkit/people";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const everyKind = {
  optedOut: 0.05,
  dNumber: 0.02,
  from2032: 0.02,
  nhn: 0.02,
  nav: 0.02,
  duplicate: 0.03,
  invalid: 0.02,
  hNumber: 0.01,
  fhNumber: 0.01,
  realLooking: 0.01,
  tenDigits: 0.01,
};

const faultInTest: Readonly<Record<RowKind, readonly string[]>> = {
  ordinary: ["valid"],
  dNumber: ["valid"],
  from2032: ["valid"],
  nhn: ["valid"],
  nav: ["valid"],
  duplicate: ["valid"],
  invalid: ["check-digits", "no-such-date", "not-eleven-digits"],
  // Not to be told from Nav's synthetic numbers.
  hNumber: ["valid"],
  fhNumber: ["fh-number"],
  realLooking: ["not-synthetic"],
  tenDigits: ["ten-digits"],
};

const verdict = (written: string, mode: "test" | "production"): string => {
  const parsed = parseNationalId(written, mode);
  return parsed.kind === "valid" ? "valid" : parsed.fault;
};

describe("a population", () => {
  const population = createPopulation({ size: 30_000, seed: 2023, shares: everyKind });

  it("is the same for the same seed, and another for another", () => {
    const again = createPopulation({ size: 30_000, seed: 2023, shares: everyKind });
    expect([...again.rows()]).toEqual([...population.rows()]);
    const other = createPopulation({ size: 100, seed: 2024 });
    expect([...other.recipients()]).not.toEqual([
      ...createPopulation({ size: 100, seed: 2023 }).recipients(),
    ]);
  });

  it("has exactly as many rows of each kind as its tally says", () => {
    const met = new Map<RowKind, number>();
    for (const row of population.rows()) met.set(row.kind, (met.get(row.kind) ?? 0) + 1);
    expect(Object.fromEntries(met)).toEqual(population.tally.kinds);
    expect(new Set(population.optedOut()).size).toBe(population.tally.optedOut);
    expect(population.tally.optedOut).toBe(1500);
    const people = [...population.people()];
    expect(new Set(people).size).toBe(population.tally.people);
    const optedOut = new Set(population.optedOut());
    expect(people.filter((id) => optedOut.has(id))).toHaveLength(population.tally.optedOut);
  });

  it("writes numbers that are what their kind says", () => {
    for (const row of population.rows()) {
      expect(faultInTest[row.kind]).toContain(verdict(row.written, "test"));
      const mayBeAPerson = row.kind === "realLooking";
      expect(verdict(row.written, "production") === "valid").toBe(mayBeAPerson);
    }
  });

  it("repeats nobody but in duplicates, which repeat somebody further up and their opt-out", () => {
    const seen = new Map<string, boolean>();
    for (const row of population.rows().filter(({ kind }) => kind !== "invalid" && kind !== "fhNumber")) {
      const id = row.written.replaceAll(" ", "");
      expect(seen.get(id)).toBe(row.kind === "duplicate" ? row.optedOut : undefined);
      seen.set(id, row.optedOut);
    }
  });

  it("has strangers who are nobody in it", () => {
    const people = new Set([...population.rows()].map((row) => row.written));
    const strangers = [...population.strangers(20_000)];
    expect(new Set(strangers).size).toBe(20_000);
    expect(strangers.filter((id) => people.has(id))).toEqual([]);
  });

  test.prop([fc.integer({ min: 1, max: 300 }), fc.nat(), fc.double({ min: 0, max: 0.3, noNaN: true })])(
    "keeps its counts at every size and seed",
    (size, seed, share) => {
      const some = createPopulation({
        size,
        seed,
        shares: { optedOut: share, duplicate: share, tenDigits: share / 3 },
      });
      const rows = [...some.rows()];
      expect(rows.map((row) => row.row)).toEqual(Array.from({ length: size }, (_, at) => at + 2));
      expect(rows.filter((row) => row.kind === "duplicate")).toHaveLength(some.tally.kinds.duplicate);
      expect([...some.optedOut()]).toHaveLength(some.tally.optedOut);
    },
  );

  it("gives a million rows one by one, in flat memory", () => {
    const before = liveHeap();
    let rows = 0;
    let peak = 0;
    for (const { row } of createPopulation({ size: 1_000_000, seed: 1, shares: everyKind }).rows()) {
      rows = row - 1;
      if (rows % 250_000 === 0) peak = Math.max(peak, liveHeap() - before);
    }
    expect(rows).toBe(1_000_000);
    expect(peak).toBeLessThan(4 * 1024 * 1024);
  });

  it.each([
    [0, {}],
    [1.5, {}],
    [10, { optedOut: 2 }],
    [10, { duplicate: 0.6, invalid: 0.6 }],
    [10, { duplicate: 1 }],
    [10, { invalid: 1, optedOut: 0.1 }],
    [10, { invalid: Number.NaN }],
  ])("refuses a size or shares that make none: %j %j", (size, shares) => {
    expect(() => createPopulation({ size, seed: 1, shares })).toThrow(RangeError);
  });
});
