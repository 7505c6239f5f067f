import { createTemplateLibrary, parseTemplate, type TemplateLibrary } from "@sluse/content";
import type { Recipient } from "@sluse/core";
import { bornOn } from "@sluse/testkit/people";
import { describe, expect, test } from "vitest";

import { personalOrder } from "../internal/personal-letters.ts";
import { openWorld, people, reportOf, templateSource } from "../internal/world.ts";

function templatesWith(slot: string, line: string): TemplateLibrary {
  const source = templateSource("invitation")
    .replace("kind: letter\n", `kind: letter\nslots:\n  ${slot}\n`)
    .concat(`\n<!-- passage: body -->\n${line}\n`);
  const { template, findings } = parseTemplate(source, { file: "invitation.md" });
  if (!template) throw new Error(findings.map(({ rule }) => rule).join("; "));
  return createTemplateLibrary([template]);
}

async function reportOn(templates: TemplateLibrary, recipients: readonly Recipient[]) {
  const { gate } = await openWorld({ templates });
  return reportOf(gate, (await gate.submit(personalOrder(recipients))).mailOut);
}
const rulesOf = ({ findings }: Awaited<ReturnType<typeof reportOn>>): string[] =>
  findings.map(({ rule }) => rule);

test("one login code for sixty people holds the order, and is not repeated", async () => {
  const templates = templatesWith("tekst: { type: text, max: 40 }", "Slik logger du inn: {{tekst}}.");
  const rows = (codeOf: (at: number) => string): Recipient[] =>
    people(60).map((each, at) => ({ ...each, values: { tekst: codeOf(at) } }));
  const report = await reportOn(
    templates,
    rows(() => "AB12-CD34"),
  );
  expect(report.decision).toBe("hold");
  expect(rulesOf(report)).toEqual(["text/value-shared"]);
  expect(JSON.stringify(report.findings)).not.toContain("AB12-CD34");
  expect(
    rulesOf(
      await reportOn(
        templates,
        rows((at) => `AB${at + 10}-CD34`),
      ),
    ),
  ).toEqual([]);
});

describe("dates of birth in a list", () => {
  const templates = templatesWith("fodt: { type: text, max: 40 }", "Til deg som er født {{fodt}}.");
  const days = Array.from({ length: 24 }, (_, at) => `1961-03-${String(at + 1).padStart(2, "0")}`);
  const listed = (dayOf: (at: number) => string): Recipient[] =>
    days.map((day, at) => ({ nationalId: bornOn(day), values: { fodt: dayOf(at) } }));

  test("that are each one's own pass", async () => {
    expect(
      rulesOf(
        await reportOn(
          templates,
          listed((at) => days[at]!),
        ),
      ),
    ).toEqual([]);
  });
  test("of which one is another's leave that row out, and hold", async () => {
    const report = await reportOn(
      templates,
      listed((at) => (at === 5 ? days[6]! : days[at]!)),
    );
    expect(report.decision).toBe("hold");
    expect(report.findings).toMatchObject([
      { rule: "recipient/odd-value", places: [{ kind: "row", row: 6, column: "fodt" }] },
    ]);
    expect(report.tally).toMatchObject({ given: 24, valid: 23, invalid: { "odd-value": 1 } });
    expect(JSON.stringify(report.findings)).not.toContain("1961");
  });
  test("of which one is another's and written in its own way give no example of that row", async () => {
    const { gate, ledger } = await openWorld({ templates });
    const order = personalOrder(listed((at) => (at === 5 ? "17. september 1961" : days[at]!)));
    const { mailOut } = await gate.submit(order);
    const stored = JSON.stringify(await ledger.transact((tx) => tx.loadMailOut(mailOut as never)));
    expect(stored).toContain("0000-00-00");
    expect(stored).not.toContain("00. xxxxxxxxx 0000");
  });
  test("shifted by one row are the list's fault, and refuse the order", async () => {
    const report = await reportOn(
      templates,
      listed((at) => days[(at + 1) % 24]!),
    );
    expect(report.decision).toBe("refuse");
    expect(rulesOf(report)).toContain("text/value-birth-date");
  });
});
