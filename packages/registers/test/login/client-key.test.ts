import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { isSluseError, type NationalId } from "@sluse/core";
import { createMaskinportenLogin, createKrrRegister, type ClientKeySource } from "@sluse/registers/krr";
import { startKrrDouble, startMaskinportenDouble, type MaskinportenDouble } from "@sluse/testkit/doubles";
import { createPopulation } from "@sluse/testkit/people";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const [kari] = [...createPopulation({ size: 1, seed: 141 }).people()] as [NationalId];
const SCOPES = ["krr:global/kontaktinformasjon.read", "krr:global/digitalpost.read"];

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

async function lookupWith(key: ClientKeySource, publicKey: JWK) {
  await using login: MaskinportenDouble = await startMaskinportenDouble({
    clients: [{ clientId: "sluse", publicKey, scopes: SCOPES }],
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
  it.each(["ES256", "PS256", "EdDSA"])(
    "may be of the type for %s, and says so itself or not",
    async (algorithm) => {
      const { privateKey, publicKey } = await keysOf(algorithm);
      expect((await lookupWith(privateKey, publicKey)).statuses.get(kari)).toBe("clear");
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

  it("that is another client's opens nothing", async () => {
    const [mine, other] = [await keysOf("ES256"), await keysOf("ES256")];
    const answer = await lookupWith(mine.privateKey, other.publicKey);
    expect([answer.statuses.get(kari), answer.trouble]).toEqual([
      "unknown",
      "1 people unanswered for: the login service gave no token: it answered 400",
    ]);
  });
});

describe("a key that cannot be used", () => {
  const SECRET = "hemmelig-del-av-en-nøkkel";

  it.each([
    ["is public", { kty: "EC", crv: "P-256", x: SECRET, y: SECRET }, "is not a private JWK"],
    ["is symmetric", { kty: "oct", k: SECRET }, "is not a private JWK"],
    ["is of an unknown type", { kty: "XX", d: SECRET }, "is not a private JWK"],
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
    expect(() => createMaskinportenLogin({ issuer, clientId: "sluse", key: {} })).toThrow(
      expect.toSatisfy(
        (error: unknown) =>
          isSluseError(error) &&
          error.code === "SLUSE_REGISTER_OPTION" &&
          !error.message.includes("hemmelig"),
      ),
    );
  });
});
