import { existsSync } from "node:fs";
import { mkdir, readFile, rm, symlink, utimes } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { DatabaseSync } from "node:sqlite";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { createSiteFolder, type SiteFolder } from "../site-folder.ts";
import { POLICY, SITE } from "../site-files.ts";

interface Found {
  readonly looked: string;
  readonly of?: string;
  readonly found: "well" | "look" | "broken";
  readonly code?: string;
  readonly said: { readonly nb: string; readonly en: string };
}

let site: SiteFolder;
beforeEach(async () => {
  site = await createSiteFolder({ size: 20 });
});
afterEach(() => site[Symbol.asyncDispose]());

interface Examined {
  readonly exitCode: number;
  readonly checkups: readonly Found[];
  /** `registers forskningsreservasjon`, of those that are as they should not be. */
  readonly broken: readonly string[];
}

async function examine(
  words: readonly string[] = ["doctor"],
  environment: Readonly<Record<string, string>> = {},
): Promise<Examined> {
  const ran = await site.sluse([...words, "--json"], {
    environment: { ...site.environment, ...environment },
  });
  expect(ran.err).toBe("");
  const { checkups } = JSON.parse(ran.out) as { checkups: Found[] };
  const broken = checkups
    .filter(({ found }) => found === "broken")
    .map(({ looked, code }) => (code === undefined ? looked : `${looked} ${code}`));
  return { exitCode: ran.exitCode, checkups, broken };
}

describe("a site that is in order", () => {
  test("is said to be, with what somebody should see to", async () => {
    await site.openProject();
    const { exitCode, checkups, broken } = await examine();
    expect({ broken, exitCode }).toEqual({ broken: [], exitCode: 2 });
    const looked = new Set(checkups.map((each) => each.looked));
    expect([...looked].toSorted()).toEqual(
      [
        "configuration",
        "disk",
        "key",
        "ledger",
        "links",
        "policy",
        "registers",
        "secrets",
        "templates",
      ].toSorted(),
    );
    expect(checkups.find(({ of }) => of === "hverdag")?.said.en).toContain("version test-1");
    expect(checkups.find(({ of }) => of === "forskningsreservasjon")?.said.en).toMatch(
      /^answers; its facts are \d+ min old$/u,
    );
    expect(checkups.filter(({ found }) => found === "look").map(({ said }) => said.en)).toContain(
      "the policy is for tests: only made-up people can get anything",
    );
  });

  test("is warned when its ledger's witness would be put back with it", async () => {
    const witnessOf = async (ledger: string): Promise<Found | undefined> => {
      await site.write("sluse.yaml", SITE.replace("{ sqlite: protokoll.db }", `{ ${ledger} }`));
      const { checkups } = await examine();
      return checkups.find(({ said }) => said.en.includes("witness"));
    };
    await mkdir(site.path("annen disk/vitner"), { recursive: true });
    for (const beside of ["", ", witness: vitne", ", witness: annen disk/vitner/vitne"])
      expect(await witnessOf(`sqlite: protokoll.db${beside}`)).toMatchObject({
        looked: "ledger",
        found: "look",
        said: {
          en: "its witness lies in its own folder: that the whole folder was put back may go unnoticed",
        },
      });
    await symlink(site.path("annen disk"), site.path("lenke"));
    await mkdir(site.path("protokoller"));
    expect(await witnessOf("sqlite: annen disk/p.db, witness: lenke/vitner/vitne")).toMatchObject({
      found: "look",
    });
    expect(await witnessOf("sqlite: protokoller/p.db, witness: annen disk/vitner/vitne")).toMatchObject({
      found: "well",
    });
  });

  test("has an exit code of 0 when there is nothing to see to", async () => {
    const real = POLICY.replace("people: test", "people: production");
    await site.write("regler.yaml", real);
    const { exitCode, checkups } = await examine(["config", "check"]);
    expect(exitCode).toBe(1);
    expect(checkups.filter(({ found }) => found === "broken").map(({ code }) => code)).toEqual([
      "SLUSE_SITE_POPULATION_MISSING",
    ]);
    await site.write("regler.yaml", `${real}registers: { populationFor: [] }\n`);
    expect((await examine(["config", "check"])).exitCode).toBe(0);
  });

  test("is told of in both languages, and no number or key is", async () => {
    await site.openProject();
    for (const [language, words] of [
      ["nb", /^i orden Oppsett: .* er lest$/mu],
      ["en", /^well {4}Configuration: .* is read$/mu],
    ] as const) {
      const { out } = await site.sluse(["doctor", "--language", language]);
      expect(out).toMatch(words);
      expect(out).not.toMatch(/undefined|\d{11}/u);
      expect(out).not.toContain(site.environment["SITE_KEY"]);
    }
  });

  test("is left as it was", async () => {
    await examine();
    await examine(["config", "check"]);
    expect(existsSync(site.path("protokoll.db"))).toBe(false);
    await site.openProject();
    const before = site.ledgerRows();
    await examine();
    expect(site.ledgerRows()).toBe(before);
  });
});

