import { isDeepStrictEqual } from "node:util";

import { fc, test } from "@fast-check/vitest";
import { ENDED, LANGUAGES, PURPOSES, ROUNDS, createFinding } from "@sluse/core";
import { describe, expect, it } from "vitest";

import { ruleOf } from "./rules.ts";

const rule = ruleOf("text/placeholder-left", "refuse");
const other = ruleOf("text/filler-left", "refuse");
const facts = fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,8}$/u), fc.oneof(fc.string(), fc.integer()), {
  maxKeys: 4,
});

describe("a finding", () => {
  it("speaks both languages, with its facts in their places", () => {
    const { message } = createFinding(rule, { facts: { what: "«XX»", where: 3 } });
    expect(message.nb).toEqual({ title: "Prøve", what: "«XX» på 3", why: "Årsak.", mend: "Rett «XX»." });
    expect(message.en.mend).toBe("Rett «XX».");
  });

  it("leaves a place open that no fact fills", () => {
    expect(createFinding(rule, { facts: { what: "ål" } }).message.nb.what).toBe("ål på {where}");
    expect(createFinding(rule).message.nb.what).toBe("{what} på {where}");
  });

  it("takes a fact for what it is, never as a pattern or as another fact's place", () => {
    const { message } = createFinding(rule, { facts: { what: "$& {where} $1", where: "{what}" } });
    expect(message.nb.what).toBe("$& {where} $1 på {what}");
  });

  it("does not take what every object has for a fact", () => {
    const rules = {
      ...rule,
      messages: { nb: { ...rule.messages.nb, what: "{constructor}" }, en: rule.messages.en },
    };
    expect(createFinding(rules).message.nb.what).toBe("{constructor}");
  });

  it("has its rule's severity and one place, or none", () => {
    const place = { kind: "row", row: 7 } as const;
    expect(createFinding(rule, { place })).toMatchObject({ severity: "refuse", places: [place], count: 1 });
    expect(createFinding(rule)).toMatchObject({ places: [], count: 1 });
  });
});

describe("a fact in a message", () => {
  const said = (fact: string, value: string | number): readonly string[] => {
    const message = { title: "Prøve", what: `{${fact}}`, why: "Årsak.", mend: "Rett." };
    const finding = createFinding(
      { ...rule, messages: { nb: message, en: message } },
      { facts: { [fact]: value } },
    );
    expect(finding.facts).toEqual({ [fact]: value });
    return [finding.message.nb.what, finding.message.en.what];
  };

  it("is a moment by the clock on the wall in Norway, summer and winter", () => {
    expect(said("opensAt", "2027-03-30T07:00:00.000Z")).toEqual([
      "30. mars 2027 kl. 09.00",
      "30 March 2027, 09:00 in Norway",
    ]);
    expect(said("opensAt", "2026-12-31T23:30:05.250Z")).toEqual([
      "1. januar 2027 kl. 00.30.05",
      "1 January 2027, 00:30:05 in Norway",
    ]);
  });

  it("is a word of the domain in the reader's language", () => {
    expect(said("scope", "global")).toEqual(["all utsending", "everything"]);
    expect(said("round", "reminder")).toEqual(["påminnelse", "reminder"]);
    expect(said("language", "se")).toEqual(["nordsamisk", "Northern Sámi"]);
  });

  it("is what a policy calls it, where the policy has a name for it", () => {
    const names = { limit: { nb: "én i året", en: "one a year" } };
    const { nb, en } = createFinding(
      {
        ...rule,
        messages: {
          nb: { ...rule.messages.nb, what: "{limit}" },
          en: { ...rule.messages.en, what: "{limit}" },
        },
      },
      { facts: { limit: "one-a-year" }, names },
    ).message;
    expect([nb.what, en.what]).toEqual(["én i året", "one a year"]);
    expect(said("limit", "one-a-year")).toEqual(["one-a-year", "one-a-year"]);
  });

  it.each(["project", "constructor", "2027-03-30", "2027-13-30", "nb"])(
    "is left as it is when it is another's word: %s",
    (word) => {
      expect(said("met", word)).toEqual([word, word]);
      expect(said("purpose", word)).toEqual([word, word]);
      expect(said("constructor", word)).toEqual([word, word]);
    },
  );

  it("has a name in both languages for every state, round, purpose and language", () => {
    const everyWord: Readonly<Record<string, readonly string[]>> = {
      state: [...ENDED, "receiving", "held", "awaiting-approval", "approved", "releasing", "paused"],
      round: ROUNDS,
      purpose: PURPOSES,
      language: LANGUAGES,
    };
    for (const [fact, words] of Object.entries(everyWord)) {
      for (const word of words) {
        const [nb, en] = said(fact, word);
        expect(nb).not.toBe(word);
        expect(en).toMatch(/^[\p{L} '-]+$/u);
      }
    }
  });
});

describe("a fingerprint", () => {
  const printOf = (...input: Parameters<typeof createFinding>): string => createFinding(...input).fingerprint;

  test.prop([facts, fc.nat()])("is the same for the same fault, wherever it stands", (same, row) => {
    expect(printOf(rule, { facts: same, place: { kind: "row", row } })).toBe(printOf(rule, { facts: same }));
    expect(printOf(rule, { facts: same })).toMatch(/^[0-9a-f]{16}$/u);
  });

  test.prop([facts])("does not depend on the order in which the facts were named", (same) => {
    const turned = Object.fromEntries(Object.entries(same).toReversed());
    expect(printOf(rule, { facts: turned })).toBe(printOf(rule, { facts: same }));
  });

  test.prop([facts, facts])("tells faults apart by their facts and their rules", (one, two) => {
    fc.pre(!isDeepStrictEqual({ ...one }, { ...two }));
    expect(printOf(rule, { facts: one })).not.toBe(printOf(rule, { facts: two }));
    expect(printOf(rule, { facts: one })).not.toBe(printOf(other, { facts: one }));
  });

  test.prop([facts, facts, fc.string()])(
    "is what the check says is the same, when it says so",
    (one, two, same) => {
      expect(printOf(rule, { facts: one, same })).toBe(printOf(rule, { facts: two, same }));
      expect(printOf(rule, { same })).not.toBe(printOf(rule, { same: `${same}.` }));
    },
  );
});
