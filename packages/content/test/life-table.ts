/** Prints what the rules say of the letters from life, without a fault and with one each: `pnpm corpus`. */
import { CorpusTable } from "@sluse/testkit";

import { plantedTexts, plantedTitles, plantedValues } from "./life/faults.ts";
import { LIFE_FORMATS, checkLife, lifeLetters } from "./life/letters.ts";
import { plantText, plantTitle, plantValue, type Told } from "./life/plant.ts";

const clean = new CorpusTable(LIFE_FORMATS);
for (const letter of lifeLetters) {
  for (const format of LIFE_FORMATS) {
    const { findings } = await checkLife(letter, format);
    const stops = findings.filter(({ severity }) => severity === "hold" || severity === "refuse");
    clean.count([], format, 0, stops.length);
  }
}

const LANGUAGES = ["nb", "nn", "en", "se"];
const faults = new CorpusTable(LANGUAGES);
let planted = 0;
let found = 0;
const count = (kind: string, language: string, { isFound }: Told): void => {
  planted += 1;
  found += isFound ? 1 : 0;
  faults.count([kind], language, isFound ? 0 : 1, 0);
};
for (const [turn, each] of plantedTexts.entries())
  count(each.kind, each.language, await plantText(each, turn));
for (const each of plantedValues) count(each.kind, each.language, await plantValue(each));
for (const each of plantedTitles) count(each.kind, each.language, plantTitle(each));

const share = Math.round((found / planted) * 100);
process.stdout.write(
  `${clean.toString()}\n${faults.toString()}\n${found} of ${planted} planted faults are told: ${share} %\n\n`,
);
if (!clean.isRight || share < 85) process.exitCode = 1;
