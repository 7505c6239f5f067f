import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Rule, RuleMessage } from "@sluse/core";
import { gateRules } from "@sluse/gate";
import { describe, expect, it } from "vitest";

const rules: readonly (readonly [id: string, rule: Rule])[] = Object.entries(gateRules);
const GROUPS = ["project", "order", "recipient", "register", "approval", "release"];
const placesIn = ({ what, why, mend }: RuleMessage): string[] =>
  [...`${what} ${why} ${mend}`.matchAll(/\{([^}]*)\}/gu)].map(([, name = ""]) => name);

const SOURCES = join(import.meta.dirname, "../../src");

describe("a rule of the gate", () => {
  it("is in the list, once, wherever among the sources it stands", () => {
    const written = globSync("**/*.ts", { cwd: SOURCES }).flatMap((file) =>
      [...readFileSync(join(SOURCES, file), "utf8").matchAll(/: Rule = \{\n {2}id: "([^"]+)"/gu)].map(
        ([, id]) => id,
      ),
    );
    expect(written).toHaveLength(new Set(written).size);
    expect(new Set(written)).toEqual(new Set(Object.keys(gateRules)));
  });

  it.each(rules)("%s stands under its own id, in one of the gate's groups", (id, rule) => {
    expect(rule.id).toBe(id);
    expect(GROUPS).toContain(id.split("/")[0]);
    expect(id).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/u);
  });

  it.each(rules)("%s takes the same facts in both languages", (_id, { messages: { nb, en } }) => {
    expect(new Set(placesIn(nb))).toEqual(new Set(placesIn(en)));
    expect(placesIn(nb).every((name) => /^[a-zA-Z]+$/u.test(name))).toBe(true);
  });

  it.each(rules)("%s has a title without facts, and whole sentences after it", (_id, { messages }) => {
    for (const { title, what, why, mend } of Object.values(messages)) {
      expect(title).toMatch(/^[A-ZÆØÅ][^.{}]*$/u);
      for (const sentence of [what, why, mend]) expect(sentence).toMatch(/^[A-ZÆØÅ«`{0-9].*[.}]$/su);
      for (const text of [title, what, why, mend]) expect(text).not.toMatch(/ {2}|\n|[\u0080-\u00a0]/u);
    }
  });

  it.each(rules)(
    "%s says how to mend what only mending clears, and shows it",
    (_id, { messages, example }) => {
      expect(messages.nb.mend).not.toBe(messages.en.mend);
      expect(messages.nb.what).not.toBe(messages.en.what);
      expect(example.fails).not.toBe(example.passes);
    },
  );

  it("lets a superuser clear nothing that refuses", () => {
    const refusing = rules.filter(([, { severity }]) => severity === "refuse");
    expect(refusing.filter(([, { clearedBy }]) => clearedBy !== "mending")).toEqual([]);
  });

  it("holds, and does not only warn, where it cannot be told whether a person has opted out", () => {
    const telling = rules.filter(
      ([id]) => id.startsWith("register/") || id === "recipient/unknown" || id === "release/recipients-left",
    );
    expect(telling).toHaveLength(10);
    expect(telling.filter(([, { severity }]) => severity !== "hold")).toEqual([]);
  });

  it("has no fact that could name a person", () => {
    const facts = new Set(rules.flatMap(([, { messages }]) => placesIn(messages.nb)));
    expect([...facts].filter((name) => /person|nationalId|recipient|pseudonym|name/u.test(name))).toEqual([]);
  });
});
