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

/** What a login service takes: its algorithms, and which of them a key is for that does not say so itself. */
export interface KeyRules {
  readonly algorithms: readonly string[];
  /** By the key's type. */
  readonly defaults: Readonly<Record<string, string>>;
}

/**
 * Reads a client's private key. What is wrong with it is said without quoting any of it.
 * @throws SluseError `SLUSE_REGISTER_KEY`
 */
export async function readClientKey(source: ClientKeySource, rules: KeyRules): Promise<ClientKey> {
  const jwk = typeof source === "string" || source instanceof URL ? await readJwkFile(source) : source;
  const algorithm = algorithmOf(jwk, rules);
  try {
    const key = await importJWK(jwk, algorithm);
    if (key instanceof Uint8Array) throw new TypeError("a symmetric key");
    return { key, kid: jwk.kid, algorithm };
  } catch {
    throw new SluseError("SLUSE_REGISTER_KEY", `the client's key cannot be used with ${algorithm}`);
  }
}

/**
 * What a key is to sign with.
 * @throws SluseError `SLUSE_REGISTER_KEY` when it is no private key, or for something the service does not take
 */
export function algorithmOf(jwk: JWK, { algorithms, defaults }: KeyRules): string {
  const isPrivate = jwk.d !== undefined && ["EC", "RSA", "OKP"].includes(jwk.kty ?? "");
  if (!isPrivate) {
    throw new SluseError(
      "SLUSE_REGISTER_KEY",
      "the client's key is not a private JWK of type EC, RSA or OKP",
    );
  }
  const algorithm = jwk.alg ?? defaults[jwk.kty ?? ""];
  if (algorithm !== undefined && algorithms.includes(algorithm)) return algorithm;
  // The word may be anything that was written there.
  const what =
    algorithm !== undefined && /^[A-Za-z\d]{2,8}$/u.test(algorithm)
      ? `for ${algorithm}`
      : `of type ${jwk.kty}`;
  throw new SluseError(
    "SLUSE_REGISTER_KEY",
    `the client's key is ${what}, and the login service takes ${algorithms.join(", ")}`,
    { mend: `register a key of type RSA with the login service, for ${algorithms[0]}` },
  );
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
