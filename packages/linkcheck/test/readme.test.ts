import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";

import { openLinkWorld } from "@sluse/testkit/link-world";
import { expect, test } from "vitest";

import { readmeLetters } from "./readme-letters.ts";

test("the example in the README runs as it stands", async () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const example = /<!-- executed by [^>]*-->\n```ts\n(.*?)```/su.exec(readme)?.[1] ?? "";
  await using world = await openLinkWorld();
  // Beside this test, so that the packages are found as an ordering system finds them.
  const folder = mkdtempSync(new URL(".readme-", import.meta.url).pathname);
  try {
    writeFileSync(
      `${folder}/my-letters.ts`,
      `export const { canaries, letters, network } = globalThis.readmeLetters;\n`,
    );
    writeFileSync(`${folder}/example.ts`, `${example}\nexport { addresses, findings, check };\n`);
    Object.assign(globalThis, { readmeLetters: readmeLetters(world) });
    const { addresses, findings, check } = await import(`${folder}/example.ts`);
    // The world is made of names that are for examples alone.
    for (const { rule } of [...addresses.findings, ...findings]) expect(rule).toBe("link/test-environment");
    expect(check.findings).toEqual([]);
    expect(world.requests.map(({ path }) => path).toSorted()).toEqual([
      "/form-with-start?t=kanari",
      "/form-with-start?t=kanari",
      "/sections",
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
