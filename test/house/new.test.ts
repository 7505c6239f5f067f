import { parseSync } from "vite";
import { describe, expect, test } from "vitest";

import { newCommand } from "./new/new-command.ts";
import { newRegister } from "./new/new-register.ts";
import { newRule } from "./new/new-rule.ts";
import type { Plan } from "./new/plan.ts";

/** What each recipe may touch at most: of a register two are tests, of a command one. */
const recipes: readonly (readonly [name: string, plan: () => Plan, files: number])[] = [
  ["a rule that reads letters", () => newRule("text/two-words", "wording"), 2],
  ["a rule of orders", () => newRule("order/two-words", undefined), 3],
  ["a rule of a register's answer", () => newRule("register/two-words", undefined), 3],
  ["a rule of approval", () => newRule("approval/two-words", undefined), 3],
  ["a rule of release", () => newRule("release/two-words", undefined), 3],
  ["a register", () => newRegister("two-words"), 7],
  ["a command", () => newCommand("two-words"), 4],
];

describe("the recipe for", () => {
  test.each(recipes)("%s finds its places, and writes what can be parsed", (_, plan, files) => {
    const written = plan();
    expect(written.size).toBeLessThanOrEqual(files);
    for (const [path, text] of written) {
      expect(text).toMatch(/two-?words/iu);
      if (path.endsWith(".ts")) expect(parseSync(path, text).errors).toEqual([]);
      else expect(JSON.parse(text)).toBeTypeOf("object");
    }
  });

  test("a command writes its texts where every command's are, and not where is loaded what one command needs", () => {
    const paths = [...newCommand("two-words").keys()];
    expect(paths.filter((path) => path.startsWith("packages/cli/src/commands/"))).toEqual([]);
  });

  test("a register says of whom it is asked, as every register of a site does", () => {
    const settings = newRegister("two-words").get("packages/site/src/registers/register-settings.ts");
    expect(settings).toMatch(/= RegisterReach &\n {2}\([^;)]*\| TwoWordsSettings\n {2}\);/u);
    expect(settings).toMatch(/literal\("two-words"\)[^\n]*\.\.\.reach/u);
  });

  test.each([
    ["text/Two", "wording"],
    ["text/two", undefined],
    ["tekst/two", "wording"],
    ["order", undefined],
  ])("a rule is refused for %s in %s", (id, folder) => {
    expect(() => newRule(id, folder)).toThrow(/is written in lower case|a rule's group is/u);
  });

  test("something that is there already is refused", () => {
    expect(() => newCommand("tidy")).toThrow("packages/cli/src/commands/tidy.ts is there already");
  });
});
