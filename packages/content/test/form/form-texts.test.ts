import { instant, type Rule } from "@sluse/core";
import { expect, test } from "vitest";

import { EXAMPLE_CONTEXT } from "../../src/rule-pack/check-rule-pack.ts";
import { checkFormTexts, type FormTexts } from "../../src/form/check-form-texts.ts";
import { formRules } from "../../src/form/form-rules.ts";

const rulesMet = (texts: FormTexts): string[] =>
  checkFormTexts(texts, EXAMPLE_CONTEXT).findings.map(({ rule }) => rule);

const textsOf = ({ id }: Rule, example: string): FormTexts => {
  if (id === "text/form-task-text-missing") return { taskText: example };
  return example === "" ? {} : { expires: instant(example) };
};

test.each(Object.values(formRules))("$id finds its failing example and passes the other", (rule) => {
  expect(rulesMet(textsOf(rule, rule.example.fails))).toContain(rule.id);
  expect(rulesMet(textsOf(rule, rule.example.passes))).not.toContain(rule.id);
});

test.each([{}, { taskText: "" }, { taskText: " \n\u00A0" }])(
  "a task text that says nothing is missing",
  (texts) => {
    expect(rulesMet(texts)).toContain("text/form-task-text-missing");
    expect(checkFormTexts(texts, EXAMPLE_CONTEXT).taskText).toBeUndefined();
  },
);

test("the task text is read by the rules of letters, with the form's end as the deadline", () => {
  const result = checkFormTexts(
    {
      taskText: "Hei {{navn}}! Svar innen 20. april 2027. Les mer: #a#https://skjema.no",
      expires: instant("2027-04-15T23:59:00+02:00"),
    },
    EXAMPLE_CONTEXT,
  );
  const met = result.findings.map(({ rule, places }) => [
    rule,
    places[0]?.kind === "text" && places[0].document,
  ]);
  expect(met).toContainEqual(["text/placeholder-left", "skjemainformasjon"]);
  expect(met).toContainEqual(["text/deadline-differs", "skjemainformasjon"]);
  expect(met).toContainEqual(["text/form-link-markup", "skjemainformasjon"]);
});

test.each([
  [1, ["text/form-few-days", "text/form-reminders"], "dagen før fristen"],
  [9, ["text/form-few-days", "text/form-reminders"], "dagen før fristen"],
  [10, ["text/form-reminders"], "fem dager før fristen og dagen før den"],
])("a form of %d days for everybody is judged by its days", (expiresAfterDays, rules, reminded) => {
  const { findings } = checkFormTexts(
    { taskText: "Svar på noen spørsmål om søvn.", expiresAfterDays },
    EXAMPLE_CONTEXT,
  );
  expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules));
  expect(findings.map(({ rule }) => rule)).not.toContain("text/form-expiry-missing");
  expect(findings.at(-1)?.message.nb.what).toContain(reminded);
});
