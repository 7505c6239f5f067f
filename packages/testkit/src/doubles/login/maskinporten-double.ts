import { randomUUID } from "node:crypto";

import { startDouble, type DoubleRequest, type LoopbackDouble, type Reply } from "../loopback-server.ts";
import { ClientAssertions, type KnownClient } from "./client-assertions.ts";

/** Who may log in at the double of Maskinporten. */
export interface MaskinportenDoubleOptions {
  readonly clients: readonly KnownClient[];
  /** So many requests with a new token come too soon for a service whose clock is behind. Default 0. */
  readonly tooSoon?: number;
  /** Life of a token, in seconds. Default 120. */
  readonly tokenSeconds?: number;
}

/** A double of Maskinporten's token endpoint: JWT grants (RFC 7523), bearer tokens. */
export interface MaskinportenDouble extends LoopbackDouble {
  /** What is wrong with a request's bearer token, if anything. */
  checkAccess(request: DoubleRequest, scope: string): string | undefined;
  /** Tokens given out until now are no longer good. */
  revokeTokens(): void;
}

const JWT_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

/**
 * Starts a double of Maskinporten. A grant is signed with RS256, RS384 or RS512, within ten seconds of its clock, for its
 * address with a slash at the end; it lives at most 120 seconds and counts once.
 * @throws never for what a client does: it is answered as Maskinporten would
 * @example `await using maskinporten = await startMaskinportenDouble({ clients: [{ clientId: "me", publicKey, scopes: ["a"] }] });`
 */
export async function startMaskinportenDouble(
  options: MaskinportenDoubleOptions,
): Promise<MaskinportenDouble> {
  const { clients, tokenSeconds = 120, tooSoon = 0 } = options;
  const given = new Map<string, { readonly scopes: readonly string[]; uses: number }>();

  const token = async (request: DoubleRequest): Promise<Reply> => {
    const form = new URLSearchParams(request.body);
    if (form.get("grant_type") !== JWT_GRANT) return refusal("unsupported_grant_type");
    const known = await grants.check(form.get("assertion") ?? "");
    if ("fault" in known) return refusal("invalid_grant", known.fault);
    const scopes = scopesOf(known.claims["scope"]);
    if (scopes.some((scope) => !known.client.scopes.includes(scope))) return refusal("invalid_scope");
    const accessToken = randomUUID();
    given.set(accessToken, { scopes, uses: 0 });
    return {
      status: 200,
      body: {
        access_token: accessToken,
        token_type: "Bearer",
        expires_in: tokenSeconds,
        scope: scopes.join(" "),
      },
    };
  };

  const double = await startDouble({ "POST /token": token });
  const grants = new ClientAssertions({
    clients,
    audiences: [`${double.baseUrl}/`],
    maxAge: 120,
    clockTolerance: 10,
    algorithms: ["RS256", "RS384", "RS512"],
  });
  return {
    ...double,
    revokeTokens: () => given.clear(),
    checkAccess: (request, scope) => {
      const accessToken = /^Bearer (?<token>\S+)$/u.exec(request.headers["authorization"] ?? "")?.groups?.[
        "token"
      ];
      const known = given.get(accessToken ?? "");
      if (known === undefined) return "the token is not one of mine";
      known.uses += 1;
      if (known.uses <= tooSoon) return "the token is not yet good";
      return known.scopes.includes(scope) ? undefined : `the token has no scope ${scope}`;
    },
  };
}

const scopesOf = (claim: unknown): string[] => (typeof claim === "string" ? claim.split(" ") : [""]);

const refusal = (error: string, description?: string): Reply => ({
  status: 400,
  body: { error, ...(description === undefined ? {} : { error_description: description }) },
});
