import { describe, expect, it } from "vitest";

import { housePackages } from "./packages.ts";
import { readText } from "./repository.ts";
import { identifiersOf } from "./source-file.ts";

/** `goAheadInTime` → `go ahead in time`; `HOUR_TABLE` → `hour table`. */
const wordsOf = (name: string): string =>
  name
    .replaceAll(/(?<=\p{Ll}|\d)(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|_+/gu, " ")
    .trim()
    .toLowerCase();

/** The first column of the glossary's last table. */
const notUsed = [
  ...readText("docs/glossary.md")
    .split("## Words not used")[1]!
    .matchAll(/^\| (`.+?) \|/gmu),
].flatMap(([, names = ""]) => [...names.matchAll(/`(\w+)`/gu)].map(([, name = ""]) => name));

const holds = (name: string, word: string): boolean => ` ${wordsOf(name)} `.includes(` ${wordsOf(word)} `);
const sources = housePackages.flatMap((each) => each.sources);

describe("the words that the glossary does not use", () => {
  it("are a list", () => {
    expect(notUsed.length).toBeGreaterThan(5);
  });

  it.each([
    ["campaign", "sendCampaign", true],
    ["goAhead", "goAheadInTime", true],
    ["bench", "Bench", true],
    ["bench", "workbench", false],
    ["leftUnder", "LEFT_UNDER_CEILING", true],
  ])("are found whole: %s in %s", (word, name, found) => {
    expect(holds(name, word)).toBe(found);
  });

  it.each(notUsed)("%s is in no identifier", (word) => {
    const found = sources.flatMap((path) =>
      [...identifiersOf(path)].filter((name) => holds(name, word)).map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });
});
