import { spawn as spawnProcess } from "node:child_process";
import { once } from "node:events";
import { open, readFile, readdir } from "node:fs/promises";

import { afterAll, beforeAll, expect, test } from "vitest";

import { createSiteFolder, type Ran, type SiteFolder } from "./site-folder.ts";
import { MAIN, NODE_OPTIONS, sluseProcess } from "./sluse-process.ts";

let site: SiteFolder;
beforeAll(async () => {
  site = await createSiteFolder();
});
afterAll(() => site[Symbol.asyncDispose]());

const spawn = (words: readonly string[], as: string): Promise<Ran> => sluseProcess(site, words, { as });

/** Begins every wave in the outbox, and lays outcomes beside what was begun. */
async function deliverAll(mailOut: string): Promise<string[]> {
  const files: string[] = [];
  for (const wave of (await readdir(site.path(`utboks/${mailOut}`))).toSorted()) {
    const folder = `utboks/${mailOut}/${wave}`;
    await site.sluse(["begin", folder], { as: "bjørn" });
    const begun = `${folder}/begun-001`;
    if ((await readdir(site.path(begun))).includes("outcomes-read.csv")) continue;
    const list = await readFile(site.path(`${begun}/clearances.csv`), "utf8");
    await site.write(`${begun}/outcomes.csv`, list.replaceAll(/;$/gmu, ";delivered"));
    files.push(`${begun}/outcomes.csv`);
  }
  return files;
}

test("takes a mail-out the whole way, one process after the other", { timeout: 120_000 }, async () => {
  await site.openProject();
  const submitted = await spawn(["submit", "brev", "--json"], "bjørn");
  expect(submitted.exitCode).toBe(0);
  const { mailOut, digest, state } = JSON.parse(submitted.out) as Record<
    "mailOut" | "digest" | "state",
    string
  >;
  expect(state).toBe("awaiting-approval");

  const letter = await spawn(["letter", mailOut], "siri");
  expect(letter).toMatchObject({ exitCode: 0, err: "" });
  expect(letter.out).toContain(digest);
  const approved = await spawn(
    ["approve", mailOut, "--digest", digest, "--comment", "lest og godkjent"],
    "siri",
  );
  expect(approved).toMatchObject({ exitCode: 0, err: "" });
  expect(approved.out).toMatch(/^Godkjenningen er registrert\.\n/u);
  expect(approved.out).toContain(`sluse release ${mailOut} <mappe>`);

  const canary = await spawn(["release", mailOut, "brev", "--via", "folder"], "bjørn");
  expect(canary.exitCode).toBe(2);
  expect(canary.out).toContain("Bølge 1 (prøvebølge)");

  // Outcomes in the outbox are read before the next wave, and a superuser lets the rest go.
  await deliverAll(mailOut);
  const waiting = await site.sluse(["release", mailOut, "brev", "--via", "folder"], { as: "bjørn" });
  expect(waiting.exitCode).toBe(2);
  const resumed = await site.sluse(["go-on", mailOut, "--comment", "i orden"], { as: "siri" });
  expect(resumed).toMatchObject({ exitCode: 0, err: "" });
  // A wave at a time: the next when it is told what became of the last.
  let released = await spawn(["release", mailOut, "brev", "--via", "folder"], "bjørn");
  for (let waves = 0; released.exitCode === 2 && waves < 12; waves += 1) {
    expect(released.out).toMatch(/Utfallet av forrige bølge er ikke meldt|ikke begynt på/u);
    const settled = await site.sluse(["settle", ...(await deliverAll(mailOut))], { as: "drift" });
    expect(settled.exitCode).toBe(0);
    released = await site.sluse(["release", mailOut, "brev", "--via", "folder"], { as: "bjørn" });
  }
  expect(released.exitCode).toBe(0);
  expect(released.out).toContain("Utsendingen er fullført");
  const sent = site.people.tally.people - site.people.tally.optedOut;

  const report = await spawn(["report", mailOut], "siri");
  expect(report.exitCode).toBe(0);
  expect(report.out).toMatch(new RegExp(`levert +${sent}\\n`, "u"));
  expect(report.out).toContain("Tilstand     fullført");

  const optedOut = new Set<string>(site.people.optedOut());
  const reached = [...site.people.people()].find((person) => !optedOut.has(person));
  const contacts = await site.sluse(["contacts", "--reason", "spør", "--case", "27/4711"], {
    as: "drift",
    input: `${reached}\n`,
  });
  expect(contacts.out).toMatch(/hverdag +hverdag-[0-9a-z]+ +invitasjon +levert/u);

  const verified = await spawn(["audit", "verify"], "drift");
  expect(verified).toMatchObject({ exitCode: 0, err: "" });
  expect(verified.out).toMatch(/^Loggen er hel: \d+ hendelser\.\nSluttmerke: \d+:[0-9a-f]{64}\n/u);
});

test("says so when the output cannot be written", async () => {
  const full = await open("/dev/full", "w");
  const child = spawnProcess(process.execPath, [...NODE_OPTIONS, MAIN, "--help"], {
    stdio: ["ignore", full.fd, "pipe"],
    env: {},
  });
  let err = "";
  child.stderr?.on("data", (chunk: Buffer) => (err += chunk.toString("utf8")));
  const [exitCode] = (await once(child, "close")) as [number];
  await full.close();
  expect({ exitCode, err }).toEqual({
    exitCode: 3,
    err: "SLUSE_CLI_OUTPUT: the output cannot be written (ENOSPC)\n",
  });
});

test("ends a process with 3 and one clear error, without a stack", async () => {
  const { exitCode, out, err } = await spawn(["report", "ingen-slik"], "drift");
  expect({ exitCode, out }).toEqual({ exitCode: 3, out: "" });
  expect(err).toMatch(
    /^Feil SLUSE_MAIL_OUT_UNKNOWN: utsendingsprotokollen har .+\n {2}På engelsk: no mail-out `ingen-slik` in the ledger\n {2}Slik rettes det: .+\n$/u,
  );
});
