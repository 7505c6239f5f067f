import type { Severity } from "@sluse/core";
import { describe, expect, test } from "vitest";

import { linkRules, linkcheckErrors } from "../../src/index.ts";

describe("the table", () => {
  test.each(Object.entries(linkRules))(
    "%s goes by its own id, and speaks both languages in full",
    (id, rule) => {
      expect(rule.id).toBe(id);
      for (const text of Object.values(rule.messages.nb)) expect(text).toMatch(/^(?:[\p{Lu}«{]|ePROM).+/u);
      for (const text of Object.values(rule.messages.en)) expect(text).toMatch(/^(?:[\p{Lu}“{&]|ePROM).+/u);
      const slots = (text: string): string[] =>
        [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? "").toSorted();
      const shared = (texts: string[]): string[] =>
        texts.filter((name) => !/^(?:sett|seen|where|whereEnglish)$/u.test(name));
      expect(shared(slots(rule.messages.nb.what))).toEqual(shared(slots(rule.messages.en.what)));
    },
  );

  test("a superuser clears what holds, and mending what refuses", () => {
    const rules = Object.values(linkRules);
    const clearing = (severity: Severity): Set<string> =>
      new Set(rules.filter((rule) => rule.severity === severity).map(({ clearedBy }) => clearedBy));
    expect(clearing("hold")).toEqual(new Set(["superuser"]));
    expect(clearing("refuse")).toEqual(new Set(["mending"]));
  });

  test("every error says what it means and how to mend it", () => {
    for (const [code, { means, mend }] of Object.entries(linkcheckErrors)) {
      expect(code).toMatch(/^SLUSE_LINKCHECK_/u);
      expect(means).not.toBe("");
      expect(mend).not.toBe("");
    }
  });
});
