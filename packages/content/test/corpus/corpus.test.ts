import { expect, test } from "vitest";

import { markupRules } from "../../src/markup/markup-rules.ts";
import { textRules } from "../../src/text/text-rules.ts";
import { wrongIn } from "./classify.ts";
import { corpus } from "./corpus.ts";

const cases = corpus();

test("the corpus has at least 300 letters, clean ones in every language and format, and a fault for every rule", () => {
  expect(cases.length).toBeGreaterThanOrEqual(300);
  const clean = cases.filter(({ expects }) => expects === undefined);
  const kinds = new Set(clean.map(({ document }) => `${document.language} ${document.format}`));
  expect(kinds.size).toBe(9);
  const tried = new Set(cases.map(({ expects }) => expects));
  const rules = [...Object.values(textRules), ...Object.values(markupRules)];
  const untried = rules.filter(({ id }) => !tried.has(id)).map(({ id }) => id);
  // Values are not letters.
  expect(untried).toEqual(["text/no-value", "text/remark-in-name"]);
});

test("every fault is found in every language, and nothing else stops a letter", async () => {
  expect(await wrongIn(cases.filter(({ turn }) => turn === 0))).toEqual([]);
});
