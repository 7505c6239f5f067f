import { readFile } from "node:fs/promises";

import { systemClock, type Register } from "@sluse/core";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

import { identitiesOf, openRegisters } from "../../src/registers/open-registers.ts";
import { registerShape } from "../../src/registers/register-settings.ts";

const KEY = JSON.stringify({ kty: "RSA", alg: "RS256", d: "x" });
const open = (given: unknown): Promise<Register[]> =>
  openRegisters(z.array(registerShape).parse(given), {
    mode: "test",
    clock: systemClock,
    environment: { HELSEID_KEY: KEY, MASKINPORTEN_KEY: KEY },
  });
const login = {
  issuer: "https://maskinporten.example.no/",
  clientId: "sluse",
  key: { env: "MASKINPORTEN_KEY" },
};

test("opens what the guide to registers names, each for its projects, and knows which tells of people's numbers", async () => {
  const guide = await readFile(new URL("../../../../docs/guide/registers.md", import.meta.url), "utf8");
  const written = /```yaml\n(?<yaml>[^`]+)```/u.exec(guide)?.groups?.["yaml"] ?? "";
  const { registers } = z.object({ registers: z.unknown() }).parse(parse(written));
  const opened = await open(registers);
  expect(opened.map(({ id, kind, projects, tells }) => [id, kind, projects, tells])).toEqual([
    ["forskningsreservasjon", "secondary-use", undefined, undefined],
    ["folkeregisteret", "population", undefined, undefined],
    ["helsenorge", "reachability", undefined, undefined],
    ["samtykke-hunt", "privacy-setting", ["hunt-2027"], "consents"],
  ]);
  expect(identitiesOf(opened)?.id).toBe("folkeregisteret");
});

test("opens no service that the guide to registers does not tell of", async () => {
  const [guide, settings] = await Promise.all([
    readFile(new URL("../../../../docs/guide/registers.md", import.meta.url), "utf8"),
    readFile(new URL("../../src/registers/register-settings.ts", import.meta.url), "utf8"),
  ]);
  const services = [...settings.matchAll(/readonly service: "([a-z-]+)"/gu)].map(([, service]) => service);
  expect(services.filter((service) => !guide.includes(`| \`${service}\` |`))).toEqual([]);
  expect(services).toContain("krr");
});

test("opens Folkeregisteret with its list of events", async () => {
  const [register] = await open([{ service: "folkeregisteret", id: "freg", login, keepMinutes: "60" }]);
  expect(register?.kind).toBe("population");
});

test("is opened with no key that is none", async () => {
  const registers = z.array(registerShape).parse([{ service: "krr", id: "krr", login }]);
  await expect(
    openRegisters(registers, { mode: "test", clock: systemClock, environment: { MASKINPORTEN_KEY: "null" } }),
  ).rejects.toMatchObject({ code: "SLUSE_SITE_SECRET_INVALID" });
});

test("knows no numbers where no population register is named", async () => {
  expect(identitiesOf(await open([{ service: "krr", id: "krr", login }]))).toBeUndefined();
});

test("asks for an organisation number that is one", async () => {
  const settings = {
    service: "person-api",
    id: "freg",
    baseUrl: "https://persontjenesten.example.no",
    access: "full-access",
    login: { ...login, key: { env: "HELSEID_KEY" }, scope: "s", organisation: { parent: "12" } },
  };
  await expect(open([settings])).rejects.toMatchObject({ code: "SLUSE_REGISTER_OPTION" });
});
