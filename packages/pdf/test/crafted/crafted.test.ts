import { eforsk } from "@sluse/core";
import { describe, expect, test } from "vitest";

import type { PdfReading } from "../../src/pdf-reading.ts";
import type { PdfRuleId } from "../../src/pdf-rules.ts";
import { checkPdf } from "../../src/read-pdf.ts";
import { checkHere } from "../support/check-here.ts";
import { CRAFTED_CASES, DISGUISED_CASES } from "./crafted-cases.ts";

const options = { document: "laget.pdf", language: "nb", policy: eforsk.content } as const;

function expectRefused(reading: PdfReading, breaks: readonly PdfRuleId[]): void {
  const broken = reading.findings.map((finding) => finding.rule);
  for (const rule of breaks) expect(broken).toContain(rule);
  expect(reading.findings.some((finding) => finding.severity === "refuse")).toBe(true);
}

describe("a crafted PDF ends in a finding", () => {
  test.for(CRAFTED_CASES)("$name", async ({ make, breaks, limits = {} }) => {
    expectRefused(await checkPdf(make(), { ...options, limits }), breaks);
  });

  test.for(DISGUISED_CASES)("$name", async ({ make, breaks }) => {
    expectRefused(await checkHere(make()), breaks);
  });
});
