import { eforsk } from "@sluse/core";
import { expect, test } from "vitest";

import { readDocument } from "../src/document/read-document.ts";
import { PDF_LIMITS } from "../src/pdf-limits.ts";
import { pdfRules, type PdfRuleId } from "../src/pdf-rules.ts";
import { CHROMIUM_CASES } from "./corpus/chromium-cases.ts";
import { DRAWN_CASES } from "./corpus/drawn-cases.ts";
import { fixture } from "./corpus/fixture.ts";
import { LIBREOFFICE_CASES } from "./corpus/libreoffice-cases.ts";
import { TAMPERED_CASES } from "./corpus/tampered-cases.ts";
import { CRAFTED_CASES, DISGUISED_CASES } from "./crafted/crafted-cases.ts";

const rules = Object.values(pdfRules);
const cases = [
  LIBREOFFICE_CASES,
  CHROMIUM_CASES,
  DRAWN_CASES,
  TAMPERED_CASES,
  CRAFTED_CASES,
  DISGUISED_CASES,
].flat();

test("every rule is broken by a letter that breaks no more than it must, and kept by the clean ones", () => {
  const broken = new Set<PdfRuleId>(cases.flatMap(({ breaks }) => breaks));
  expect([...broken].toSorted()).toEqual(Object.keys(pdfRules).toSorted());
  expect(rules).toHaveLength(40);
  const clean = [LIBREOFFICE_CASES, CHROMIUM_CASES, DRAWN_CASES].map(
    (produced) => produced.filter(({ breaks }) => breaks.length === 0).length,
  );
  expect(Math.min(...clean)).toBeGreaterThanOrEqual(5);
});

test("every rule speaks bokmål and English, and says how to mend", () => {
  for (const rule of rules) {
    for (const { title, what, why, mend } of [rule.messages.nb, rule.messages.en]) {
      expect(title).toMatch(/^\p{Lu}[^.{]+$/u);
      for (const sentence of [what, why, mend]) expect(sentence).toMatch(/^[\p{Lu}«`{].+\.$/u);
    }
    expect(rule.messages.nb).not.toEqual(rule.messages.en);
    expect(rule.example.fails).not.toBe(rule.example.passes);
  }
});

test("a rule is listed under its own id", () => {
  for (const [id, rule] of Object.entries(pdfRules)) expect(rule.id).toBe(id);
});

test("a superuser may only clear what holds or warns", () => {
  for (const { id, severity, clearedBy } of rules) {
    expect({ id, clearedBy }).toEqual({ id, clearedBy: severity === "refuse" ? "mending" : "superuser" });
  }
});

test("a font that the file's objects do not account for counts as missing", async () => {
  const facts = await readDocument(await fixture("libreoffice-clean-nb"), PDF_LIMITS);
  const context = { language: "nb", policy: eforsk.content, paper: "possible", bytes: 30_000 } as const;
  const rule = pdfRules["pdf/font-not-embedded"];
  const found =
    rule.reads === "content" ? rule.find({ ...facts, file: { ...facts.file, fonts: [] } }, context) : [];
  expect([...found].length).toBeGreaterThan(0);
});
