import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { isSluseError, type NationalId } from "@sluse/core";
import { createMaskinportenLogin, createKrrRegister, type ClientKeySource } from "@sluse/registers/krr";
import { createHelseIdLogin, createPvkRegister } from "@sluse/registers/pvk";
import {
  PrivacyDefinition,
  startDouble,
  startHelseIdDouble,
  startKrrDouble,
  startMaskinportenDouble,
  startPvkDouble,
} from "@sluse/testkit/doubles";
import { createPopulation } from "@sluse/testkit/people";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DEFINITION_ID } from "../services.ts";

const [kari, ola] = [...createPopulation({ size: 2, seed: 141 }).people()] as [NationalId, NationalId];
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sluse-key-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function keysOf(algorithm: string): Promise<{ privateKey: JWK; publicKey: JWK }> {
  const pair = await generateKeyPair(algorithm, { extractable: true });
  return {
    privateKey: await exportJWK(pair.privateKey),
    publicKey: { ...(await exportJWK(pair.publicKey)), alg: algorithm },
  };
}

const PVK = "nhn:helsenorge.eksternapi/personverninnstilling_read";
const KRR = "krr:global/kontaktinformasjon.read";

/** Through HelseID, which takes keys of every kind. */
async function lookupWith(key: ClientKeySource, publicKey: JWK) {
  await using login = await startHelseIdDouble({
    clients: [{ clientId: "sluse", publicKey, scopes: [PVK] }],
  });
  const definition = new PrivacyDefinition({
    id: DEFINITION_ID,
    name: "prøve",
    partKode: "prøve",
    type: "reservation",
    active: [ola],
  });
  await using pvk = await startPvkDouble({ definitions: [definition], login });
  const register = createPvkRegister({
    id: "pvk",
    baseUrl: pvk.baseUrl,
    login: createHelseIdLogin({ issuer: login.baseUrl, clientId: "sluse", key, scope: PVK }),
    definition: { id: DEFINITION_ID, name: "prøve", partKode: "prøve", setting: "reservation" },
  });
  return await register.lookup([kari]);
}

/** Through Maskinporten. */
async function askKrrWith(key: ClientKeySource, publicKey: JWK) {
  await using login = await startMaskinportenDouble({
    clients: [{ clientId: "sluse", publicKey, scopes: [KRR] }],
  });
  await using krr = await startKrrDouble({ login });
  const register = createKrrRegister({
    id: "krr",
    baseUrl: krr.baseUrl,
    login: createMaskinportenLogin({ issuer: login.baseUrl, clientId: "sluse", key }),
  });
  return await register.lookup([kari]);
}

describe("a client's key", () => {
  it.each(["ES256", "PS256", "RS512"])(
    "may be of the type for %s, and says so itself or not",
    async (algorithm) => {
      const { privateKey, publicKey } = await keysOf(algorithm);
      // An RSA key without a word is for PS256.
      if (algorithm !== "RS512") {
        expect((await lookupWith(privateKey, publicKey)).statuses.get(kari)).toBe("clear");
      }
      expect(
        (await lookupWith({ ...privateKey, alg: algorithm, kid: "én" }, publicKey)).statuses.get(kari),
      ).toBe("clear");
    },
  );

  it("is read from a file, by its path or its address", async () => {
    const { privateKey, publicKey } = await keysOf("ES256");
    const path = join(folder, "nøkkel.jwk");
    await writeFile(path, JSON.stringify(privateKey));
    expect((await lookupWith(path, publicKey)).statuses.get(kari)).toBe("clear");
    expect((await lookupWith(pathToFileURL(path), publicKey)).statuses.get(kari)).toBe("clear");
  });
});

