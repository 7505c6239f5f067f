import { tmpdir } from "node:os";

import { coreRules, createFinding } from "@sluse/core";
import { expect, test } from "vitest";

import { releaseReport } from "../../src/output/release-report.ts";
import { Session } from "../../src/session.ts";
import { captureTerminal } from "../captured-terminal.ts";

const finding = createFinding(coreRules["release/language-missing"], {
  facts: { language: "se", count: "fewer than 5" },
});

test.each([
  ["nb", "nordsamisk for færre enn 5 personer"],
  ["en", "`se` for fewer than 5 people"],
] as const)("a release that is completed says in %s what was met", (language, said) => {
  const session = new Session(captureTerminal({ folder: tmpdir() }), { language });
  const report = (findings: readonly (typeof finding)[]): string =>
    releaseReport({ mailOut: "m", waves: [], end: { kind: "completed" }, findings }, session);
  expect(report([finding])).toContain(said);
  expect(report([finding]).startsWith(report([]))).toBe(true);
});
