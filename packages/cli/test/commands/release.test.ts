import { readFile, readdir } from "node:fs/promises";

import { afterEach, beforeEach, expect, test } from "vitest";

import { createSiteFolder, type Ran, type SiteFolder } from "../site-folder.ts";

let site: SiteFolder;
let mailOut: string;
let wave: string;
beforeEach(async () => {
  site = await createSiteFolder();
  mailOut = await site.approve();
  expect((await release("bjørn")).exitCode).toBe(2);
  const folder = `utboks/${mailOut}/wave-001`;
  await site.sluse(["begin", folder], { as: "bjørn" });
  wave = `${folder}/begun-001`;
});
afterEach(() => site[Symbol.asyncDispose]());

const release = (as: string): Promise<Ran> =>
  site.sluse(["release", mailOut, "brev", "--via", "folder"], { as });

test("outcomes in the outbox are marked as read when they are in the ledger, and not before", async () => {
  const clearances = await readFile(site.path(`${wave}/clearances.csv`), "utf8");
  const people = clearances.trimEnd().split("\n").length - 1;
  await site.write(`${wave}/outcomes.csv`, clearances.replaceAll(/;$/gmu, ";delivered"));

  // No user of any gate: nothing can be recorded in this name.
  expect((await release("Åse Hætta")).err).toContain("SLUSE_ID_INVALID");
  expect(await readdir(site.path(wave))).toContain("outcomes.csv");

  const { out } = await release("bjørn");
  expect(out).toMatch(new RegExp(`^Utfall som har kommet inn siden sist\n─+\nregistrert  ${people}\n`, "u"));
  const files = await readdir(site.path(wave));
  expect([files.includes("outcomes.csv"), files.includes("outcomes-read.csv")]).toEqual([false, true]);
  const { outcomes } = await site.ask<{ outcomes: object }>(["report", mailOut], { as: "siri" });
  expect(outcomes).toMatchObject({ delivered: people, unsettled: 0 });
});

test("a file of outcomes that is still being written is met before anything is let go, and left where it is", async () => {
  await site.sluse(["go-on", mailOut, "--comment", "i orden"], { as: "siri" });
  await site.write(`${wave}/outcomes.csv`, "");
  const { exitCode, out, err } = await release("bjørn");
  expect({ exitCode, out }).toEqual({ exitCode: 3, out: "" });
  expect(err).toMatch(/^Feil SLUSE_CLI_OUTCOME_INVALID: linje 1 har ikke kolonnene/u);
  expect(await readdir(site.path(wave))).toContain("outcomes.csv");
  expect(await readdir(site.path(`utboks/${mailOut}`))).toEqual(["wave-001"]);
});
