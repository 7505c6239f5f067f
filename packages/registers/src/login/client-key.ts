import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

import { SluseError } from "@sluse/core";
import { importJWK, type CryptoKey, type JWK } from "jose";

/** A client's private key: a JWK, or the path of a file that holds one. */
export type ClientKeySource = JWK | string | URL;

/** A private key, ready to sign with. */
export interface ClientKey {
  readonly key: CryptoKey;
  readonly kid: string | undefined;
  readonly algorithm: string;
}

const ALGORITHMS: Readonly<Record<string, string>> = { EC: "ES256", RSA: "PS256", OKP: "EdDSA" };

/**
 * Reads a client's private key. What is wrong with it is said without quoting any of it.
 * @throws SluseError `SLUSE_REGISTER_KEY`
 */
export async function readClientKey(source: ClientKeySource): Promise<ClientKey> {
  const jwk = typeof source === "string" || source instanceof URL ? await readJwkFile(source) : source;
  const algorithm = jwk.alg ?? ALGORITHMS[jwk.kty ?? ""];
  if (jwk.d === undefined || algorithm === undefined) {
    throw new SluseError(
      "SLUSE_REGISTER_KEY",
      "the client's key is not a private JWK of type EC, RSA or OKP",
    );
  }
  try {
    const key = await importJWK(jwk, algorithm);
    if (key instanceof Uint8Array) throw new TypeError("a symmetric key");
    return { key, kid: jwk.kid, algorithm };
  } catch {
    throw new SluseError("SLUSE_REGISTER_KEY", `the client's key cannot be used with ${algorithm}`);
  }
}

async function readJwkFile(source: string | URL): Promise<JWK> {
  const path = source instanceof URL ? fileURLToPath(source) : source;
  try {
    const parsed: unknown = JSON.parse(await readFile(path, "utf8"));
    if (typeof parsed !== "object" || parsed === null) throw new TypeError("not an object");
    return parsed;
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "it is not JSON";
    throw new SluseError("SLUSE_REGISTER_KEY", `key file \`${basename(path)}\` cannot be read: ${why}`);
  }
}
