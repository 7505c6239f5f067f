import { readFile, stat } from "node:fs/promises";

import { afterEach, beforeEach, expect, test } from "vitest";

import { createSiteFolder, type SiteFolder } from "../site-folder.ts";

let site: SiteFolder;
let mailOut: string;
let digest: string;
beforeEach(async () => {
  site = await createSiteFolder({ size: 12 });
  ({ mailOut, digest } = await site.submit());
});
afterEach(() => site[Symbol.asyncDispose]());

const letter = (...words: string[]): ReturnType<SiteFolder["sluse"]> =>
  site.sluse(["letter", mailOut, ...words], { as: "siri" });

test("the letter is shown as it is stored, with what stands in the inbox and the digest an approval names", async () => {
  const { exitCode, out, err } = await letter();
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
  expect(out).toContain("Invitasjon til å være med i en studie");
  expect(out).toContain("bokmål");
  expect(out).toContain(digest);
  expect(out).toMatch(/frivillig/u);
});

test("an approval by somebody who has not opened it is refused, in words that say what to do", async () => {
  const approve = ["approve", mailOut, "--digest", digest, "--comment", "lest"];
  const refused = await site.sluse(approve, { as: "siri" });
  expect(refused.exitCode).toBe(1);
  expect(refused.out).toContain("«siri» har ikke åpnet brevet på bokmål slik det står nå.");
  await letter();
  expect((await site.sluse(approve, { as: "siri" })).exitCode).toBe(0);
});

test("the file that is sent is written once, for its owner's eyes, and never over another", async () => {
  const { exitCode, out } = await letter("--out", "brevet.txt");
  expect(exitCode).toBe(0);
  expect(out).toContain(site.path("brevet.txt"));
  expect(out).toContain(await readFile(site.path("brevet.txt"), "utf8"));
  expect((await stat(site.path("brevet.txt"))).mode & 0o777).toBe(0o600);
  const again = await letter("--out", "brevet.txt");
  expect(again.exitCode).not.toBe(0);
  expect(again.err).toContain("SLUSE_SITE_FILE_UNREADABLE");
});

test("a language that the letter does not go out in is an error, and so is one that is none", async () => {
  expect((await letter("--in", "se")).err).toContain("SLUSE_LETTER_LANGUAGE");
  expect((await letter("--in", "svensk")).err).toContain("SLUSE_CLI_USAGE");
});
