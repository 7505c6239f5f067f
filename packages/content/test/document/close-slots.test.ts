import { eforsk, instant, type LetterDocument } from "@sluse/core";
import { expect, test } from "vitest";

import { checkDocument } from "../../src/document/check-document.ts";
import type { DocumentCheck } from "../../src/document/document-check.ts";
import { parseTemplate } from "../../src/template/parse-template.ts";
import { createTemplateLibrary } from "../../src/template/template-library.ts";

function check(slots: string, body: string, document: Partial<LetterDocument>): Promise<DocumentCheck> {
  const source = `---\nid: brev\nversion: "1.0.0"\nlanguage: nb\nrounds: [invitation]\nkind: letter\nslots:\n${slots}\n---\n<!-- passage: greeting -->\n${body}\n`;
  const { template, findings } = parseTemplate(source, { file: "brev.nb.md" });
  expect(findings).toEqual([]);
  const about = { name: "brev.txt", language: "nb", template: { id: "brev" } } as const;
  return checkDocument({ ...about, ...document } as LetterDocument, {
    templates: createTemplateLibrary(template ? [template] : []),
    policy: eforsk,
    purpose: "research",
    round: "invitation",
    now: instant("2027-02-01T12:00:00+01:00"),
    window: { from: instant("2027-02-08T07:00:00+01:00"), until: instant("2027-02-19T22:00:00+01:00") },
    paperPossible: false,
  });
}

test("a letter with an address and two names in a row is made, and reads as its template says", async () => {
  const slots = [
    "  fornavn: { type: name }",
    "  etternavn: { type: name }",
    "  gate: { type: text, max: 60 }",
    "  postnummer: { type: text, max: 4 }",
    "  sted: { type: text, max: 40 }",
  ].join("\n");
  const body =
    "{{fornavn}} {{etternavn}}\\\n{{gate}}\\\n{{postnummer}} {{sted}}\n\nHei {{fornavn}} {{etternavn}}";
  const { renderer, findings } = await check(slots, body, { kind: "rendered", values: {} });
  expect(
    findings.map(({ rule }) => rule).filter((rule) => /slot|passage|match|text-added/u.test(rule)),
  ).toEqual([]);
  const values = {
    fornavn: "Ánne",
    etternavn: "Ås Bær",
    gate: "Fjordgata 1",
    postnummer: "7010",
    sted: "Tråante",
  };
  expect(renderer?.render(values, "text").letter?.trimEnd()).toBe(
    "Ánne Ås Bær\nFjordgata 1\n7010 Tråante\n\nHei Ánne Ås Bær",
  );
});

test.each([
  ["Frist fredag 15. mars 2027, se https://studie.no/sovn.", "text/slot-not-date", "another weekday"],
  ["Frist 15. mars 2027, se https://studie.no/\nsovn.", "text/slot-not-url", "broken over two lines"],
  ["Frist snart, se https://studie.no/sovn.", "text/slot-not-date", "something else."],
])("of the value in %j it is said what is wrong", async (text, rule, reason) => {
  const slots = "  frist: { type: date, shared: true }\n  lenke: { type: url, shared: true }";
  const bytes = new TextEncoder().encode(text);
  const { findings } = await check(slots, "Frist {{frist}}, se {{lenke}}.", {
    kind: "finished",
    format: "text",
    bytes,
  });
  const met = findings.find((finding) => finding.rule === rule);
  expect(met?.message.en.what).toContain(reason);
  expect(JSON.stringify(met?.message)).not.toMatch(/[{]\w+[}]/u);
});
