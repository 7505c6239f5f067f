import { expect, test } from "vitest";

import { checkRulePack } from "../../src/rule-pack/check-rule-pack.ts";
import { textRules } from "../../src/text/text-rules.ts";

test("every text rule finds its failing example and passes its passing one", () => {
  expect(checkRulePack({ name: "own", rules: Object.values(textRules) })).toEqual([]);
});
