import { fc, test } from "@fast-check/vitest";
import { LANGUAGES, type Language } from "@sluse/core";
import { documentFor } from "@sluse/core/house";
import { LanguagesAskedFor } from "@sluse/gate";
import { describe, expect } from "vitest";

const languages = fc.constantFrom<Language>(...LANGUAGES);
const documents = fc
  .uniqueArray(languages, { minLength: 1 })
  .map((each) => each.map((language) => ({ language })));
const asked = fc.array(fc.option(languages, { nil: undefined }), { maxLength: 40 });

describe("the language a recipient asked for", () => {
  test.prop([documents, fc.option(languages, { nil: undefined })])(
    "chooses their document, and the first where it chooses none",
    (given, language) => {
      const chosen = documentFor(given, language);
      const own = given.find((document) => document.language === language);
      expect(chosen).toBe(own ?? given[0]);
    },
  );

  test.prop([documents, asked])(
    "is counted as that of the letter they get, and not where none is named",
    (given, all) => {
      const counted = new LanguagesAskedFor(given);
      for (const language of all) counted.add(language);
      const named = all.filter((each) => each !== undefined);
      const got = Map.groupBy(named, (each) => documentFor(given, each)?.language ?? each);
      expect(counted.counts()).toEqual(
        Object.fromEntries([...got].map(([language, each]) => [language, each.length])),
      );
    },
  );

  test.prop([documents, asked])("is counted whenever they get another", (given, all) => {
    const counted = new LanguagesAskedFor(given);
    for (const language of all) counted.add(language);
    const others = all.filter((each) => each !== undefined && documentFor(given, each)?.language !== each);
    const found = counted.findings();
    expect(found.reduce((sum, { facts }) => sum + Number(facts["count"]), 0)).toBe(others.length);
    expect(found.map(({ facts }) => facts["language"])).toEqual([...new Set(others)]);
    for (const { rule, severity, places, facts } of found) {
      expect([rule, severity, facts["instead"]]).toEqual([
        "recipient/language-missing",
        "hold",
        given[0]?.language,
      ]);
      expect(places).toEqual([]);
    }
  });
});
