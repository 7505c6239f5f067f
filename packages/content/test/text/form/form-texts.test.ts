import { instant } from "@sluse/core";
import { expect, test } from "vitest";

import { EXAMPLE_CONTEXT } from "../../../src/rule-pack/check-rule-pack.ts";
import { checkFormTexts } from "../../../src/text/form/check-form-texts.ts";
import { formRules } from "../../../src/text/form/form-rules.ts";
import { plainLetter } from "../../../src/text/internal/plain-letter.ts";

const rulesMet = (expiry: string): string[] =>
  checkFormTexts(expiry === "" ? {} : { expiry: instant(expiry) }, EXAMPLE_CONTEXT).findings.map(
    ({ rule }) => rule,
  );

test.each(Object.values(formRules))("$id finds its failing example and passes the other", (rule) => {
  expect(rulesMet(rule.example.fails)).toContain(rule.id);
  expect(rulesMet(rule.example.passes)).not.toContain(rule.id);
});

test("the texts of a form are read by the rules of letters, with the form's expiry as the deadline", () => {
  const result = checkFormTexts(
    {
      coverLetter: plainLetter("følgebrev", "Hei {{navn}}, ring 55 50 00 01. Svar innen 20. april 2027."),
      taskText: plainLetter("skjemainformasjon", "Les mer: #a#https://skjema.no"),
      expiry: instant("2027-04-15T23:59:00+02:00"),
    },
    EXAMPLE_CONTEXT,
  );
  const met = result.findings.map(({ rule, places }) => [
    rule,
    places[0]?.kind === "text" && places[0].document,
  ]);
  expect(met).toContainEqual(["text/placeholder-left", "følgebrev"]);
  expect(met).toContainEqual(["text/deadline-differs", "følgebrev"]);
  expect(met).toContainEqual(["text/form-link-markup", "skjemainformasjon"]);
});
