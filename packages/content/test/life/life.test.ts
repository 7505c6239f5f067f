import { expect, test } from "vitest";

import { plantedTexts, plantedTitles, plantedValues } from "./faults.ts";
import { LIFE_FORMATS, checkLife, lifeLetters } from "./letters.ts";
import { plantText, plantTitle, plantValue } from "./plant.ts";

test("there are thirty letters from life, long and plain and formal, in four languages", () => {
  expect(lifeLetters).toHaveLength(30);
  expect(new Set(lifeLetters.map(({ template }) => template.language))).toEqual(
    new Set(["nb", "nn", "en", "se"]),
  );
});

test("nothing stops a letter without a fault, however it is written", async () => {
  const stopped: string[] = [];
  for (const letter of lifeLetters) {
    for (const format of LIFE_FORMATS) {
      const { findings, unrun } = await checkLife(letter, format);
      for (const { rule, severity, message } of findings) {
        if (severity === "hold" || severity === "refuse")
          stopped.push(`${letter.name} ${format}: ${severity} ${rule}: ${message.en.what}`);
      }
      for (const { rule, kind } of unrun)
        if (kind === "could-not-run") stopped.push(`${letter.name} ${format}: ${rule} could not run`);
    }
  }
  expect(stopped).toEqual([]);
});

test("a planted fault is told, and nothing else of its letter; those that are not told are known", async () => {
  const wrong: string[] = [];
  const note = (
    name: string,
    why: string | undefined,
    { isFound, others }: Awaited<ReturnType<typeof plantText>>,
  ): void => {
    if (isFound !== (why === undefined)) wrong.push(`${name}: ${isFound ? "found after all" : "missed"}`);
    for (const rule of others) wrong.push(`${name}: false alarm ${rule}`);
  };
  for (const [turn, each] of plantedTexts.entries())
    note(each.text, each.missed, await plantText(each, turn));
  for (const each of plantedValues) {
    const { isFound } = await plantValue(each);
    note(`${each.slot}: ${each.value}`, each.missed, { isFound, others: [] });
  }
  for (const each of plantedTitles) note(each.title, each.missed, plantTitle(each));
  expect(wrong).toEqual([]);
});

test("of at least sixty planted faults, at least 85 in 100 can be told", () => {
  const planted = [...plantedTexts, ...plantedValues, ...plantedTitles];
  expect(planted.length).toBeGreaterThanOrEqual(60);
  const found = planted.filter(({ missed }) => missed === undefined);
  expect(found.length / planted.length).toBeGreaterThanOrEqual(0.85);
});
