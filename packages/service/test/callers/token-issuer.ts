import { createHash, randomUUID, type webcrypto } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import {
  CompactSign,
  SignJWT,
  UnsecuredJWT,
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  type JWK,
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
  /** Its public key, as it is shown to everybody. */
  readonly key: JWK;
  /** A token as the issuer makes it, with what is to be other than it should. */
  token(claims?: Claims, header?: Partial<JWTHeaderParameters>): Promise<string>;
  /** Signed by somebody else, under the issuer's key id. */
  forged(claims?: Claims): Promise<string>;
  /** Without a signature. */
  unsigned(claims?: Claims): string;
  /** Signed with HMAC, the issuer's public key for a secret. */
  confused(): Promise<string>;
  /** A token whose header says that whoever does not know a part of it must refuse it. */
  critical(): Promise<string>;
  /** A token about a token. */
  nested(token: string): Promise<string>;
  /** Signed by somebody else, with the key or where it lies in the token itself. */
  bringing(what: { readonly jwk?: true; readonly jku?: string }): Promise<string>;
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
export async function createIssuer(kid = "1"): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair("ES256");
  const other = await generateKeyPair("ES256");
  const jwk = await exportJWK(publicKey);
  const key = { ...jwk, kid, alg: "ES256" };
  const header = { alg: "ES256", typ: "at+jwt", kid };
  return {
    key,
    keys: createLocalJWKSet({ keys: [key] }),
    critical: () =>
      new SignJWT(claimsOf({}))
        .setProtectedHeader({
          ...header,
          crit: ["https://evil.test/scope"],
          "https://evil.test/scope": "all",
        })
        .sign(privateKey, { crit: { "https://evil.test/scope": true } }),
    nested: (token) =>
      new CompactSign(new TextEncoder().encode(token))
        .setProtectedHeader({ ...header, cty: "JWT" })
        .sign(privateKey),
    bringing: async ({ jwk: isWhole, jku }) =>
      new SignJWT(claimsOf({}))
        .setProtectedHeader({
          ...header,
          ...(isWhole && { jwk: await exportJWK(other.publicKey) }),
          ...(jku !== undefined && { jku }),
        })
        .sign(other.privateKey),
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

interface KeysPlace extends AsyncDisposable {
  readonly address: URL;
  keys: readonly JWK[];
}

/** Where an issuer shows its keys; or whatever else is answered there. */
export async function serveKeys(
  keys: readonly JWK[],
  instead?: { readonly status: number; readonly body: string },
): Promise<KeysPlace> {
  const place = { keys };
  const server = createServer((_, response) => {
    response.writeHead(instead?.status ?? 200, {
      "content-type": "application/json",
      location: "https://elsewhere.test/keys",
    });
    response.end(instead?.body ?? JSON.stringify({ keys: place.keys }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return Object.assign(place, {
    address: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  });
}
