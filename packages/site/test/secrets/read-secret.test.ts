import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { readKey, readSecret } from "../../src/secrets/read-secret.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sluse-secret-"));
});
afterAll(() => rm(folder, { recursive: true }));

const key = randomBytes(40);

test.each([
  ["hexadecimal", key.toString("hex")],
  ["hexadecimal in capitals", key.toString("hex").toUpperCase()],
  ["base64", key.toString("base64")],
  ["hexadecimal with a line feed", `${key.toString("hex")}\n`],
])("reads a key in %s, from the environment and from a file", async (_name, written) => {
  const file = join(folder, "nøkkel");
  await writeFile(file, written);
  expect(Buffer.from(await readKey({ env: "KEY" }, { KEY: written }))).toEqual(key);
  expect(Buffer.from(await readKey({ file }, {}))).toEqual(key);
});

test.each([
  ["too short", "ab".repeat(31)],
  ["half a byte", "a".repeat(65)],
  ["not of any alphabet", "å".repeat(64)],
])("a key that is %s is no key, and is not repeated", async (_name, written) => {
  await expect(readKey({ env: "KEY" }, { KEY: written })).rejects.toMatchObject({
    code: "SLUSE_SITE_SECRET_INVALID",
    message: expect.not.stringContaining(written.slice(0, 20)) as string,
  });
});

test("a secret that is not there says where it was looked for", async () => {
  await expect(readSecret({ env: "API_KEY" }, {})).rejects.toMatchObject({
    code: "SLUSE_SITE_SECRET_MISSING",
    message: "no secret in environment variable `API_KEY`",
  });
  const file = join(folder, "finnes-ikke");
  await expect(readSecret({ file }, {})).rejects.toMatchObject({
    code: "SLUSE_SITE_FILE_UNREADABLE",
    place: { file },
  });
});
