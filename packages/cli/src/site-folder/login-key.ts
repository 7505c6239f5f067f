import { webcrypto } from "node:crypto";

import { SluseError } from "@sluse/core";
import { z } from "zod";

/** A private key that a client proves itself with, and what it is known by. */
export interface LoginKey {
  readonly key: webcrypto.CryptoKey;
  readonly keyId?: string;
  /** SHA-256 of its certificate, where the provider goes by that. */
  readonly certificate?: string;
}

const privateJwk = z.looseObject({
  kty: z.enum(["EC", "RSA"]),
  d: z.string().min(1),
  crv: z.string().exactOptional(),
  alg: z.string().exactOptional(),
  kid: z.string().min(1).exactOptional(),
  "x5t#S256": z.string().min(1).exactOptional(),
});

/** What each algorithm signs with, as Web Crypto names it. */
const ALGORITHMS: Readonly<Record<string, webcrypto.RsaHashedImportParams | webcrypto.EcKeyImportParams>> = {
  RS256: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
  RS384: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-384" },
  RS512: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-512" },
  PS256: { name: "RSA-PSS", hash: "SHA-256" },
  PS384: { name: "RSA-PSS", hash: "SHA-384" },
  PS512: { name: "RSA-PSS", hash: "SHA-512" },
  ES256: { name: "ECDSA", namedCurve: "P-256" },
  ES384: { name: "ECDSA", namedCurve: "P-384" },
  ES512: { name: "ECDSA", namedCurve: "P-521" },
};

/** What a key is for that does not say so itself. */
const DEFAULTS: Readonly<Record<string, string>> = { "P-256": "ES256", "P-384": "ES384", "P-521": "ES512" };

/**
 * Reads a private JWK. What is wrong with it is said without quoting any of it.
 * @throws SluseError `SLUSE_CLI_LOGIN_KEY`
 */
export async function readLoginKey(written: string): Promise<LoginKey> {
  const read = privateJwk.safeParse(jsonOf(written));
  if (!read.success)
    throw unfit("is no private JWK of type RSA or EC", "er ingen privat JWK av typen RSA eller EC");
  const { kid, "x5t#S256": certificate, crv, ...jwk } = read.data;
  const algorithm = jwk.alg ?? (jwk.kty === "RSA" ? "RS256" : DEFAULTS[crv ?? ""]);
  const parameters = Object.hasOwn(ALGORITHMS, algorithm ?? "") ? ALGORITHMS[algorithm ?? ""] : undefined;
  if (!parameters)
    throw unfit(
      "is for an algorithm that nothing here signs with",
      "er for en algoritme som ikke brukes her",
    );
  try {
    const key = await webcrypto.subtle.importKey(
      "jwk",
      { ...jwk, ...(crv !== undefined && { crv }) },
      parameters,
      false,
      ["sign"],
    );
    return {
      key,
      ...(kid !== undefined && { keyId: kid }),
      ...(certificate !== undefined && { certificate }),
    };
  } catch {
    throw unfit("cannot be signed with", "kan ikke signeres med");
  }
}

function jsonOf(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

const unfit = (en: string, nb: string): SluseError =>
  new SluseError("SLUSE_CLI_LOGIN_KEY", `the key of \`service.console.login\` ${en}`, {
    place: { path: "service.console.login.key" },
    nb: `nøkkelen i \`service.console.login\` ${nb}`,
  });
