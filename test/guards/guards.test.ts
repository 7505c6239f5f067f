import { globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";

import { generatedSection } from "@sluse/testkit";
import { expect, it } from "vitest";

import { GUARDS } from "./guards.ts";

it.each(GUARDS.map((guard) => [guard.holds, guard] as const))(
  "stands where it is said to, and so does its test: %s",
  (_, { file, stands, without, test, named }) => {
    expect(readFileSync(file, "utf8").split(stands)).toHaveLength(2);
    expect(without).not.toContain(stands);
    const name = named.replace(/ speaks$/u, "");
    const tests = globSync(`${dirname(test)}/**/*.ts`).concat(test);
    expect(tests.some((each) => readFileSync(each, "utf8").includes(name))).toBe(true);
  },
);

it("are listed on their page", async () => {
  const rows = GUARDS.map(
    ({ promise, holds, file, test, named }) =>
      `| ${promise} | ${holds} | \`${file}\` | [${named === "" ? "every case" : named}](../../${test}) |\n`,
  ).join("");
  const text = `\n| | Guard | Stands in | Falls without it |\n|---|---|---|---|\n${rows}\n`;
  const page = new URL("../../docs/reference/guards.md", import.meta.url);
  expect(await generatedSection({ file: page, name: "guards", text })).toBe(text);
});
