import { eforsk, type LetterText } from "@sluse/core";
import { decide } from "@sluse/core/house";
import { expect, test } from "vitest";

import { EXAMPLE_CONTEXT } from "../../src/rule-pack/check-rule-pack.ts";
import { checkText } from "../../src/text/check-text.ts";
import { plainLetter } from "../../src/text/internal/plain-letter.ts";
import type { TextRule } from "../../src/text/text-rule.ts";
import { textRules } from "../../src/text/text-rules.ts";
import { findingsIn, rulesMet } from "./rules-met.ts";

const own = (find: TextRule["find"]): TextRule => ({
  ...textRules["text/lost-letter"],
  id: "text/own/rule",
  find,
});
const letter = plainLetter("brev.txt", "Hei Åse, ring oss på telefon 55 50 00 01.");

test("the same fault met many times is one finding with its places and a count", () => {
  const [finding] = findingsIn("Hei {{navn}},\nkjære {{navn}}, og {{dato}}.");
  expect(finding).toMatchObject({ rule: "text/placeholder-left", severity: "refuse", count: 2 });
  expect(finding?.places).toMatchObject([
    { line: 1, column: 5, length: 8 },
    { line: 2, column: 7, length: 8 },
  ]);
});

test("places are those of the letter, whatever it was read from", () => {
  const shifted: LetterText = {
    ...letter,
    text: "Hei {{navn}}",
    placeOf: (offset, length) => ({ kind: "pdf", document: "brev.pdf", page: offset + length }),
  };
  expect(checkText(shifted, EXAMPLE_CONTEXT).findings[0]?.places).toEqual([
    { kind: "pdf", document: "brev.pdf", page: 12 },
  ]);
});

test("a rule that fails to run is listed by its kind of error, and holds the mail-out", () => {
  const failing = own(() => {
    throw new TypeError("Åse Hætta");
  });
  const { findings, unrun } = checkText(letter, EXAMPLE_CONTEXT, [failing]);
  const listed = unrun.filter(({ kind }) => kind === "could-not-run");
  expect(listed).toMatchObject([
    { rule: "text/own/rule", because: { en: "the rule stopped with an error (TypeError)" } },
  ]);
  expect(JSON.stringify(unrun)).not.toContain("Åse");
  const severe = findings.filter(({ severity }) => severity === "refuse");
  expect(decide({ findings: severe, unrun, clearedBy: () => "mending", now: EXAMPLE_CONTEXT.now })).toBe(
    "hold",
  );
});

test("rules of the caller's own are run beside the library's", () => {
  const { findings } = checkText(letter, EXAMPLE_CONTEXT, [
    own(() => [{ at: 0, length: 3, facts: { met: "Hei" } }]),
  ]);
  expect(findings.map(({ rule }) => rule)).toContain("text/own/rule");
});

test("policy makes a rule stricter, and never milder", () => {
  const text = "Konto 1234.56.78903 og {{navn}}.";
  const policy = {
    ...eforsk,
    rules: { "text/account-number": "refuse", "text/placeholder-left": "note" },
  } as const;
  const severities = new Map(findingsIn(text, { policy }).map(({ rule, severity }) => [rule, severity]));
  expect(severities.get("text/account-number")).toBe("refuse");
  expect(severities.get("text/placeholder-left")).toBe("refuse");
});

test("what was not looked at is listed with the reason", () => {
  const { unrun } = checkText(letter, { ...EXAMPLE_CONTEXT, language: "se" });
  const reasons = new Map(unrun.map(({ rule, kind, because }) => [rule, `${kind}: ${because.nb}`]));
  expect(reasons.get("text/misspelling")).toBe(
    "not-applicable: det finnes ingen stavekontroll for nordsamisk her",
  );
  expect(reasons.get("text/hard-to-read")).toContain("nordsamisk");
  const norwegian = checkText(letter, EXAMPLE_CONTEXT).unrun.map(({ rule }) => rule);
  expect(norwegian).toContain("text/misspelling");
});

test("a task's text needs no contact, and its links are looked at", () => {
  expect(rulesMet("Svar her.", { part: "task-text" })).toEqual([]);
  expect(rulesMet("Svar her.")).toContain("text/contact-missing");
  expect(rulesMet("Svar #a#her#a#.", { part: "task-text" })).toEqual(["text/form-link-markup"]);
});

test("an empty text is not passed", () => {
  expect(rulesMet("")).toContain("text/contact-missing");
});

test("the table names each rule by its own id", () => {
  for (const [id, rule] of Object.entries(textRules)) expect(rule.id).toBe(id);
});
