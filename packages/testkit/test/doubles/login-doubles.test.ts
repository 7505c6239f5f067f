import { randomUUID } from "node:crypto";

import {
  makeClientKeys,
  startHelseIdDouble,
  startMaskinportenDouble,
  type HelseIdDouble,
  type MaskinportenDouble,
} from "@sluse/testkit/doubles";
import { SignJWT, exportJWK, generateKeyPair, importJWK, type JWK } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const CLIENT = "sluse-prøve";
const SCOPE = "nhn:helsenorge.eksternapi/personverninnstilling_read";
const KRR_SCOPE = "krr:global/kontaktinformasjon.read";

type Keys = Awaited<ReturnType<typeof makeClientKeys>>;
let keys: Keys;
let rsaKeys: Keys;
let helseId: HelseIdDouble;
let maskinporten: MaskinportenDouble;
beforeAll(async () => {
  [keys, rsaKeys] = await Promise.all([makeClientKeys(), makeClientKeys("rsa", "RS256")]);
  const clientWith = ({ publicKey }: Keys) => ({ clientId: CLIENT, publicKey, scopes: [SCOPE, KRR_SCOPE] });
  helseId = await startHelseIdDouble({ clients: [clientWith(keys)] });
  maskinporten = await startMaskinportenDouble({ clients: [clientWith(rsaKeys)] });
});
afterAll(async () => {
  await Promise.all([helseId.close(), maskinporten.close()]);
});

interface Claims {
  readonly issuer?: string;
  readonly audience?: string;
  readonly seconds?: number;
  readonly jti?: string;
  readonly scope?: string;
  readonly key?: JWK;
  readonly typ?: string;
  readonly alg?: string;
  /** Seconds that the client's clock is ahead. */
  readonly ahead?: number;
}

async function assertion(claims: Claims & { readonly audience: string }): Promise<string> {
  const now = Math.floor(Date.now() / 1000) + (claims.ahead ?? 0);
  const alg = claims.alg ?? "ES256";
  return await new SignJWT({ scope: claims.scope ?? KRR_SCOPE })
    .setProtectedHeader({ alg, typ: claims.typ ?? "client-authentication+jwt" })
    .setIssuer(claims.issuer ?? CLIENT)
    .setSubject(claims.issuer ?? CLIENT)
    .setAudience(claims.audience)
    .setIssuedAt(now)
    .setExpirationTime(now + (claims.seconds ?? 30))
    .setJti(claims.jti ?? randomUUID())
    .sign(await importJWK({ ...(claims.key ?? keys.privateKey), alg }, alg));
}

async function form(url: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await fetch(url, { method: "POST", body: new URLSearchParams(fields), headers });
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    headers: response.headers,
  };
}

describe("the double of Maskinporten", () => {
  const grant = async (claims: Claims = {}) =>
    await form(`${maskinporten.baseUrl}/token`, {
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      assertion: await assertion({
        audience: `${maskinporten.baseUrl}/`,
        alg: "RS256",
        key: rsaKeys.privateKey,
        ...claims,
      }),
    });

  it("gives a bearer token for a good grant", async () => {
    expect((await grant()).body).toMatchObject({ token_type: "Bearer", expires_in: 120 });
  });

  it("gives none for an unknown client, another's key, another audience, a long life, another scope", async () => {
    const stranger = await makeClientKeys("fremmed", "RS256");
    const bad: Claims[] = [
      { issuer: "en-annen" },
      { key: stranger.privateKey },
      { audience: "https://maskinporten.no" },
      { audience: maskinporten.baseUrl },
      { seconds: 600 },
      { seconds: 121 },
      { ahead: 11 },
      { ahead: -11 },
      { alg: "PS256" },
      { alg: "ES256", key: keys.privateKey },
      { seconds: -10 },
      { scope: "alt" },
    ];
    for (const claims of bad) expect((await grant(claims)).status).toBe(400);
  });

  it("takes each grant once", async () => {
    const jti = randomUUID();
    expect([(await grant({ jti })).status, (await grant({ jti })).status]).toEqual([200, 400]);
  });
});

describe("the double of HelseID", () => {
  const proof = async (more: { nonce?: string; htu?: string; typ?: string } = {}) => {
    const pair = await generateKeyPair("ES256");
    return await new SignJWT({
      htm: "POST",
      htu: more.htu ?? `${helseId.baseUrl}/connect/token`,
      ...(more.nonce === undefined ? {} : { nonce: more.nonce }),
    })
      .setProtectedHeader({ alg: "ES256", typ: more.typ ?? "dpop+jwt", jwk: await exportJWK(pair.publicKey) })
      .setIssuedAt()
      .setJti(randomUUID())
      .sign(pair.privateKey);
  };
  const token = async (dpop: string | undefined, claims: Claims = {}) =>
    await form(
      `${helseId.baseUrl}/connect/token`,
      {
        grant_type: "client_credentials",
        client_id: CLIENT,
        scope: claims.scope ?? SCOPE,
        client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        client_assertion: await assertion({ audience: helseId.baseUrl, ...claims }),
      },
      dpop === undefined ? {} : { dpop },
    );

  it("asks for a nonce, and gives a DPoP token to who brings it", async () => {
    const first = await token(await proof());
    expect(first.body).toMatchObject({ error: "use_dpop_nonce" });
    const nonce = first.headers.get("dpop-nonce") ?? "";
    const second = await token(await proof({ nonce }));
    expect(second.body).toMatchObject({ token_type: "DPoP" });
    const bad = [
      undefined,
      await proof({ nonce, htu: "https://annet.invalid" }),
      await proof({ nonce, typ: "jwt" }),
    ];
    for (const dpop of bad) expect((await token(dpop)).status).toBe(400);
  });

  it("gives none to an unknown client, a long-lived assertion or for another scope", async () => {
    expect((await token(await proof(), { issuer: "en-annen" })).status).toBe(401);
    expect((await token(await proof(), { seconds: 120 })).status).toBe(401);
    expect((await token(await proof(), { typ: "JWT" })).status).toBe(401);
    expect((await token(await proof(), { scope: "alt" })).body).toMatchObject({ error: "invalid_scope" });
  });
});
