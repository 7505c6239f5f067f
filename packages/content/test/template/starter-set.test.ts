import { eforsk, instant, strict, type CheckResult, type Policy, type Round } from "@sluse/core";
import { describe, expect, test } from "vitest";

import {
  checkDocument,
  checkTemplate,
  loadStarterTemplates,
  type DocumentContext,
  type Template,
} from "../../src/index.ts";
import { measureLix } from "../../src/language/lix.ts";
import { STARTER_VALUES } from "../starter-values.ts";

const library = await loadStarterTemplates();
const contextFor = (policy: Policy, round: Round): DocumentContext => ({
  templates: library,
  policy,
  purpose: "research",
  round,
  now: instant("2027-02-01T12:00:00+01:00"),
  window: { from: instant("2027-02-08T07:00:00+01:00"), until: instant("2027-02-19T22:00:00+01:00") },
  answerBy: instant("2027-03-01T22:00:00+01:00"),
  paperPossible: true,
});

function valuesFor(template: Template): { shared: Record<string, string>; own: Record<string, string> } {
  const shared: Record<string, string> = {};
  const own: Record<string, string> = {};
  for (const { name, reach } of template.slots.values()) {
    const value = STARTER_VALUES[template.language][name];
    if (value === undefined) throw new Error(`no value for ${name} in ${template.language}`);
    (reach === "everyone" ? shared : own)[name] = value;
  }
  return { shared, own };
}

const rulesIn = ({ findings }: CheckResult): string[] => findings.map(({ rule }) => rule);

test("has a letter for each round, and two that follow forms, in bokmål, nynorsk and English", () => {
  const languages = Map.groupBy(library.templates, ({ id }) => id);
  expect([...languages.keys()]).toStrictEqual([
    "form-cover-letter",
    "form-follow-up",
    "research-correction",
    "research-information",
    "research-invitation",
    "research-reminder",
    "research-result",
  ]);
  for (const each of languages.values()) {
    expect(each.map(({ language }) => language).toSorted()).toStrictEqual(["en", "nb", "nn"]);
  }
});

describe.each(library.templates)("$id in $language", (template) => {
  const { shared, own } = valuesFor(template);
  const [round = "invitation"] = template.rounds;
  const reference = { id: template.id };
  const { language } = template;

  test.each([eforsk, strict])("says everything that $version requires", ({ content }) => {
    expect(checkTemplate(template, content.requiredPassages).findings).toStrictEqual([]);
  });

  test.each([eforsk, strict])("is clean by every rule of $version, rendered and finished", async (policy) => {
    const context = contextFor(policy, round);
    // A reminder and a correction name the letter before them, and its date is shown to the superuser.
    const expected = round === "reminder" || round === "correction" ? ["text/past-date"] : [];
    const rendered = {
      kind: "rendered",
      name: "brev",
      language,
      template: reference,
      values: shared,
    } as const;
    const check = await checkDocument(rendered, context);
    expect(rulesIn(check)).toStrictEqual(expected);
    expect(check.renderer?.check(own, { kind: "row", row: 2 })).toStrictEqual([]);
    for (const format of ["text", "markdown", "html"] as const) {
      const { letter } = check.renderer?.render(own, format) ?? {};
      const bytes = new TextEncoder().encode(letter);
      const finished = {
        kind: "finished",
        name: `brev.${format}`,
        language,
        format,
        bytes,
        template: reference,
      } as const;
      // One letter for all may not be of a template with slots of the recipient's own; it is clean otherwise.
      const personal = Object.keys(own).map(() => "text/slot-personal");
      expect(rulesIn(await checkDocument(finished, context)).toSorted()).toStrictEqual(
        [...personal, ...expected].toSorted(),
      );
    }
  });

  test("is easy enough to read", () => {
    const text = template.passages.map(({ pieces }) => pieces.text.join("saken")).join("\n\n");
    expect(measureLix(text)?.lix).toBeLessThan(40);
  });
});
