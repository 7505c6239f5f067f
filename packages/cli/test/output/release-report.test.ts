import { tmpdir } from "node:os";

import { createFinding } from "@sluse/core";
import { gateRules } from "@sluse/gate";
import { expect, test } from "vitest";

import { releaseReport } from "../../src/output/release-report.ts";
import { Session } from "../../src/session.ts";
import { captureTerminal } from "../captured-terminal.ts";

const rule = gateRules["release/language-missing"];
if (!rule) throw new Error("the gate has lost a rule");
const finding = createFinding(rule, {
  facts: { language: "se", count: "fewer than 5" },
});

test.each([
  ["nb", "nordsamisk for færre enn 5 personer"],
  ["en", "`Northern Sámi` for fewer than 5 people"],
] as const)("a release that is completed says in %s what was met", (language, said) => {
  const session = new Session(captureTerminal({ folder: tmpdir() }), { language });
  const report = (findings: readonly (typeof finding)[]): string =>
    releaseReport(
      { mailOut: "m", leftBehind: 0, collected: undefined, waves: [], end: { kind: "completed" }, findings },
      session,
    );
  expect(report([finding])).toContain(said);
  expect(report([finding]).startsWith(report([]))).toBe(true);
});

test("a release says what came in before it, and what its letters met", () => {
  const session = new Session(captureTerminal({ folder: tmpdir() }), { language: "nb" });
  const report = releaseReport(
    {
      mailOut: "m",
      leftBehind: 0,
      collected: {
        settled: 4,
        changed: 0,
        takenBack: 1,
        notTakenBack: 0,
        unknownClearances: 0,
        findings: [],
      },
      waves: [
        {
          number: 2,
          canary: false,
          people: 3,
          outcomes: { delivered: 1, failed: 2 },
          troubles: { "helsenorge-unavailable": 2 },
          where: "ePROM",
          waits: false,
        },
      ],
      end: { kind: "completed" },
      findings: [],
    },
    session,
  );
  expect(report).toBe(`Utfall som har kommet inn siden sist
────────────────────────────────────
registrert                        4
endret                            0
ikke sendt, kan få brevet senere  1

Bølge 2: 3 brev til ePROM (levert 1, mislyktes 2)
  helsenorge-unavailable: 2

Utsendingen er fullført: alle mottakere er avgjort.
`);
});
