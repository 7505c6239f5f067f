import { fc, test } from "@fast-check/vitest";
import { PLACES_SHOWN, compareSeverity, createFinding, type Finding, type Severity } from "@sluse/core";
import { groupFindings } from "@sluse/core/house";
import { describe, expect, it } from "vitest";

import { ruleOf } from "./rules.ts";

const SEVERITIES: readonly Severity[] = ["note", "warn", "hold", "refuse"];
const rules = SEVERITIES.map((severity) => ruleOf("text/lix", severity));

/** Findings of few faults, met in many rows, sometimes with a severity that policy made stricter. */
const findings = fc.array(
  fc
    .record({ fault: fc.nat(4), rule: fc.constantFrom(...rules), row: fc.integer({ min: 2, max: 30_001 }) })
    .map(({ fault, rule, row }) => createFinding(rule, { facts: { fault }, place: { kind: "row", row } })),
  { maxLength: 120 },
);
const strictest = (all: readonly Finding[]): Severity | undefined =>
  all.map(({ severity }) => severity).toSorted((a, b) => compareSeverity(b, a))[0];

describe("grouped findings", () => {
  test.prop([findings])(
    "lose none: every fault is there once, with its count and its strictest severity",
    (met) => {
      const groups = groupFindings(met);
      const byPrint = Map.groupBy(met, ({ fingerprint }) => fingerprint);
      expect(new Set(groups.map(({ fingerprint }) => fingerprint))).toEqual(new Set(byPrint.keys()));
      for (const group of groups) {
        const same = byPrint.get(group.fingerprint) ?? [];
        expect(group.count).toBe(same.length);
        expect(group.severity).toBe(strictest(same));
        expect(group.places).toEqual(same.flatMap(({ places }) => places).slice(0, PLACES_SHOWN));
      }
    },
  );

  test.prop([findings])("stand with the strictest first, and otherwise as they were met", (met) => {
    const groups = groupFindings(met);
    const firstMet = (group: Finding): number =>
      met.findIndex(({ fingerprint }) => fingerprint === group.fingerprint);
    for (const [at, group] of groups.entries()) {
      const next = groups[at + 1];
      if (!next) continue;
      const order = compareSeverity(group.severity, next.severity);
      expect(order > 0 || (order === 0 && firstMet(group) < firstMet(next))).toBe(true);
    }
  });

  test.prop([findings])("are the same when grouped again", (met) => {
    const groups = groupFindings(met);
    expect(groupFindings(groups)).toEqual(groups);
  });

  test.prop([findings, findings])("count on when groups of several parts are joined", (first, second) => {
    const joined = groupFindings([...groupFindings(first), ...groupFindings(second)]);
    const countOf = (all: readonly Finding[], fingerprint: string): number =>
      all.filter((each) => each.fingerprint === fingerprint).length;
    for (const { fingerprint, count } of joined) {
      expect(count).toBe(countOf(first, fingerprint) + countOf(second, fingerprint));
    }
  });

  test.prop([findings])("leave what they were made of untouched", (met) => {
    const before = structuredClone(met);
    groupFindings(met);
    expect(met).toEqual(before);
  });

  it("make one of thirty thousand letters broken the same way", () => {
    const met = Array.from({ length: 30_000 }, (_, at) =>
      createFinding(ruleOf("text/placeholder-left", "refuse"), { place: { kind: "row", row: at + 2 } }),
    );
    const [group, ...rest] = groupFindings(met);
    expect(rest).toEqual([]);
    expect(group).toMatchObject({ count: 30_000, places: { length: PLACES_SHOWN } });
  });
});
