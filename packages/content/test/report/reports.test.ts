import { createFinding, type CheckResult } from "@sluse/core";
import { joinResults } from "@sluse/core/house";
import type { Log } from "sarif";
import { expect, test } from "vitest";

import { sarifLog, toSarif } from "../../src/report/to-sarif.ts";
import { toHtml } from "../../src/report/to-html.ts";
import { toText } from "../../src/report/to-text.ts";
import { EXAMPLE_CONTEXT } from "../../src/rule-pack/check-rule-pack.ts";
import { checkText } from "../../src/text/check-text.ts";
import { plainLetter } from "../../src/text/internal/plain-letter.ts";
import { textRules } from "../../src/text/text-rules.ts";

/** A synthetic number: month + 80. */
const SYNTHETIC = "15917600063";
const letter = plainLetter(
  "brev på norsk.txt",
  `Hei {{navn}},\n\nVi spør {{navn}} <b>om</b> \u202Emer.\nNummeret er ${SYNTHETIC}.\nTelefon 55 50 00 01`,
);
const result: CheckResult = joinResults([
  checkText(letter, EXAMPLE_CONTEXT),
  {
    findings: [
      createFinding(textRules["text/lost-letter"], {
        place: {
          kind: "pdf",
          document: "brev.pdf",
          page: 2,
          rectangle: { x: 72, y: 144, width: 40, height: 12 },
          expectedAt: { template: "mal.md", passage: "contact", line: 3, column: 5 },
        },
        facts: { met: "s?knad" },
      }),
    ],
    unrun: [
      {
        rule: "pdf/readable",
        kind: "could-not-run",
        because: { nb: "tok for lang tid", en: "took too long" },
      },
    ],
  },
]);

test("the text report says what, where and how to mend it, the strictest first", () => {
  const report = toText(result);
  expect(report).toMatch(/^AVVIST {2}Plassholder står igjen {2}text\/placeholder-left\n/u);
  expect(report).toContain("brev på norsk.txt linje 1:5, brev på norsk.txt linje 3:9");
  expect(report).toContain("brev.pdf side 2, 51 mm ned (i malen: contact, linje 3:5)");
  expect(report).toContain("IKKE KONTROLLERT  pdf/readable\n    tok for lang tid");
  expect(report).toMatch(/\d feil/u);
});

test("the text report says nothing of where, when a finding is about the whole", () => {
  const whole = createFinding(textRules["text/lost-letter"], { facts: { met: "s?knad" } });
  expect(toText({ findings: [whole], unrun: [] })).not.toContain("Hvor:");
  expect(toText({ findings: [{ ...whole, count: 3 }], unrun: [] })).toContain("Hvor: 3 ganger");
});

test("the text report never sends a letter's control characters to the terminal", () => {
  const report = toText(result, { language: "en", colour: false });
  // oxlint-disable-next-line no-control-regex -- they are what must not be there
  expect(report).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/u);
  expect(toText(result, { colour: true })).toContain("\u001B[1;31mAVVIST\u001B[0m");
});

test("the text report breaks lines between words at the given width", () => {
  const lines = toText(result, { width: 60 }).split("\n");
  expect(lines.filter((line) => line.startsWith("    ") && line.length > 60)).toEqual([]);
});

test("the HTML report marks the letter, escapes it, runs nothing and fetches nothing", () => {
  const page = toHtml(result, { letters: [letter] });
  expect(page).toContain(
    '<mark class="refuse">{{navn}},<sup><a href="#f1" title="Plassholder står igjen">1</a></sup></mark>',
  );
  expect(page).toContain("&lt;b&gt;om&lt;/b&gt;");
  expect(page).toContain("⟨U+202E⟩");
  expect(page).not.toMatch(/<script|<b>|src=|https?:/u);
  expect(page).toContain("default-src 'none'");
});

test("no report repeats a national id", () => {
  for (const report of [toText(result), toHtml(result, { letters: [letter] }), toSarif(result)]) {
    expect(report).not.toContain(SYNTHETIC);
  }
  expect(toHtml(result, { letters: [letter] })).toContain("•••••••••••");
});

test("the SARIF log has the shape of the standard", () => {
  const log: Log = JSON.parse(
    JSON.stringify(sarifLog(result, { version: "0.1.0" } satisfies { version: string })),
  );
  const [run] = log.runs;
  expect(log.version).toBe("2.1.0");
  expect(
    run?.results?.map(
      ({ ruleIndex, ruleId }) => ruleIndex === undefined || run.tool.driver.rules?.[ruleIndex]?.id === ruleId,
    ),
  ).not.toContain(false);
  expect(run?.invocations?.[0]?.executionSuccessful).toBe(false);
  const first = run?.results?.[0];
  expect(first?.level).toBe("error");
  expect(first?.occurrenceCount).toBe(2);
  expect(first?.partialFingerprints?.["sluse/v1"]).toMatch(/^[0-9a-f]{16}$/u);
  expect(first?.locations?.[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: "brev%20p%C3%A5%20norsk.txt" },
    region: { startLine: 1, startColumn: 5, endColumn: 13 },
  });
  const lost = run?.results?.find(({ ruleId }) => ruleId === "text/lost-letter");
  expect(lost?.locations?.[0]?.properties).toEqual({
    rectangle: { x: 72, y: 144, width: 40, height: 12 },
  });
  expect(lost?.relatedLocations?.[0]?.physicalLocation?.region).toEqual({ startLine: 3, startColumn: 5 });
});
