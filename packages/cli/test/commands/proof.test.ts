import { readFile, stat } from "node:fs/promises";

import { afterEach, beforeEach, expect, test } from "vitest";

import { createSiteFolder, type SiteFolder } from "../site-folder.ts";

let site: SiteFolder;
let mailOut: string;
beforeEach(async () => {
  site = await createSiteFolder({ size: 12 });
  ({ mailOut } = await site.submit());
});
afterEach(() => site[Symbol.asyncDispose]());

const proof = (...words: string[]): ReturnType<SiteFolder["sluse"]> =>
  site.sluse(["proof", mailOut, ...words], { as: "siri" });

test("a proof is a new file for its owner's eyes, marked, and counted", async () => {
  const { exitCode, out, err } = await proof("--out", "prøve.txt");
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
  expect(out).toContain("PRØVE: Invitasjon til å være med i en studie");
  expect(out).toMatch(/Prøvebrev nummer\s+1/u);
  expect(await readFile(site.path("prøve.txt"), "utf8")).toMatch(/^PRØVEBREV/u);
  expect((await stat(site.path("prøve.txt"))).mode & 0o777).toBe(0o600);
  expect((await proof("--out", "prøve.txt")).err).toContain("SLUSE_SITE_FILE_UNREADABLE");
  const again = await proof();
  expect(again.out).toContain(site.path(`${mailOut}-proof-3.txt`));
});

test("a proof to a test person goes nowhere from a site that sends through nothing, and none is counted", async () => {
  const { err } = await proof("--to-test-person");
  expect(err).toContain("SLUSE_CLI_SENDER_MISSING");
  expect((await proof("--to-test-person", "--out", "a.txt")).err).toContain("SLUSE_CLI_USAGE");
  const report = await site.sluse(["report", mailOut, "--json"], { as: "siri" });
  expect(JSON.parse(report.out)).toMatchObject({ proofs: 0 });
});