describe("a key for Maskinporten", () => {
  it.each(["RS256", "RS384", "RS512"])("may be for %s", async (algorithm) => {
    const { privateKey, publicKey } = await keysOf(algorithm);
    const answer = await askKrrWith({ ...privateKey, alg: algorithm, kid: "én" }, publicKey);
    expect([answer.statuses.get(kari), answer.trouble]).toEqual(["clear", undefined]);
  });

  it("is for RS256 when it does not say what it is for", async () => {
    const { privateKey, publicKey } = await keysOf("RS256");
    expect((await askKrrWith(privateKey, publicKey)).statuses.get(kari)).toBe("clear");
  });

  it.each([
    ["is for PS256", { kty: "RSA", d: "AA", alg: "PS256" }, "for PS256"],
    ["is of another type", { kty: "EC", crv: "P-256", d: "AA" }, "of type EC"],
    ["is for something odd", { kty: "RSA", d: "AA", alg: "RS256 hemmelig" }, "of type RSA"],
  ])("is refused at the start when it %s", (_what, key, words) => {
    expect(() =>
      createMaskinportenLogin({ issuer: "https://maskinporten.no", clientId: "sluse", key }),
    ).toThrow(
      expect.objectContaining({
        code: "SLUSE_REGISTER_KEY",
        message: `the client's key is ${words}, and the login service takes RS256, RS384, RS512`,
        mend: "register a key of type RSA with the login service, for RS256",
      }),
    );
  });

  it("in a file is refused when it is read", async () => {
    const { privateKey, publicKey } = await keysOf("ES256");
    const path = join(folder, "ec.jwk");
    await writeFile(path, JSON.stringify(privateKey));
    const { statuses, trouble } = await askKrrWith(path, publicKey);
    expect([statuses.get(kari), trouble]).toEqual([
      "unknown",
      expect.stringContaining("takes RS256, RS384, RS512"),
    ]);
  });

  it("that is another client's opens nothing, in Maskinporten's own word", async () => {
    const [mine, other] = [await keysOf("RS256"), await keysOf("RS256")];
    const answer = await askKrrWith(mine.privateKey, other.publicKey);
    expect([answer.statuses.get(kari), answer.trouble]).toEqual([
      "unknown",
      "1 people unanswered for: the login service gave no token: it answered 400 (invalid_grant)",
    ]);
  });

  it("brings on no word that is not of the list", async () => {
    const { privateKey } = await keysOf("RS256");
    const body = { error: "hemmelig 01020312345" };
    await using login = await startDouble({ "POST /token": () => ({ status: 400, body }) });
    await using krr = await startDouble({});
    const register = createKrrRegister({
      id: "krr",
      baseUrl: krr.baseUrl,
      login: createMaskinportenLogin({ issuer: login.baseUrl, clientId: "sluse", key: privateKey }),
    });
    expect((await register.lookup([kari])).trouble).toBe(
      "1 people unanswered for: the login service gave no token: it answered 400",
    );
  });
});

describe("a key that cannot be used", () => {
  const SECRET = "hemmelig-del-av-en-nøkkel";

  it.each([
    ["is public", { kty: "EC", crv: "P-256", x: SECRET, y: SECRET }, "is not a private JWK"],
    ["is symmetric", { kty: "oct", k: SECRET }, "is not a private JWK"],
    ["is of an unknown type", { kty: "XX", d: SECRET }, "is not a private JWK"],
    ["is of a type HelseID does not take", { kty: "OKP", crv: "Ed25519", d: SECRET }, "is of type OKP"],
    ["is broken", { kty: "EC", crv: "P-256", x: "AA", y: "AA", d: SECRET }, "cannot be used with ES256"],
  ])("makes everyone unknown, and is never quoted, when it %s", async (_what, key, words) => {
    const { publicKey } = await keysOf("ES256");
    const { statuses, trouble } = await lookupWith(key, publicKey);
    expect([statuses.get(kari), trouble]).toEqual(["unknown", expect.stringContaining(words)]);
    expect(trouble).not.toContain(SECRET);
  });

  it.each([
    ["is not there", undefined, "`borte.jwk` cannot be read: ENOENT"],
    ["is not JSON", `{"d":"${SECRET}"`, "`borte.jwk` cannot be read: it is not JSON"],
    ["is JSON of something else", "null", "`borte.jwk` cannot be read: it is not JSON"],
  ])("makes everyone unknown, and is never quoted, when its file %s", async (_what, text, words) => {
    const path = join(folder, "borte.jwk");
    await rm(path, { force: true });
    if (text !== undefined) await writeFile(path, text);
    const { publicKey } = await keysOf("ES256");
    const { statuses, trouble } = await lookupWith(path, publicKey);
    expect([statuses.get(kari), trouble]).toEqual(["unknown", expect.stringContaining(words)]);
    expect(trouble).not.toContain(SECRET);
  });
});

describe("an address that is not safe", () => {
  it.each([
    "http://maskinporten.example.no",
    "ftp://maskinporten.example.no",
    "ingenting",
    "https://bruker:hemmelig@maskinporten.example.no",
  ])("is refused: %s", (issuer) => {
    expect(() =>
      createMaskinportenLogin({ issuer, clientId: "sluse", key: { kty: "RSA", d: "AA" } }),
    ).toThrow(
      expect.toSatisfy(
        (error: unknown) =>
          isSluseError(error) &&
          error.code === "SLUSE_REGISTER_OPTION" &&
          !error.message.includes("hemmelig"),
      ),
    );
  });
});
