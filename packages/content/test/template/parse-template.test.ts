import { describe, expect, test } from "vitest";

import { parseTemplate } from "../../src/template/parse-template.ts";
import { templateFileRules } from "../../src/template/template-file-rules.ts";
import { templateSlotRules } from "../../src/template/template-slot-rules.ts";

const parse = (source: string) => parseTemplate(source, { file: "mal.md" });
const rulesOf = (source: string): string[] => parse(source).findings.map((finding) => finding.rule);

const WHOLE = `---
id: søvn-nei
version: "1.0.0"
language: nb
rounds: [invitation, reminder]
kind: letter
slots:
  navn: { type: name }
  studie: { type: text, max: 80, shared: true }
---
<!-- Kilde: GDPR artikkel 13 -->
# Vil du være med i {{studie}}?

Hei {{navn}}

<!-- passage: voluntary -->
Det er **frivillig** å delta. Skriv \\{{ om du vil.

- blåbær
- ærfugl
`.replace("søvn-nei", "sovn");

describe("rules of templates", () => {
  const rules = Object.values({ ...templateFileRules, ...templateSlotRules });
  test.each(
    rules.filter(({ id }) => id !== "text/template-role-missing" && id !== "text/template-role-unsaid"),
  )("$id has examples that fail and pass", (rule) => {
    expect(rulesOf(rule.example.fails)).toContain(rule.id);
    expect(rulesOf(rule.example.passes)).toStrictEqual([]);
  });
});

test("reads front matter, slots and passages", () => {
  const { template, findings } = parse(WHOLE);
  expect(findings).toStrictEqual([]);
  expect(template).toMatchObject({ id: "sovn", version: "1.0.0", language: "nb", kind: "letter" });
  expect(template?.slots.get("studie")).toStrictEqual({
    name: "studie",
    type: "text",
    min: 1,
    max: 80,
    multiline: false,
    reach: "everyone",
  });
  expect(template?.passages.map(({ name, slots }) => ({ name, slots }))).toStrictEqual([
    { name: "body", slots: ["studie", "navn"] },
    { name: "voluntary", slots: [] },
  ]);
  expect(template?.passages[0]?.pieces.text).toStrictEqual(["Vil du være med i ", "?\n\nHei ", ""]);
  expect(template?.passages[1]?.pieces.text).toStrictEqual([
    "Det er frivillig å delta. Skriv {{ om du vil.\n\n• blåbær\n• ærfugl",
  ]);
  expect(template?.passages[1]?.pieces.html).toStrictEqual([
    "<p>Det er <strong>frivillig</strong> å delta. Skriv {{ om du vil.</p>\n<ul><li>blåbær</li><li>ærfugl</li></ul>",
  ]);
});

test("finds each stretch of locked text again in the file", () => {
  const { template } = parse(WHOLE);
  const passage = template?.passages[1];
  const text = passage?.pieces.text[0] ?? "";
  const lines = WHOLE.split("\n");
  for (const word of ["frivillig", "Skriv", "om du vil", "ærfugl"]) {
    const place = passage?.placeOf(text.indexOf(word));
    expect(lines[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1)).toMatch(
      new RegExp(`^${word}`, "u"),
    );
  }
});

test("has the same digest whatever comments, line ends and order of slots", () => {
  const other = WHOLE.replace("<!-- Kilde: GDPR artikkel 13 -->", "<!-- en annen\nkommentar -->")
    .replace(/( {2}navn.*\n)( {2}studie.*\n)/u, "$2$1")
    .replaceAll("\n", "\r\n");
  expect(parse(other).template?.digest).toBe(parse(WHOLE).template?.digest);
  expect(parse(WHOLE.replace("frivillig", "Frivillig")).template?.digest).not.toBe(
    parse(WHOLE).template?.digest,
  );
  expect(parse(WHOLE.replace("max: 80", "max: 81")).template?.digest).not.toBe(parse(WHOLE).template?.digest);
});

test("places a fault at its line and column", () => {
  const broken = WHOLE.replace("Hei {{navn}}", "Hei {{navn}} og {{mor}}");
  expect(parse(broken).findings[0]?.places[0]).toMatchObject({ document: "mal.md", line: 14, column: 17 });
});

