import { readFile } from "node:fs/promises";

import { isSluseError } from "@sluse/core";
import { readSiteFile } from "@sluse/site";
import { describe, expect, it } from "vitest";

import { createSiteFolder } from "./site-folder.ts";

const TOKENS = `
  tokens:
    issuer: https://login.example.org
    audience: sluse
    keys: https://login.example.org/keys`;
const PEOPLE = `
    people: { userClaim: oid }`;
const pages = (login: string, key = "{ file: login.jwk }"): string => `
  console:
    siteName: Fjordheim
    login:
      issuer: https://login.example.org
      clientId: sluse
      key: ${key}
${login}`;

async function read(service: string, address = "https://sluse.example.org"): Promise<unknown> {
  await using folder = await createSiteFolder();
  const site = await readFile(folder.path("sluse.yaml"), "utf8");
  await folder.write("sluse.yaml", `${site}service:\n  address: ${address}${service}\n`);
  const { service: told } = await readSiteFile(folder.path("sluse.yaml"));
  return told?.console;
}

/** What is said of it in both languages, and where. */
async function faultOf(service: string, address?: string): Promise<unknown> {
  const error: unknown = await read(service, address).catch((thrown: unknown) => thrown);
  return isSluseError(error) ? [error.place?.path, error.message, error.nb] : error;
}

const placeOf = async (service: string, address?: string): Promise<unknown> =>
  ((await faultOf(service, address)) as readonly unknown[])[0];

describe("the pages' login in `sluse.yaml`", () => {
  it("is read, with the key in its place", async () => {
    expect(await read(pages("      profile: helseid"))).toEqual({
      siteName: "Fjordheim",
      login: {
        profile: "helseid",
        issuer: "https://login.example.org",
        clientId: "sluse",
        key: { file: expect.stringMatching(/^\/.*login\.jwk$/u) },
      },
    });
  });

  it.each([
    [
      "a provider that nobody can be sure of",
      "https://login.example.org",
      "http://login.example.org",
      "issuer",
    ],
    ["a key in the file itself", "{ file: login.jwk }", "abc", "key"],
  ])("refuses %s", async (_what, from, to, field) => {
    const [path, en, nb] = (await faultOf(pages("").replace(from, to))) as string[];
    expect(path).toBe(`service.console.login.${field}`);
    expect(en).not.toBe("");
    if (field === "issuer") expect(nb).toContain("er ikke https");
  });

  it.each([
    ["      userClaim: pid", "userClaim", "fødselsnummer"],
    ["      userClaim: helseid://claims/identity/pid", "userClaim", "fødselsnummer"],
    ["      scope: openid helseid://scopes/identity/pid", "scope", "fødselsnummer"],
    ["      scope: profile", "scope", "openid"],
    ["      profile: idporten", "profile", "ingen av"],
    ["      admits: anybody", "admits", "ingen av"],
    ["      roles: { claim: groups, central: [a] }", "roles.central", "ukjent felt"],
    ["      roles: { centralFunction: [a] }", "roles.claim", "mangler"],
  ])("refuses %s", async (login, field, nb) => {
    const [path, , said] = (await faultOf(pages(login))) as string[];
    expect(path).toBe(`service.console.login.${field}`);
    expect(said).toContain(nb);
  });

  it("does without tokens, and not without both", async () => {
    expect(await read(pages(""))).toMatchObject({ siteName: "Fjordheim" });
    expect(await faultOf("")).toEqual([
      "service",
      expect.stringContaining("neither"),
      expect.stringContaining("verken"),
    ]);
  });

  it("is refused where a browser would keep nobody logged in", async () => {
    for (const address of ["http://sluse.example.org", "https://example.org/sluse"])
      expect(await placeOf(pages(""), address)).toBe("service.address");
    expect(await read(pages(""), "http://127.0.0.1:8080")).toMatchObject({ siteName: "Fjordheim" });
  });

  it("names people as tokens do: else whoever ordered could approve as somebody else", async () => {
    const both = (login: string): string => `${TOKENS}${PEOPLE}${pages(login)}`;
    expect(await placeOf(both(""))).toBe("service.console.login.userClaim");
    expect(await placeOf(both("      userClaim: sub"))).toBe("service.console.login.userClaim");
    expect(await read(both("      userClaim: oid"))).toMatchObject({ login: { userClaim: "oid" } });
    // A number of their own is the same at every provider of one organisation; a subject is each provider's.
    expect(
      await read(
        both("      userClaim: oid").replace(
          "issuer: https://login.example.org\n      ",
          "issuer: https://other.example.org\n      ",
        ),
      ),
    ).toMatchObject({ login: { userClaim: "oid" } });
    const bySubject = both("      userClaim: sub").replace("oid", "sub");
    expect(await read(bySubject)).toMatchObject({ login: { userClaim: "sub" } });
    expect(
      await placeOf(
        bySubject.replace(
          "issuer: https://login.example.org\n      ",
          "issuer: https://other.example.org\n      ",
        ),
      ),
    ).toBe("service.console.login.userClaim");
    expect(await read(`${TOKENS}${pages("")}`)).toMatchObject({ siteName: "Fjordheim" });
  });
});
