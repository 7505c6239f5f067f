import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";

import { importTemplate, type ForeignLanguage } from "../../src/template/import/import-template.ts";
import { templateImportRules } from "../../src/template/import/template-import-rules.ts";

const take = (source: string, from: ForeignLanguage) =>
  importTemplate(source, {
    from,
    file: "fremmed.txt",
    id: "fremmed",
    version: "1",
    language: "nb",
    rounds: ["invitation"],
    kind: "letter",
  });
const textOf = (source: string, from: ForeignLanguage) =>
  take(source, from).template?.passages[0]?.pieces.text;
const placeOf = (source: string, from: ForeignLanguage) => {
  const [finding] = take(source, from).findings;
  const [place] = finding?.places ?? [];
  return place?.kind === "text" ? `${place.line}:${place.column} ${finding?.facts["tag"]}` : undefined;
};

describe("plain variables are taken over", () => {
  test.each([
    ["mustache", "Hei {{ navn }}, velkommen til {{studie.tittel}} på ærlig vis."],
    ["handlebars", "Hei {{navn}}, velkommen til {{studie.tittel}} på ærlig vis."],
    ["govuk", "Hei ((navn)), velkommen til ((Studie tittel)) på ærlig vis."],
  ] as const)("from %s", (from, source) => {
    expect(textOf(source, from)).toStrictEqual(["Hei ", ", velkommen til ", " på ærlig vis."]);
  });

  test("names of GOV.UK that differ in case and spaces are one slot", () => {
    const { template } = take("((First Name)) og igjen her ((firstname)) og ((FIRST NAME)).", "govuk");
    expect([...(template?.slots.keys() ?? [])]).toStrictEqual(["first-name"]);
  });
});

describe("everything else is refused with its place", () => {
  test.each([
    ["mustache", "Hei\n{{#mor}}mor{{/mor}}", "2:1 {{#mor}}"],
    ["mustache", "Hei {{{navn}}}", "1:5 {{{navn}}}"],
    ["mustache", "Hei {{&navn}}", "1:5 {{&navn}}"],
    ["mustache", "{{>topp}}", "1:1 {{>topp}}"],
    ["mustache", "{{! husk }}", "1:1 {{! husk }}"],
    ["mustache", "{{=<% %>=}}", "1:1 {{=<% %>=}}"],
    ["mustache", "{{^mor}}", "1:1 {{^mor}}"],
    ["mustache", "Hei {{.}}", "1:5 {{.}}"],
    ["mustache", "Hei {{navn", "1:5 {{navn"],
    ["handlebars", "{{#each barn}}", "1:1 {{#each barn}}"],
    ["handlebars", "{{this.navn}}", "1:1 {{this.navn}}"],
    ["handlebars", "{{else}}", "1:1 {{else}}"],
    ["handlebars", "{{../navn}}", "1:1 {{../navn}}"],
    ["handlebars", "{{dato frist}}", "1:1 {{dato frist}}"],
    ["handlebars", "{{~navn~}}", "1:1 {{~navn~}}"],
    ["handlebars", "{{!-- husk --}}", "1:1 {{!-- husk --}}"],
    ["handlebars", "{{[fullt navn]}}", "1:1 {{[fullt navn]}}"],
    ["govuk", "((barn??Du har barn.))", "1:1 ((barn??Du har barn.))"],
    ["govuk", "((navn", "1:1 ((navn"],
    ["govuk", "Hei\n<!-- passage: voluntary -->", "2:1 <!--"],
  ] as const)("%s: %s", (from, source, expected) => {
    expect(take(source, from).template).toBeUndefined();
    expect(placeOf(source, from)).toBe(expected);
  });
});

test("braces that mean nothing in the foreign language stay as they are", () => {
  expect(textOf("Skriv {{x}} slik", "govuk")).toStrictEqual(["Skriv {{x}} slik"]);
  expect(textOf(String.raw`Skriv \{{x}} slik`, "handlebars")).toStrictEqual(["Skriv {{x}} slik"]);
  expect(textOf(String.raw`Mappe C:\{{x}} slik`, "mustache")).toStrictEqual([
    String.raw`Mappe C:\ `.trim(),
    " slik",
  ]);
});

test("the rule's examples fail and pass", () => {
  const { fails, passes } = templateImportRules["text/template-unsupported-tag"].example;
  expect(take(fails, "handlebars").findings.map(({ rule }) => rule)).toContain(
    "text/template-unsupported-tag",
  );
  expect(take(passes, "handlebars").findings).toStrictEqual([]);
});

const foreign = fc.string({
  unit: fc.constantFrom("{", "}", "(", ")", "\\", "a", "#", " ", "\n", "<!--", "æ"),
  maxLength: 40,
});

test.prop([foreign, fc.constantFrom("mustache", "handlebars", "govuk")], { numRuns: 1000 })(
  "a template comes of it only when nothing was found, and never throws",
  (source, from) => {
    const { template, findings } = take(`Hei du ${source}`, from);
    expect(template !== undefined).toBe(findings.length === 0);
  },
);
