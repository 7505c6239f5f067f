import { fc, test } from "@fast-check/vitest";
import {
  createFinding,
  instant,
  later,
  parseUserId,
  type Acknowledgement,
  type Clearing,
  type DecisionInput,
  type RuleId,
  type UnrunRule,
} from "@sluse/core";
import { decide, joinResults, openHolds } from "@sluse/core/house";
import { describe, expect, it } from "vitest";

import { ruleOf } from "./rules.ts";

const NOW = instant("2027-02-01T12:00+01:00");
const CLEARED_BY: Readonly<Record<string, Clearing>> = {
  "register/implausible-hit-rate": "superuser",
  "register/silent": "fresher-facts",
  "text/placeholder-left": "mending",
};
const clearedBy = (rule: RuleId): Clearing => CLEARED_BY[rule] ?? "mending";

const finding = fc
  .record({
    id: fc.constantFrom(...(Object.keys(CLEARED_BY) as RuleId[])),
    severity: fc.constantFrom("note" as const, "warn" as const, "hold" as const, "refuse" as const),
    fault: fc.nat(2),
  })
  .map(({ id, severity, fault }) => createFinding(ruleOf(id, severity, clearedBy(id)), { facts: { fault } }));
const unrun = fc.record({
  rule: fc.constantFrom<RuleId>("text/spelling", "pdf/fonts"),
  kind: fc.constantFrom("could-not-run" as const, "not-applicable" as const),
  because: fc.constant({ nb: "ingen ordliste", en: "no word list" }),
});

/** Words of superusers about some of the findings and about others, before, during and after their time. */
const acknowledgementOf = (fingerprint: fc.Arbitrary<string>): fc.Arbitrary<Acknowledgement> =>
  fc.record({
    fingerprint,
    by: fc.constant(parseUserId("superbruker@hemit.no")),
    reason: fc.constant("Bekreftet av registeret"),
    at: fc.constantFrom(-2, -1, 0, 1).map((milliseconds) => later(NOW, milliseconds)),
    until: fc.constantFrom(-1, 0, 1, 2).map((milliseconds) => later(NOW, milliseconds)),
  });
const input = fc
  .tuple(fc.array(finding, { maxLength: 4 }), fc.array(unrun, { maxLength: 2 }))
  .chain(([findings, rules]) =>
    fc.record<DecisionInput>({
      findings: fc.constant(findings),
      unrun: fc.constant(rules),
      acknowledgements: fc.array(
        acknowledgementOf(fc.constantFrom("0".repeat(16), ...findings.map(({ fingerprint }) => fingerprint))),
        { maxLength: 4 },
      ),
      clearedBy: fc.constant(clearedBy),
      now: fc.constant(NOW),
    }),
  );

describe("a decision", () => {
  test.prop([input], { numRuns: 2000 })(
    "refuses with any refusal, whatever anybody acknowledged",
    (given) => {
      fc.pre(given.findings.some(({ severity }) => severity === "refuse"));
      expect(decide(given)).toBe("refuse");
    },
  );

  test.prop([input])("is never to release while a rule could not run", (given) => {
    const couldNotRun: UnrunRule = {
      rule: "text/spelling",
      kind: "could-not-run",
      because: { nb: "", en: "" },
    };
    expect(decide({ ...given, unrun: [...given.unrun, couldNotRun] })).not.toBe("release");
  });

  test.prop([input], { numRuns: 2000 })(
    "is to release only when every hold is covered, now, where it may be",
    (given) => {
      if (decide(given) !== "release") return;
      for (const met of given.findings.filter(({ severity }) => severity === "hold")) {
        expect(clearedBy(met.rule)).toBe("superuser");
        expect(
          given.acknowledgements?.some(
            ({ fingerprint, at, until }) => fingerprint === met.fingerprint && at <= NOW && NOW < until,
          ),
        ).toBe(true);
      }
    },
  );

  test.prop([input, finding])("is never better with a finding more", (given, more) => {
    const order = ["release", "hold", "refuse"];
    const before = order.indexOf(decide(given));
    expect(order.indexOf(decide({ ...given, findings: [...given.findings, more] }))).toBeGreaterThanOrEqual(
      before,
    );
  });

  test.prop([input])("holds exactly when something is open and nothing refuses", (given) => {
    fc.pre(decide(given) !== "refuse");
    const isOpen = openHolds(given).length > 0 || given.unrun.some(({ kind }) => kind === "could-not-run");
    expect(decide(given)).toBe(isOpen ? "hold" : "release");
  });
});

describe("an acknowledgement", () => {
  const held = createFinding(ruleOf("register/implausible-hit-rate", "hold", "superuser"));
  const word: Acknowledgement = {
    fingerprint: held.fingerprint,
    by: parseUserId("superbruker@hemit.no"),
    reason: "Bekreftet av registeret",
    at: NOW,
    until: later(NOW, 1000),
  };
  const decided = (given: Partial<DecisionInput>): string =>
    decide({ findings: [held], unrun: [], acknowledgements: [word], clearedBy, now: NOW, ...given });

  it("covers a hold from its first moment until its end, the end left out", () => {
    expect(decided({})).toBe("release");
    expect(decided({ now: later(NOW, 999) })).toBe("release");
    expect(decided({ now: later(NOW, 1000) })).toBe("hold");
    expect(decided({ now: later(NOW, -1) })).toBe("hold");
  });

  it("covers no other fault of the same rule", () => {
    const other = createFinding(ruleOf("register/implausible-hit-rate", "hold", "superuser"), {
      facts: { asked: 5 },
    });
    expect(decided({ findings: [held, other] })).toBe("hold");
  });

  it("does not cover what only fresher facts or mending clear", () => {
    expect(decided({ clearedBy: () => "fresher-facts" })).toBe("hold");
    expect(decided({ clearedBy: () => "mending" })).toBe("hold");
  });

  it("does not cover the same fault when policy refuses it", () => {
    expect(decided({ findings: [{ ...held, severity: "refuse" }] })).toBe("refuse");
  });

  it("is not needed where nothing holds", () => {
    expect(decided({ findings: [], acknowledgements: [] })).toBe("release");
    const { acknowledgements: _none, ...without } = {
      acknowledgements: [],
      findings: [held],
      unrun: [],
      clearedBy,
      now: NOW,
    };
    expect(decide(without)).toBe("hold");
  });
});

describe("joined results", () => {
  test.prop([fc.array(fc.record({ findings: fc.array(finding), unrun: fc.array(unrun) }))])(
    "hold every finding and every rule that did not run",
    (results) => {
      const joined = joinResults(results);
      expect(joined.findings).toHaveLength(results.reduce((sum, { findings }) => sum + findings.length, 0));
      expect(joined.unrun).toHaveLength(results.reduce((sum, result) => sum + result.unrun.length, 0));
    },
  );
});
