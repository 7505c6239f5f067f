import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { NationalId, Recipient, Register } from "@sluse/core";
import { createPopulation } from "@sluse/testkit/people";
import { afterAll, beforeAll, expect, it } from "vitest";

import { collect } from "./collect.ts";

const [kari, ola] = [...createPopulation({ size: 2, seed: 121 }).people()] as [NationalId, NationalId];
const before = process.cwd();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(import.meta.dirname, ".snippet-"));
  process.chdir(folder);
});
afterAll(async () => {
  process.chdir(before);
  await rm(folder, { recursive: true });
});

it("does what its README says", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const [, snippet = ""] = /<!-- executed by [^>]*-->\n```ts\n(.*?)```/su.exec(readme) ?? [];
  await writeFile("example.ts", snippet);
  await writeFile("avslag.csv", `ID\n${kari}\nEND 1\n`);
  await writeFile("mottakere.csv", `ID\n${kari}\n${ola}\n`);

  const example = (await import(join(folder, "example.ts"))) as {
    register: Register;
    recipients: AsyncIterable<Recipient>;
  };
  expect([...(await example.register.lookup([kari, ola])).statuses.values()]).toEqual(["optedOut", "clear"]);
  expect((await collect(example.recipients)).map((recipient) => recipient.nationalId)).toEqual([kari, ola]);
});
