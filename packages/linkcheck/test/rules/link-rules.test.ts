import { eforsk, type Severity } from "@sluse/core";
import { describe, expect, test } from "vitest";

import {
  checkLinkAddresses,
  findLinks,
  linkRules,
  linkcheckErrors,
  type LinkRuleId,
} from "../../src/index.ts";
import { addressRules } from "../../src/rules/address-rules.ts";
import { privacyRules } from "../../src/rules/privacy-rules.ts";
import { trapRules } from "../../src/rules/trap-rules.ts";

/** What the rules say of an example: HTML, or a title. */
function rulesMetBy(id: LinkRuleId, example: string): readonly string[] {
  const isTitle = id === "link/in-notice";
  const found = findLinks({
    document: "eksempel.html",
    language: "nb",
    format: "html",
    source: isTitle ? "" : example,
  });
  const allowedHosts = id === "link/host-not-allowed" ? ["*.skjema.no"] : eforsk.links.allowedHosts;
  const checked = checkLinkAddresses(found.links, {
    policy: { ...eforsk.links, allowedHosts },
    ...(isTitle && { notice: { title: example } }),
  });
  const findings = [...found.findings, ...checked.findings];
  for (const { message } of findings) expect(JSON.stringify(message)).not.toMatch(/\{\w+\}/u);
  return findings.map(({ rule }) => rule);
}

describe.each(Object.values({ ...trapRules, ...addressRules, ...privacyRules }))("$id", ({ id, example }) => {
  test("is broken by its failing example, and only it", () => {
    const met = rulesMetBy(id, example.fails).filter((rule) => rule !== "link/without-scheme" || rule === id);
    expect([...new Set(met)]).toEqual([id]);
  });

  test("is kept by its passing example, and so is every other", () => {
    expect(rulesMetBy(id, example.passes)).toEqual([]);
  });
});

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
