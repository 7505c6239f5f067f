import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { OpenTypesetter } from "@sluse/typeset";
import { expect, it } from "vitest";

import { letterOf, LOGO, paragraph, read } from "./letters.ts";

it("does what its README says", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const [, snippet = ""] = /<!-- executed by [^>]*-->\n```ts\n(.*?)```/su.exec(readme) ?? [];
  // Beside this test, so that the package is found as a site finds it.
  const folder = await mkdtemp(join(import.meta.dirname, ".snippet-"));
  try {
    await writeFile(join(folder, "logo.svg"), LOGO);
    await writeFile(join(folder, "example.ts"), snippet);
    const example = (await import(join(folder, "example.ts"))) as { typesetter: OpenTypesetter };
    await using typesetter = example.typesetter;
    const { bytes } = await typesetter.typeset(letterOf([paragraph("Hei")]));
    expect(read(bytes)).toContain("Institutt for helsefag");
  } finally {
    await rm(folder, { recursive: true });
  }
});
