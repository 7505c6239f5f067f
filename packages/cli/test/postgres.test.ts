import { readFile } from "node:fs/promises";

import { freshSchemaName, testDatabaseUrl } from "@sluse/testkit/postgres";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { createSiteFolder, type Ran, type SiteFolder } from "./site-folder.ts";
import { SITE } from "./site-files.ts";
import { sluseProcess } from "./sluse-process.ts";

const PASSWORD = "hemmelig-passord-æøå";

let site: SiteFolder;
let server: Client;
let database: string;
let address: string;
beforeAll(async () => {
  site = await createSiteFolder();
  const url = await testDatabaseUrl();
  server = new Client({ connectionString: url });
  await server.connect();
  // A database of its own: the command's ledger lies in the schema `sluse`.
  database = freshSchemaName();
  await server.query(`create database "${database}"`);
  // The test server asks for no password, and this one is told all the same.
  const own = new URL(url);
  own.pathname = `/${encodeURIComponent(database)}`;
  own.password = encodeURIComponent(PASSWORD);
  address = own.href;
  await site.write("sluse.yaml", SITE.replace("{ sqlite: protokoll.db }", "{ postgres: { env: DATABASE } }"));
});
afterAll(async () => {
  await server.query(`drop database if exists "${database}" with (force)`);
  await server.end();
  await site[Symbol.asyncDispose]();
});

let said = "";
async function sluse(words: readonly string[], as: string, at = address): Promise<Ran> {
  const ran = await sluseProcess(site, words, { as, environment: { DATABASE: at } });
  said += `${ran.out}${ran.err}`;
  return ran;
}

/** The same without a process, for what is not what is looked at. */
const quickly = (words: readonly string[], as: string): Promise<Ran> =>
  site.sluse(words, { as, environment: { DATABASE: address } });

test("takes a mail-out the whole way over PostgreSQL, and tells no password", async () => {
  const activation = ["--until", "2099-01-01T00:00Z", "--max-recipients", "1000", "--comment", "ok"];
  expect((await quickly(["project", "register", "prosjekt.yaml"], "kari")).exitCode).toBe(0);
  expect((await quickly(["project", "activate", "hverdag", ...activation], "siri")).exitCode).toBe(0);
  const submitted = await sluse(["submit", "brev", "--json"], "bjørn");
  expect(submitted).toMatchObject({ exitCode: 0, err: "" });
  const { mailOut, digest } = JSON.parse(submitted.out) as Record<"mailOut" | "digest", string>;
  await quickly(["letter", mailOut], "siri");
  await quickly(["approve", mailOut, "--digest", digest, "--comment", "lest"], "siri");
  expect((await sluse(["release", mailOut, "brev", "--via", "folder"], "bjørn")).exitCode).toBe(2);
  const list = await readFile(site.path(`utboks/${mailOut}/wave-001/waiting/clearances.csv`), "utf8");
  await site.write("utfall.csv", list.replaceAll(/;$/gmu, ";delivered"));
  expect((await quickly(["settle", "utfall.csv"], "drift")).exitCode).toBe(0);
  await quickly(["go-on", mailOut, "--comment", "i orden"], "siri");
  // The rest is on its way: it is not completed before its outcomes are told.
  expect((await sluse(["release", mailOut, "brev", "--via", "folder"], "bjørn")).exitCode).toBe(2);

  const report = await sluse(["report", mailOut, "--json"], "siri");
  const delivered = list.trimEnd().split("\n").length - 1;
  expect(JSON.parse(report.out)).toMatchObject({
    state: "releasing",
    outcomes: { delivered },
  });
  expect((await quickly(["audit", "verify"], "drift")).out).toMatch(/^Loggen er hel/u);
  expect(said).not.toContain(PASSWORD);
  expect(said).not.toContain(encodeURIComponent(PASSWORD));
});

test("says that a database with no witness outside it may be put back unnoticed", async () => {
  const { out } = await quickly(["doctor", "--json"], "drift");
  const { checkups } = JSON.parse(out) as {
    checkups: { looked: string; found: string; said: { en: string } }[];
  };
  expect(checkups.find((each) => each.said.en.includes("witness"))).toMatchObject({
    looked: "ledger",
    found: "look",
  });
});

test("examines whether the machine's clock is the database's", async () => {
  const examined = async (): Promise<unknown> => {
    const { out } = await quickly(["doctor", "--json"], "drift");
    const { checkups } = JSON.parse(out) as { checkups: { looked: string; found: string }[] };
    return checkups.find(({ looked }) => looked === "clock");
  };
  expect(await examined()).toMatchObject({ found: "well" });
  const now = Date.now.bind(Date);
  const shifted = vi.spyOn(Date, "now").mockImplementation(() => now() + 15 * 24 * 3_600_000);
  expect(await examined()).toMatchObject({
    found: "broken",
    said: { nb: "går 21600 minutter foran databasens; ingenting sendes" },
  });
  shifted.mockRestore();
});

test("says that a simulation needs a ledger in SQLite, and does nothing", async () => {
  const { exitCode, out, err } = await sluse(["simulate", "brev"], "bjørn");
  expect({ exitCode, out }).toEqual({ exitCode: 3, out: "" });
  expect(err).toMatch(/^Feil SLUSE_CLI_SIMULATE_LEDGER: .*PostgreSQL/u);
});

test("names the place, and not the password, when the database is out of reach", async () => {
  const gone = new URL(address);
  gone.port = "1";
  const { exitCode, err } = await sluse(["report"], "siri", gone.href);
  expect(exitCode).toBe(3);
  expect(err).toMatch(/^Feil SLUSE_LEDGER_UNREACHABLE: /u);
  expect(err).not.toContain(encodeURIComponent(PASSWORD));
});
