import { eforsk, instant, type FinishedDocument, type RenderedDocument } from "@sluse/core";
import { describe, expect, test } from "vitest";

import {
  checkDocument,
  createTemplateLibrary,
  parseTemplate,
  type DocumentContext,
} from "../../src/index.ts";

const SOURCE = `---
id: invitasjon
version: "1.0.0"
language: nb
rounds: [invitation]
kind: letter
slots:
  navn: { type: name }
  studie: { type: text, shared: true }
  adresse: { type: url }
---
<!-- passage: greeting -->
Hei {{navn}}

<!-- passage: purpose -->
Vi vil vite mer om søvn i mørketida, og hvordan den virker på helsa. Derfor spør vi om du vil være med i {{studie}}.

<!-- passage: voluntary -->
Det er frivillig å delta.

<!-- passage: withdraw -->
Du kan når som helst trekke deg uten å oppgi noen grunn. Det får ingen følger for behandlingen din.

<!-- passage: answer -->
Svar på {{adresse}} innen to uker.

<!-- passage: contact -->
Har du spørsmål, ring oss på telefon 73 59 50 00 på hverdager.

<!-- passage: sender -->
Vennlig hilsen

St. Olavs hospital HF
`;
const { template } = parseTemplate(SOURCE, { file: "invitasjon.md" });
if (!template) throw new Error("the template is broken");
const context: DocumentContext = {
  templates: createTemplateLibrary([template]),
  policy: eforsk,
  purpose: "research",
  round: "invitation",
  now: instant("2027-02-01T12:00:00+01:00"),
  window: { from: instant("2027-02-08T07:00:00+01:00"), until: instant("2027-02-19T22:00:00+01:00") },
  paperPossible: false,
};
const rendered: RenderedDocument = {
  kind: "rendered",
  name: "brev",
  language: "nb",
  template: { id: "invitasjon" },
  values: { studie: "Søvn i nord" },
};
const finished = (text: string, format: FinishedDocument["format"]): FinishedDocument => ({
  kind: "finished",
  name: `brev.${format}`,
  language: "nb",
  format,
  bytes: new TextEncoder().encode(text),
  template: { id: "invitasjon" },
});
const values = { navn: "Kåre Ášši", adresse: "https://skjema.helsenorge.no/s?k=a_b&c=1" };
const rulesOf = async (document: FinishedDocument): Promise<string[]> =>
  (await checkDocument(document, context)).findings.map((finding) => finding.rule);

describe("a rendered document", () => {
  test("is clean with its shared values", async () => {
    const check = await checkDocument(rendered, context);
    expect(check.findings).toStrictEqual([]);
    expect(check.letter?.text).toContain("Hei {{navn}}");
    expect(check.renderer?.check(values, { kind: "row", row: 2 })).toStrictEqual([]);
  });

  test.each(["text", "markdown", "html"] as const)("gives a clean letter in %s", async (format) => {
    const { renderer } = await checkDocument(rendered, context);
    const { letter } = renderer?.render(values, format) ?? {};
    // As one letter for all it has one person's values, and nothing else wrong.
    expect(await rulesOf(finished(letter ?? "", format))).toStrictEqual([
      "text/slot-personal",
      "text/slot-personal",
    ]);
  });

  test("says what is wrong with a recipient's values and does not repeat them", async () => {
    const { renderer } = await checkDocument(rendered, context);
    const findings = renderer?.check({ navn: "{{fornavn}}", adresse: "null" }, { kind: "row", row: 7 }) ?? [];
    expect(findings.map(({ rule, places }) => [rule, places[0]])).toContainEqual([
      "text/slot-not-name",
      { kind: "row", row: 7, column: "navn" },
    ]);
    expect(JSON.stringify(findings)).not.toContain("fornavn");
  });

  test("reads every value by the text rules, also where the slot takes any text", async () => {
    const free = parseTemplate(SOURCE.replace("navn: { type: name }", "navn: { type: text }"), {
      file: "fri.md",
    });
    const templates = createTemplateLibrary(free.template ? [free.template] : []);
    const { renderer } = await checkDocument(rendered, { ...context, templates });
    for (const [navn, rule] of [
      ["[FORNAVN]", "text/placeholder-left"],
      ["undefined", "text/program-value"],
      ["01810012345", "text/like-national-id"],
      ["KÃ¥re", "text/mojibake"],
    ] as const) {
      const findings = renderer?.check({ ...values, navn }, { kind: "row", row: 3 }) ?? [];
      expect(findings.map((finding) => [finding.rule, finding.places[0]])).toContainEqual([
        rule,
        { kind: "row", row: 3, column: "navn" },
      ]);
    }
  });
});

describe("a finished document", () => {
  test.each([
    ["html", "<script>1</script>"],
    ["markdown", "<script>1</script>"],
  ] as const)("is read for its markup too, in %s", async (format, script) => {
    const { renderer } = await checkDocument(rendered, context);
    const { letter = "" } = renderer?.render(values, format) ?? {};
    expect(await rulesOf(finished(`${letter}\n${script}\n`, format))).toContain("text/markup-script");
  });

  test("needs a template with every passage that the policy requires", async () => {
    const without = parseTemplate(SOURCE.replace("passage: voluntary", "passage: body"), { file: "uten.md" });
    const templates = createTemplateLibrary(without.template ? [without.template] : []);
    const { findings } = await checkDocument(rendered, { ...context, templates });
    expect(findings.map(({ rule, facts }) => [rule, facts])).toContainEqual([
      "text/template-role-missing",
      { role: "voluntary" },
    ]);
  });

  test("is refused when its template is unknown", async () => {
    const document = { ...finished("Hei", "text"), template: { id: "ukjent" } };
    expect(await rulesOf(document)).toContain("text/template-unknown");
  });

  test("is refused when a word is another", async () => {
    const { renderer } = await checkDocument(rendered, context);
    const { letter } = renderer?.render(values, "text") ?? {};
    expect(await rulesOf(finished((letter ?? "").replace("frivillig", "viktig"), "text"))).toContain(
      "text/passage-changed",
    );
  });
});

test("a letter that cannot be read is held by the rules that did not see it", async () => {
  const check = await checkDocument(
    { ...finished("", "text"), bytes: new Uint8Array([0x48, 0xe5]) },
    context,
  );
  expect(check.letter).toBeUndefined();
  expect(check.findings).toMatchObject([{ rule: "text/encoding" }]);
  expect(check.unrun).toMatchObject([{ rule: "text/template-mismatch", kind: "could-not-run" }]);
});
