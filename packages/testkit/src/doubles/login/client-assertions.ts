import { createLocalJWKSet, jwtVerify, type JWK, type JWTPayload } from "jose";

/** A client that a login service knows: its id, its public key, and what it may ask for. */
export interface KnownClient {
  readonly clientId: string;
  readonly publicKey: JWK;
  readonly scopes: readonly string[];
}

export interface AssertionRules {
  readonly clients: readonly KnownClient[];
  /** What `aud` must be: one of these. */
  readonly audiences: readonly string[];
  /** Longest life of an assertion, in seconds. */
  readonly maxAge: number;
  /** How far the service's clock is behind, in seconds: an assertion may end so much sooner, counted from there. Default 0. */
  readonly clockBehind?: number;
  /** How far the moment of signing may be from the service's clock, in seconds, where it minds. */
  readonly clockTolerance?: number;
  /** What may be signed with, where the service does not take all. */
  readonly algorithms?: readonly string[];
  /** What the header's `typ` must be, where the service minds. */
  readonly typ?: string;
}

/** Checks the JWTs that clients sign with their own key; each may be used once. */
export class ClientAssertions {
  readonly #rules: AssertionRules;
  readonly #used = new Set<string>();

  constructor(rules: AssertionRules) {
    this.#rules = rules;
  }

  /** The client and the claims, or why not. */
  async check(assertion: string): Promise<{ client: KnownClient; claims: JWTPayload } | { fault: string }> {
    try {
      const { clients, audiences, maxAge, clockBehind = 0, clockTolerance, algorithms, typ } = this.#rules;
      const keys = createLocalJWKSet({
        keys: clients.map(({ clientId, publicKey }) => ({ ...publicKey, kid: clientId })),
      });
      const issuer = issuerOf(assertion);
      const client = clients.find((each) => each.clientId === issuer);
      if (client === undefined) return { fault: "unknown client" };
      const { payload } = await jwtVerify(
        assertion,
        async (header, token) => await keys({ ...header, kid: client.clientId }, token),
        {
          issuer,
          audience: [...audiences],
          requiredClaims: ["exp", "iat", "jti"],
          ...(algorithms === undefined ? {} : { algorithms: [...algorithms] }),
          ...(typ === undefined ? {} : { typ }),
        },
      );
      const { exp = 0, iat = 0, jti = "" } = payload;
      if (exp - Math.floor(Date.now() / 1000) + clockBehind > maxAge) {
        return { fault: `the assertion ends more than ${maxAge} seconds from now` };
      }
      if (exp - iat > maxAge) return { fault: `the assertion lives longer than ${maxAge} seconds` };
      const off = Math.abs(Date.now() / 1000 - iat);
      if (clockTolerance !== undefined && off > clockTolerance) {
        return { fault: `the assertion was signed ${Math.round(off)} seconds from now` };
      }
      if (this.#used.has(jti)) return { fault: "the assertion has been used before" };
      this.#used.add(jti);
      return { client, claims: payload };
    } catch (error) {
      return { fault: error instanceof Error ? error.message : "the assertion is not a JWT" };
    }
  }
}

function issuerOf(assertion: string): string {
  const payload: unknown = JSON.parse(
    Buffer.from(assertion.split(".")[1] ?? "", "base64url").toString("utf8"),
  );
  return typeof payload === "object" && payload !== null && "iss" in payload ? String(payload.iss) : "";
}
