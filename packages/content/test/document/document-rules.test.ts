import { eforsk, instant, type FinishedDocument, type Round } from "@sluse/core";
import { describe, expect, test } from "vitest";

import { checkDocument } from "../../src/document/check-document.ts";
import type { DocumentContext } from "../../src/document/document-check.ts";
import { documentRules, type DocumentRuleId } from "../../src/document/document-rules.ts";
import { parseTemplate } from "../../src/template/parse-template.ts";
import { createTemplateLibrary } from "../../src/template/template-library.ts";

const LETTER = documentRules["text/link-hidden"].example.passes;
const { template } = parseTemplate(
  `---\nid: eksempel\nversion: "1"\nlanguage: nb\nrounds: [invitation]\nkind: letter\n---\n${LETTER}\n`,
  { file: "eksempel.md" },
);
if (!template) throw new Error("the template is broken");

async function rulesOf(letter: string, id = "eksempel", round = "invitation"): Promise<string[]> {
  const document: FinishedDocument = {
    kind: "finished",
    name: "brev.md",
    language: "nb",
    format: "markdown",
    bytes: new TextEncoder().encode(letter),
    template: { id },
  };
  const context: DocumentContext = {
    templates: createTemplateLibrary(template ? [template] : []),
    policy: eforsk,
    purpose: "research",
    round: round as Round,
    now: instant("2027-02-01T12:00:00+01:00"),
    window: { from: instant("2027-02-08T07:00:00+01:00"), until: instant("2027-02-19T22:00:00+01:00") },
    paperPossible: false,
  };
  return (await checkDocument(document, context)).findings.map(({ rule }) => rule);
}

describe("rules for documents", () => {
  const tried: Readonly<Record<DocumentRuleId, (example: string) => Promise<string[]>>> = {
    "text/template-unknown": (id) => rulesOf(LETTER, id),
    "text/template-round": (round) => rulesOf(LETTER, "eksempel", round),
    "text/link-hidden": (letter) => rulesOf(letter),
  };

  test.each(Object.values(documentRules))("$id has examples that fail and pass", async ({ id, example }) => {
    expect(await tried[id](example.fails)).toContain(id);
    expect(await tried[id](example.passes)).not.toContain(id);
  });
});

test("a link on words of the template is found, though every word is as it should be", async () => {
  const link = LETTER.replace("Les mer", "[Les mer](https://annet.example/)");
  expect(await rulesOf(link)).toContain("text/link-hidden");
});
