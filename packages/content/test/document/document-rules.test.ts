import { eforsk, instant, type FinishedDocument, type Round } from "@sluse/core";
import { describe, expect, test } from "vitest";

import { checkDocument } from "../../src/document/check-document.ts";
import type { DocumentContext } from "../../src/document/document-check.ts";
import { documentRules, type DocumentRuleId } from "../../src/document/document-rules.ts";
import { parseTemplate } from "../../src/template/parse-template.ts";
import type { Template } from "../../src/template/template.ts";
import { createTemplateLibrary } from "../../src/template/template-library.ts";

const LETTER = documentRules["text/link-hidden"].example.passes;
const head = (id: string, slots = ""): string =>
  `---\nid: ${id}\nversion: "1"\nlanguage: nb\nrounds: [invitation]\nkind: letter\n${slots}---\n`;
const templateOf = (source: string): Template => {
  const { template } = parseTemplate(source, { file: "mal.md" });
  if (!template) throw new Error("the template is broken");
  return template;
};
const eksempel = templateOf(`${head("eksempel")}${LETTER}\n`);

/** Of a finished letter of this template, with one value in each slot. */
function rulesOfFinished(
  body: string,
  letter = body.replace("{{navn}}", "Birgitte Solvang").replace("{{studie}}", "Søvn i nord"),
): Promise<string[]> {
  const slots = ["  navn: { type: name }", "  studie: { type: text, shared: true }"].filter((line) =>
    body.includes(`{{${/\w+/u.exec(line)?.[0]}}}`),
  );
  const template = templateOf(
    `${head("egen", slots.length > 0 ? `slots:\n${slots.join("\n")}\n` : "")}${body}\n`,
  );
  return rulesOf(letter, "egen", "invitation", template);
}

async function rulesOf(
  letter: string,
  id = "eksempel",
  round = "invitation",
  template = eksempel,
): Promise<string[]> {
  const document: FinishedDocument = {
    kind: "finished",
    name: "brev.md",
    language: "nb",
    format: "markdown",
    bytes: new TextEncoder().encode(letter),
    template: { id },
  };
  const context: DocumentContext = {
    templates: createTemplateLibrary([template]),
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
    "text/slot-personal": rulesOfFinished,
  };

  test.each(Object.values(documentRules))("$id has examples that fail and pass", async ({ id, example }) => {
    expect(await tried[id](example.fails)).toContain(id);
    expect(await tried[id](example.passes)).not.toContain(id);
  });
});

describe("a finished letter", () => {
  test("may have what all share, and not one person's value, also where it deviates besides", async () => {
    expect(await rulesOfFinished("Hei du, velkommen til {{studie}}.")).not.toContain("text/slot-personal");
    expect(await rulesOfFinished("Hei {{navn}}.")).toContain("text/slot-personal");
    expect(await rulesOfFinished("Hei {{navn}}.", "Hallo, Birgitte Solvang.")).toContain(
      "text/slot-personal",
    );
  });
});

test("a link on words of the template is found, though every word is as it should be", async () => {
  const link = LETTER.replace("Les mer", "[Les mer](https://annet.example/)");
  expect(await rulesOf(link)).toContain("text/link-hidden");
});
