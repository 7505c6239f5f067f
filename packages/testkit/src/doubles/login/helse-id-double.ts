import { randomUUID } from "node:crypto";

import { SignJWT, decodeJwt, generateKeyPair, jwtVerify, type CryptoKey, type JWTPayload } from "jose";

import { startDouble, type DoubleRequest, type LoopbackDouble, type Reply } from "../loopback-server.ts";
import { ClientAssertions, type KnownClient } from "./client-assertions.ts";
import { DpopProofs } from "./dpop-proofs.ts";

/** Who may log in at the double of HelseID. */
export interface HelseIdDoubleOptions {
  readonly clients: readonly KnownClient[];
  /** What tokens are for. Default Helsenorge's `nhn:helsenorge.eksternapi`. */
  readonly audience?: string;
  /** Life of a token, in seconds. Default 60. */
  readonly tokenSeconds?: number;
  /** How far its clock is behind, in seconds: an assertion may end at most 60 seconds from then. Default 0. */
  readonly clockBehind?: number;
}

/** A double of HelseID's token endpoint: client credentials, `private_key_jwt`, DPoP with a nonce. */
export interface HelseIdDouble extends LoopbackDouble {
  /** Checks the token and the proof of a request to an API behind HelseID; gives what is wrong, if anything. */
  checkAccess(request: DoubleRequest, address: string): Promise<string | undefined>;
  /** The organisation that the token of a request was given for; undefined where it was for none. */
  organisationOf(request: DoubleRequest): string | undefined;
  /** Tokens given out until now are no longer good. */
  revokeTokens(): void;
}

/**
 * Starts a double of HelseID. Assertions live at most 60 seconds, each proof and assertion counts once.
 * @throws never for what a client does: it is answered as HelseID would
 * @example `await using helseId = await startHelseIdDouble({ clients: [{ clientId: "me", publicKey, scopes: ["a"] }] });`
 */
export async function startHelseIdDouble(options: HelseIdDoubleOptions): Promise<HelseIdDouble> {
  const { clients, audience = "nhn:helsenorge.eksternapi", tokenSeconds = 60, clockBehind = 0 } = options;
  const { privateKey, publicKey } = await generateKeyPair("ES256");
  const proofs = new DpopProofs();
  const nonce = randomUUID();
  let generation = 0;

  const token = async (request: DoubleRequest): Promise<Reply> => {
    const address = `${double.baseUrl}/connect/token`;
    const form = new URLSearchParams(request.body);
    const known = await assertions.check(form.get("client_assertion") ?? "");
    if ("fault" in known) return refusal(401, "invalid_client", known.fault);
    const scopes = (form.get("scope") ?? "").split(" ");
    if (form.get("grant_type") !== "client_credentials") return refusal(400, "unsupported_grant_type");
    if (scopes.some((scope) => !known.client.scopes.includes(scope))) return refusal(400, "invalid_scope");
    const proof = await proofs.check(request.headers["dpop"] ?? "", { method: "POST", address, nonce });
    if ("fault" in proof) {
      const error = proof.fault === "use_dpop_nonce" ? "use_dpop_nonce" : "invalid_dpop_proof";
      return { ...refusal(400, error, proof.fault), headers: { "dpop-nonce": nonce } };
    }
    const accessToken = await new SignJWT({
      scope: scopes,
      cnf: { jkt: proof.thumbprint },
      generation,
      organisation: organisationIn(known.claims),
    })
      .setProtectedHeader({ alg: "ES256", typ: "at+jwt" })
      .setIssuer(double.baseUrl)
      .setAudience(audience)
      .setSubject(known.client.clientId)
      .setExpirationTime(`${tokenSeconds} seconds`)
      .sign(privateKey);
    return {
      status: 200,
      body: {
        access_token: accessToken,
        token_type: "DPoP",
        expires_in: tokenSeconds,
        scope: scopes.join(" "),
      },
    };
  };

  const double = await startDouble({
    "POST /connect/token": token,
    "GET /.well-known/openid-configuration": () => ({
      status: 200,
      body: {
        issuer: double.baseUrl,
        token_endpoint: `${double.baseUrl}/connect/token`,
        token_endpoint_auth_methods_supported: ["private_key_jwt"],
        dpop_signing_alg_values_supported: ["ES256", "PS256"],
      },
    }),
  });
  const assertions = new ClientAssertions({
    clients,
    audiences: [double.baseUrl, `${double.baseUrl}/connect/token`],
    maxAge: 60,
    clockBehind,
    typ: "client-authentication+jwt",
  });

  return {
    ...double,
    revokeTokens: () => {
      generation += 1;
    },
    organisationOf: (request) => {
      const payload = decodeJwt<{ organisation?: string }>(
        (request.headers["authorization"] ?? "").replace("DPoP ", ""),
      );
      return payload.organisation;
    },
    checkAccess: async (request, address) => {
      const accessToken = /^DPoP (?<token>\S+)$/u.exec(request.headers["authorization"] ?? "")?.groups?.[
        "token"
      ];
      if (accessToken === undefined) return "there is no DPoP token";
      const claims = await claimsOf(accessToken, publicKey, audience);
      if (claims === undefined) return "the token is not one of mine, or is over age";
      if (claims.generation !== generation) return "the token is revoked";
      const proof = await proofs.check(request.headers["dpop"] ?? "", {
        method: request.method,
        address,
        accessToken,
      });
      if ("fault" in proof) return proof.fault;
      return proof.thumbprint === claims.thumbprint ? undefined : "the token belongs to another key";
    },
  };
}

/** `NO:ORGNR:<parent>:<child>` of the client's assertion. */
function organisationIn(claims: JWTPayload): string | undefined {
  const found = /NO:ORGNR:(\d{9}):/u.exec(JSON.stringify(claims["assertion_details"] ?? null));
  return found?.[1];
}

async function claimsOf(
  accessToken: string,
  publicKey: CryptoKey,
  audience: string,
): Promise<{ thumbprint: unknown; generation: unknown } | undefined> {
  try {
    const { payload } = await jwtVerify<{ cnf?: { jkt?: string }; generation?: number }>(
      accessToken,
      publicKey,
      {
        audience,
        typ: "at+jwt",
      },
    );
    return { thumbprint: payload.cnf?.jkt, generation: payload.generation };
  } catch {
    return undefined;
  }
}

const refusal = (status: number, error: string, description?: string): Reply => ({
  status,
  body: { error, ...(description === undefined ? {} : { error_description: description }) },
});
