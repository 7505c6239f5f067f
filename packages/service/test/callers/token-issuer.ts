import { createHash, randomUUID, type webcrypto } from "node:crypto";

import {
  SignJWT,
  UnsecuredJWT,
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  type JWTVerifyGetKey,
} from "jose";

/** What stands in a token; undefined for what is not to. */
type Claims = Readonly<Record<string, unknown>>;
type Key = webcrypto.CryptoKey;

export const ISSUER = "https://login.test";
export const AUDIENCE = "sluse";

export interface Issuer {
  readonly keys: JWTVerifyGetKey;
  /** A token as the issuer makes it, with what is to be other than it should. */
  token(claims?: Claims, header?: Partial<JWTHeaderParameters>): Promise<string>;
  /** Signed by somebody else, under the issuer's key id. */
  forged(claims?: Claims): Promise<string>;
  /** Without a signature. */
  unsigned(claims?: Claims): string;
  /** Signed with HMAC, the issuer's public key for a secret. */
  confused(): Promise<string>;
}

const now = (): number => Math.floor(Date.now() / 1000);
const claimsOf = (changes: Claims): JWTPayload => ({
  iss: ISSUER,
  aud: AUDIENCE,
  iat: now(),
  exp: now() + 300,
  client_id: "eforsk-client",
  scope: "sluse:read sluse:order sluse:release",
  ...changes,
});

/** An issuer of tokens, with a key of its own. */
export async function createIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair("ES256");
  const other = await generateKeyPair("ES256");
  const jwk = await exportJWK(publicKey);
  const header = { alg: "ES256", typ: "at+jwt", kid: "1" };
  return {
    keys: createLocalJWKSet({ keys: [{ ...jwk, kid: "1", alg: "ES256" }] }),
    token: (claims = {}, changes = {}) =>
      new SignJWT(claimsOf(claims)).setProtectedHeader({ ...header, ...changes }).sign(privateKey),
    forged: (claims = {}) => new SignJWT(claimsOf(claims)).setProtectedHeader(header).sign(other.privateKey),
    unsigned: (claims = {}) => new UnsecuredJWT(claimsOf(claims)).encode(),
    confused: () =>
      new SignJWT(claimsOf({}))
        .setProtectedHeader({ ...header, alg: "HS256" })
        .sign(new TextEncoder().encode(JSON.stringify(jwk))),
  };
}

export interface ProofKey {
  readonly thumbprint: string;
  proof(
    of: { readonly method: string; readonly address: string; readonly token: string },
    changes?: Claims,
  ): Promise<string>;
}

/** A caller's own key, which tokens may be bound to. */
export async function createProofKey(): Promise<ProofKey> {
  const { publicKey, privateKey }: { publicKey: Key; privateKey: Key } = await generateKeyPair("ES256", {
    extractable: true,
  });
  const jwk = await exportJWK(publicKey);
  return {
    thumbprint: await calculateJwkThumbprint(jwk, "sha256"),
    proof: ({ method, address, token }, changes = {}) =>
      new SignJWT({
        jti: randomUUID(),
        htm: method,
        htu: address,
        iat: now(),
        ath: createHash("sha256").update(token).digest("base64url"),
        ...changes,
      })
        .setProtectedHeader({ alg: "ES256", typ: "dpop+jwt", jwk })
        .sign(privateKey),
  };
}
