import { expect, test } from "vitest";

import { wrongIn } from "./classify.ts";
import { corpus } from "./corpus.ts";

test("every fault is found in every language and format, and nothing else stops a letter", async () => {
  expect(await wrongIn(corpus())).toEqual([]);
});
