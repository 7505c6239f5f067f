import { LANGUAGES, type Language } from "@sluse/core";
import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";

import { checkVariants } from "../../src/template/check-variants.ts";
import { parseTemplate } from "../../src/template/parse-template.ts";
import { loadStarterTemplates } from "../../src/template/starter-set.ts";
import { templateVariantRules } from "../../src/template/template-variant-rules.ts";
import type { Template } from "../../src/template/template.ts";

function parsed(source: string, file = "mal.md"): Template {
  const { template } = parseTemplate(source, { file });
  if (!template) throw new Error("the template is broken");
  return template;
}

const variant = (id: string, language: Language, version: string): Template =>
  parsed(
    `---\nid: ${id}\nversion: "${version}"\nlanguage: ${language}\nrounds: [invitation]\nkind: letter\n---\n<!-- passage: voluntary -->\nDet er frivillig å delta.\n`,
    `${id}.${language}.md`,
  );

const found = (templates: readonly Template[]) =>
  checkVariants(templates).findings.map(({ rule, severity, facts }) => ({ rule, severity, facts }));

describe.each(Object.values(templateVariantRules))("$id", ({ id, example }) => {
  const rulesOf = (files: string): string[] =>
    checkVariants(files.split(/(?=^---\nid: )/mu).map((source) => parsed(source))).findings.map(
      ({ rule }) => rule,
    );

  test("finds its failing example and passes the other", () => {
    expect(rulesOf(example.fails)).toStrictEqual([id]);
    expect(rulesOf(example.passes)).toStrictEqual([]);
  });
});

test("names the template, its languages with their versions, and those it lacks", () => {
  const { findings } = checkVariants([variant("brev", "nn", "1.0.0"), variant("brev", "nb", "1.1.0")]);
  expect(findings.map(({ message }) => message.nb.what)).toStrictEqual([
    "Malen «brev» finnes på nb 1.1.0, nn 1.0.0, men ikke på en, se.",
    "Den nyeste versjonen av malen «brev» er ikke den samme på alle språk: nb 1.1.0, nn 1.0.0.",
  ]);
  expect(findings.map(({ message }) => message.en.what)).toStrictEqual([
    "The template `brev` is there in nb 1.1.0, nn 1.0.0, but not in en, se.",
    "The newest version of the template `brev` is not the same in every language: nb 1.1.0, nn 1.0.0.",
  ]);
  expect(findings.map(({ places }) => places)).toMatchObject([
    [{ document: "brev.nb.md" }],
    [{ document: "brev.nn.md" }],
  ]);
});

test("compares the newest versions, older ones aside", () => {
  const same = LANGUAGES.map((language) => variant("brev", language, "1.10"));
  expect(found([...same, variant("brev", "nb", "1.9")])).toStrictEqual([]);
  expect(found([...same, variant("brev", "se", "1.11")])).toMatchObject([
    {
      rule: "text/template-versions-differ",
      facts: { variants: "nb 1.10, nn 1.10, en 1.10, se 1.11" },
    },
  ]);
});

test("the starter set lacks Northern Sámi, and nothing else", async () => {
  const { templates } = await loadStarterTemplates();
  const ids = new Set(templates.map(({ id }) => id));
  expect(found(templates)).toMatchObject(
    Array.from(ids, (template) => ({
      rule: "text/template-language-missing",
      severity: "warn",
      facts: { template, missing: "se" },
    })),
  );
});

const variants = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("a", "b"),
    language: fc.constantFrom(...LANGUAGES),
    version: fc.constantFrom("1", "2"),
  }),
  { selector: ({ id, language, version }) => `${id} ${language} ${version}` },
);

property.prop([variants])(
  "a template has nothing to say of when each language has the same newest version",
  (given) => {
    const expected = ["a", "b"].flatMap((id) => {
      const newest = LANGUAGES.map((language) =>
        Math.max(
          0,
          ...given
            .filter((each) => each.id === id && each.language === language)
            .map(({ version }) => Number(version)),
        ),
      );
      const versions = new Set(newest.filter((version) => version > 0));
      return [
        ...(versions.size > 0 && newest.includes(0) ? [`${id} text/template-language-missing`] : []),
        ...(versions.size > 1 ? [`${id} text/template-versions-differ`] : []),
      ];
    });
    const met = found(given.map(({ id, language, version }) => variant(id, language, version)));
    expect(met.map(({ facts, rule }) => `${facts["template"]} ${rule}`).toSorted()).toStrictEqual(
      expected.toSorted(),
    );
  },
);