describe("what is broken is found", () => {
  test("in the policy", async () => {
    await site.write("regler.yaml", `${POLICY}tull: 1\n`);
    const { exitCode, broken } = await examine(["config", "check"]);
    expect({ exitCode, broken }).toEqual({ exitCode: 1, broken: ["policy SLUSE_POLICY_INVALID"] });
  });

  test("in the templates", async () => {
    await site.write("maler/ny.md", "---\nid: ny\n---\n");
    expect((await examine(["config", "check"])).broken).toContain("templates");
  });

  test("in the secrets", async () => {
    const ran = await examine(["config", "check"], { SITE_KEY: "" });
    expect(ran.broken).toEqual(["secrets SLUSE_SITE_SECRET_MISSING"]);
    expect(ran.exitCode).toBe(1);
  });

  test("in the key, which is not the ledger's", async () => {
    await site.openProject();
    const before = site.ledgerRows();
    expect((await examine(["doctor"], { SITE_KEY: "ab".repeat(32) })).broken).toEqual([
      "key SLUSE_KEY_WRONG",
    ]);
    await site.write("sluse.yaml", SITE.replace("2026-1", "2027-1"));
    expect((await examine(["doctor"], { SITE_KEY: "ab".repeat(32) })).broken).toEqual([
      "key SLUSE_KEY_MISSING",
    ]);
    expect(site.ledgerRows()).toBe(before);
  });

  test("in a ledger of a newer version, which is not touched", async () => {
    await site.openProject();
    const database = new DatabaseSync(site.path("protokoll.db"));
    database.exec("pragma user_version = 99");
    database.close();
    expect((await examine()).broken).toEqual(["ledger SLUSE_LEDGER_NEWER"]);
  });

  test("in a register that is too old, gone, or missing", async () => {
    const list = site.path("reservasjoner.csv");
    const lastYear = new Date(Date.now() - 300 * 24 * 3_600_000);
    await utimes(list, lastYear, lastYear);
    expect((await examine()).broken).toEqual(["registers"]);
    await rm(list);
    expect((await examine()).broken).toEqual(["registers"]);
    await site.write("sluse.yaml", SITE.replace(/registers:.*?(?=pseudonymKey)/su, ""));
    const { broken, checkups } = await examine();
    expect(new Set(broken)).toEqual(new Set(["registers"]));
    expect(checkups.map(({ said }) => said.en)).toContain("no registers: nobody can get anything");
  });

  test("in the way out to links", async () => {
    const proxy = 'links: { vantagePoint: dmz, egressProxy: { address: "http://127.0.0.1:9" } }';
    await site.write("sluse.yaml", SITE.replace("links: { vantagePoint: test }", proxy));
    expect((await examine()).broken).toEqual(["links"]);
  });

  test("in the clock, and in whoever issues tokens", async () => {
    let ahead = 0;
    const issuer = createServer((_, response) => {
      response.setHeader("date", new Date(Date.now() + ahead).toUTCString());
      response.end("{}");
    }).listen(0, "127.0.0.1");
    await once(issuer, "listening");
    const keys = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/keys`;
    const service = `service: { address: "https://sluse.example.org", tokens: { issuer: i, audience: sluse, keys: "${keys}" } }\n`;
    await site.write("sluse.yaml", `${await readFile(site.path("sluse.yaml"), "utf8")}${service}`);
    expect((await examine()).broken).toEqual([]);
    ahead = 60_000;
    expect((await examine()).broken).toEqual(["clock"]);
    issuer.close();
    issuer.closeAllConnections();
    expect((await examine()).broken).toEqual(["service"]);
  });

  test("and what cannot be read at all ends it", async () => {
    await rm(site.path("sluse.yaml"));
    const { exitCode, err } = await site.sluse(["doctor"]);
    expect({ exitCode, err }).toEqual({ exitCode: 3, err: expect.stringContaining("SLUSE_SITE_MISSING") });
  });
});
