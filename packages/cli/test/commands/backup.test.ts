import { readdir, stat, writeFile } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";

import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { createSiteFolder, type SiteFolder } from "../site-folder.ts";
import { SITE } from "../site-files.ts";

let site: SiteFolder;
beforeEach(async () => {
  site = await createSiteFolder({ size: 8 });
  await site.openProject();
});
afterEach(() => site[Symbol.asyncDispose]());

describe("sluse backup", () => {
  test("writes a copy for its owner only while a gate is open, and tells the end of its log", async () => {
    const gate = openSqliteLedger(site.path("protokoll.db"));
    const { exitCode, out, err } = await site.sluse(["backup", "kopi.db"]);
    await gate.close();
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
    expect(site.ledgerRows(site.path("kopi.db"))).toBe(site.ledgerRows());
    expect((await stat(site.path("kopi.db"))).mode & 0o777).toBe(0o600);
    const head = /Sluttmerke: (\d+:[0-9a-f]{64})/u.exec(out)?.[1] ?? "";
    expect(await site.sluse(["audit", "verify", "--head", head], { as: "drift" })).toMatchObject({
      exitCode: 0,
    });
    expect((await readdir(site.folder)).filter((name) => /kopi\.db./u.test(name))).toEqual([]);
  });

  test("into a folder gets a name of its own", async () => {
    const { file } = await site.ask<{ readonly file: string }>(["backup", "."]);
    expect(file).toMatch(/\/sluse-\d{8}T\d{6}Z\.db$/u);
    expect(site.ledgerRows(file)).toBe(site.ledgerRows());
  });

  test("is never written over a file that is there, and leaves nothing half", async () => {
    await writeFile(site.path("kopi.db"), "noe annet");
    expect(await site.sluse(["backup", "kopi.db"])).toMatchObject({
      exitCode: 3,
      err: expect.stringMatching(/^Feil SLUSE_LEDGER_BACKUP: .*finnes fra før/u),
    });
    expect(await site.sluse(["backup", "ingensteds/kopi.db"])).toMatchObject({
      exitCode: 3,
      err: expect.stringContaining("kan ikke skrives: ENOENT"),
    });
    expect((await readdir(site.folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("is not called one when the log is not what was written", async () => {
    const database = new DatabaseSync(site.path("protokoll.db"));
    for (const { name } of database.prepare("select name from sqlite_schema where type = 'trigger'").all()) {
      database.exec(`drop trigger "${String(name)}"`);
    }
    database.exec("update audit set record = replace(record, 'hverdag', 'hverdax') where sequence = 2");
    database.close();
    const { exitCode, err } = await site.sluse(["backup", "kopi.db"]);
    expect(exitCode).toBe(3);
    expect(err).toContain("loggen i");
    expect(await readdir(site.folder)).not.toContain("kopi.db");
  });

  test("of a ledger that is not there makes none", async () => {
    await site.write("sluse.yaml", SITE.replace("protokoll.db", "annen.db"));
    expect(await site.sluse(["backup", "kopi.db"])).toMatchObject({ exitCode: 3 });
    expect(await readdir(site.folder)).not.toContain("annen.db");
  });

  test("of PostgreSQL is left to the database's own tools", async () => {
    await site.write(
      "sluse.yaml",
      SITE.replace("{ sqlite: protokoll.db }", "{ postgres: { env: SITE_KEY } }"),
    );
    expect((await site.sluse(["backup", "kopi.db"])).err).toMatch(/^Feil SLUSE_CLI_BACKUP_LEDGER/u);
  });
});

describe("sluse restore", () => {
  test("puts a backup back, lays aside what was there, and everything is stopped", async () => {
    await site.sluse(["backup", "kopi.db"]);
    const before = site.ledgerRows();
    await site.submit();
    const after = site.ledgerRows();
    const { exitCode, out } = await site.sluse(["restore", "kopi.db"]);
    expect(exitCode).toBe(0);
    expect(out).toContain("Alt er stoppet");
    expect(site.ledgerRows()).toBe(before);
    const aside = (await readdir(site.folder)).find((name) => name.includes("-replaced-")) ?? "";
    expect(site.ledgerRows(site.path(aside))).toBe(after);
    expect((await stat(site.path("protokoll.db"))).mode & 0o777).toBe(0o600);

    const stops = await site.ask<unknown>(["stops"], { as: "kari" });
    expect(JSON.stringify(stops)).toContain("global");
  });

  test("waits until no gate has the ledger open, and touches nothing before", async () => {
    await site.sluse(["backup", "kopi.db"]);
    const before = site.ledgerRows();
    const gate = openSqliteLedger(site.path("protokoll.db"));
    const { exitCode, err } = await site.sluse(["restore", "kopi.db"]);
    await gate.close();
    expect(exitCode).toBe(3);
    expect(err).toContain("avslutt alle sluser først");
    expect(site.ledgerRows()).toBe(before);
  });

  test("takes no file that is damaged or no ledger, and leaves the ledger as it is", async () => {
    const before = site.ledgerRows();
    await writeFile(site.path("brev.db"), "ingen protokoll".repeat(1000));
    for (const file of ["brev.db", "ingen.db"]) {
      expect(await site.sluse(["restore", file])).toMatchObject({ exitCode: 3, out: "" });
      expect(site.ledgerRows()).toBe(before);
    }
  });
});
