import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, beforeAll, expect, it } from "vitest";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(import.meta.dirname, ".snippet-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

it("does what its README says", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const [, snippet = ""] = /<!-- executed by [^>]*-->\n```ts\n(.*?)```/su.exec(readme) ?? [];
  await writeFile(join(folder, "my-ordering-system.ts"), 'export * from "../readme-ordering-system.ts";\n');
  await writeFile(join(folder, "example.ts"), snippet);
  const { handleCallback } = (await import(join(folder, "example.ts"))) as {
    handleCallback: (request: Request) => Promise<Response>;
  };
  const { eprom, outcomes, wave } = await import("./readme-ordering-system.ts");
  await using double = eprom;

  expect(outcomes.get(wave.clearances[0]!.id)).toBe("unreachable");
  expect([...outcomes.values()].filter((outcome) => outcome === "delivered")).toHaveLength(9);
  outcomes.clear();
  expect(await double.callbacks.send({ to: handleCallback })).toEqual(Array(10).fill(true));
  expect(outcomes.size).toBe(10);
  expect(double.world.reservedReached()).toEqual([]);
});
