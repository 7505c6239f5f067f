import { test } from "@fast-check/vitest";
import * as fc from "fast-check";
import { describe, expect } from "vitest";

import { findSentences } from "../../src/language/find-sentences.ts";
import { measureLix } from "../../src/language/lix.ts";

const sentencesIn = (text: string): string[] => findSentences(text).map(({ at, end }) => text.slice(at, end));

describe("sentences", () => {
  test.each<[string, string[]]>([
    ["Vi spør deg. Svar gjerne!", ["Vi spør deg.", "Svar gjerne!"]],
    ["Møt opp 1. mars kl. 10. Ta med kort.", ["Møt opp 1. mars kl. 10.", "Ta med kort."]],
    [
      "Vi ser på bl.a. søvn, f.eks. Hvor lenge du sover.",
      ["Vi ser på bl.a. søvn, f.eks. Hvor lenge du sover."],
    ],
    ["Hilsen A. B. Sør og dr. Hætta.", ["Hilsen A. B. Sør og dr. Hætta."]],
    ["Er du med? Ja. Nei.", ["Er du med?", "Ja.", "Nei."]],
    ["Han sa «nei.» Hun sa ja.", ["Han sa «nei.»", "Hun sa ja."]],
    ["Overskrift\n\nFørste setning.", ["Overskrift", "Første setning."]],
    ["Du kan:\n- svare\n- la være", ["Du kan:", "- svare", "- la være"]],
    [
      "En lang linje som er brutt midt i setningen fordi den er lengre enn\nLinjen er bred.",
      ["En lang linje som er brutt midt i setningen fordi den er lengre enn\nLinjen er bred."],
    ],
    ["...", []],
  ])("%j", (text, sentences) => {
    expect(sentencesIn(text)).toEqual(sentences);
  });

  test.prop([fc.string({ unit: "grapheme", maxLength: 200 })])("lie in order and never overlap", (text) => {
    let end = 0;
    for (const sentence of findSentences(text)) {
      expect(sentence.at).toBeGreaterThanOrEqual(end);
      expect(sentence.end).toBeGreaterThan(sentence.at);
      end = sentence.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  });
});

describe("LIX", () => {
  test("is words for each sentence and the percentage of words above six letters", () => {
    // 10 words, 2 sentences, 3 long words: 5 + 30.
    const { lix, words, sentences } = measureLix(
      "Vi spør deg om forskning og helsetjenester. Du kan svare nei.".replace("nei", "skriftlig"),
    );
    expect([words, sentences]).toEqual([11, 2]);
    expect(lix).toBeCloseTo(11 / 2 + (100 * 3) / 11);
  });

  test("takes the long and the hard sentences for the hardest", () => {
    const hard = "Undersøkelsesresultatene sammenholdes systematisk med registeropplysningene.";
    const text = `Hei. ${hard} Takk for det.`;
    const [first] = measureLix(text).hardest;
    expect(text.slice(first?.at, first?.end)).toBe(hard);
  });

  test("of nothing is nothing", () => {
    expect(measureLix("")).toMatchObject({ lix: 0, words: 0, sentences: 0, hardest: [] });
  });
});