test("takes __proto__ and constructor for names like any other", () => {
  const source = WHOLE.replace("Hei {{navn}}", "Hei {{navn}} hos {{constructor}} og {{__proto__}}");
  expect(rulesOf(source)).toStrictEqual(["text/template-slot-undeclared", "text/template-slot-undeclared"]);
  const declared = source.replace(
    "slots:\n",
    "slots:\n  constructor: { type: text }\n  __proto__: { type: text }\n",
  );
  expect(rulesOf(declared)).toStrictEqual([]);
});

test("refuses anchors, so that a few lines cannot stand for gigabytes", () => {
  expect(
    rulesOf(WHOLE.replace("rounds: [invitation, reminder]", "rounds: &a [invitation]\nkind: *a")),
  ).not.toStrictEqual([]);
  expect(
    rulesOf(
      WHOLE.replace("studie: { type: text, max: 80, shared: true }", "studie: &a { type: text }\n  x: *a"),
    ),
  ).toContain("text/template-front-matter");
});

describe("what cannot be told from a letter is refused", () => {
  const bodyOf = (body: string): string => WHOLE.replace(/<!-- Kilde[\s\S]*/u, body);

  const shared = (body: string): string =>
    bodyOf(body).replace("navn: { type: name }", "navn: { type: name, shared: true }");

  test("slots with nothing but a bullet or invisible characters between", () => {
    expect(rulesOf(shared("Hei {{navn}} • • {{studie}}."))).toStrictEqual(["text/template-slots-adjacent"]);
    for (const body of [bodyOf, shared])
      expect(rulesOf(body("Hei {{navn}}\u200B\u00AD\u200B{{studie}}."))).toStrictEqual([
        "text/template-slots-adjacent",
      ]);
    expect(rulesOf(shared("Hei {{navn}} i {{studie}}."))).toStrictEqual(["text/template-slots-adjacent"]);
    expect(rulesOf(shared("Hei {{navn}} og {{studie}}."))).toStrictEqual([]);
  });

  test("but a blank is enough beside a slot of the recipient's own, which is never read back", () => {
    expect(rulesOf(bodyOf("Hei {{navn}} {{studie}}."))).toStrictEqual([]);
    expect(rulesOf(bodyOf("{{navn}}\\\n{{studie}}"))).toStrictEqual([]);
    expect(rulesOf(bodyOf("Hei {{navn}}{{studie}}."))).toStrictEqual(["text/template-slots-adjacent"]);
  });

  test("slots that only a passage's end parts", () => {
    const apart = "Hei {{navn}}\n\n<!-- passage: closing -->\n{{studie}} hilser.";
    expect(rulesOf(shared(apart))).toStrictEqual(["text/template-slots-adjacent"]);
    expect(rulesOf(bodyOf(apart))).toStrictEqual([]);
  });

  test("a list right after the list of another passage, which Markdown makes one", () => {
    const lists = "{{navn}} og {{studie}}:\n\n- én\n\n<!-- passage: closing -->\n- to\n";
    expect(rulesOf(bodyOf(lists))).toStrictEqual(["text/template-markup"]);
    const apart = lists.replace("- én", "- én\n\nog så").replace("- to", "- to");
    expect(rulesOf(bodyOf(apart))).toStrictEqual([]);
  });

  test("a list that is right after another when the optional passage between is left out", () => {
    const body =
      "{{navn}}:\n\n- én\n\n<!-- optional passage: ethics -->\nGodkjent i {{studie}}.\n\n<!-- passage: closing -->\n- to\n";
    expect(rulesOf(bodyOf(body))).toStrictEqual(["text/template-markup"]);
  });

  test("a value of several lines in a heading", () => {
    const body = bodyOf("# Om {{navn}} nå\n\nI {{studie}} er det slik.").replace(
      "type: name",
      "type: text, multiline: true",
    );
    expect(rulesOf(body)).toStrictEqual(["text/template-markup"]);
  });
});

test.each([
  "Passage: voluntary",
  "passage voluntary",
  "passage: voluntary, at any time",
  "optional passage voluntary",
])("a slip in a marker, %s, does not make a comment of it", (marker) => {
  expect(rulesOf(WHOLE.replace("passage: voluntary", marker))).toStrictEqual(["text/template-role-unknown"]);
});
