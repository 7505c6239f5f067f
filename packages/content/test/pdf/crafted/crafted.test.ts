import { eforsk } from "@sluse/core";
import { describe, expect, test } from "vitest";

import { checkPdf } from "../../../src/pdf/read-pdf.ts";
import { CRAFTED_CASES } from "./crafted-cases.ts";

const options = { document: "laget.pdf", language: "nb", policy: eforsk.content } as const;
describe("a crafted PDF ends in a finding", () => {
  test.for(CRAFTED_CASES)("$name", async ({ make, breaks, limits = {} }) => {
    const reading = await checkPdf(make(), { ...options, limits });
    const broken = reading.findings.map((finding) => finding.rule);
    for (const rule of breaks) expect(broken).toContain(rule);
    expect(reading.findings.some((finding) => finding.severity === "refuse")).toBe(true);
  });
});
