import { isSluseError, parseOrderingSystemId, type Ledger } from "@sluse/core";
import { functionInput, readArgument, userOfSystem, withFunctions } from "@sluse/core/house";
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from "jose";
import { z } from "zod";

import { bearerOf, type Bearer } from "./bearer.ts";
import { userOfPerson, type Caller, type Callers, type CallingRequest, type NotLetIn } from "./caller.ts";
import { checkProof } from "./dpop-proof.ts";
import { ProofsInLedger, ProofsSeen, type ProofsUsed } from "./proofs-used.ts";
import { SCOPES, type Scope } from "./scope.ts";

/** Who issues the tokens that let in, and whom they let in. */
export interface TokenOptions {
  /** `iss` of every token. */
  readonly issuer: string;
  /** `aud`: this service, as the issuer knows it. */
  readonly audience: string;
  /** Where the issuer's keys are, or what finds them. */
  readonly keys: URL | JWTVerifyGetKey;
  /** The service's own address, as callers see it: proofs are held to it, never to a `Host` header. */
  readonly address: string;
  /** Ordering systems, by the client id of their tokens. */
  readonly systems: Readonly<Record<string, string>>;
  /** Default RS256, PS256, ES256, ES384. */
  readonly algorithms?: readonly string[];
  /** `typ` in a token's header. Default `at+jwt` (RFC 9068). */
  readonly typ?: string;
  /** What the issuer writes before a scope: `hemit:sluse/`. Default `sluse:`. */
  readonly scopePrefix?: string;
  /** People, who come with tokens of their own. */
  readonly people?: PeopleOptions;
  /** `required`: every token is bound to a key (DPoP). Default: where the token says so. */
  readonly dpop?: "required" | "where-bound";
  /** Where proofs that were used are remembered, for all processes over it. Default: in this process. */
  readonly ledger?: Ledger;
}

/** How people's tokens are known from systems'. */
export interface PeopleOptions {
  /** What names a person; never a claim that may hold a national id. Default `sub`. */
  readonly userClaim?: string;
  /** Values of `acr` that will do. Default: each of them. */
  readonly levels?: readonly string[];
  /** At most so many seconds since they logged in. Default: no limit but the token's own. */
  readonly loggedInWithin?: number;
}

const ALGORITHMS = ["RS256", "PS256", "ES256", "ES384"];
/** Seconds that clocks may differ by. */
const TOLERANCE = 10;
/** A token that lives longer could be used long after somebody has lost it. */
const LONGEST_LIFE = 3600;
const KEYS = { cacheMaxAge: 600_000, cooldownDuration: 30_000, timeoutDuration: 3_000 };
/** What jose says when the keys cannot be had, which is nobody's fault but the issuer's. */
const KEYS_UNREACHABLE: ReadonlySet<string> = new Set([
  "ERR_JWKS_TIMEOUT",
  "ERR_JWKS_INVALID",
  "ERR_JOSE_GENERIC",
]);

const optionsInput = z.strictObject({
  issuer: z.string().min(1),
  audience: z.string().min(1),
  keys: z.union([z.instanceof(URL), functionInput<JWTVerifyGetKey>()], {
    error: "is neither an address nor what finds keys",
  }),
  address: z.url({ protocol: /^https?$/u }),
  systems: z.record(z.string(), z.string()),
  algorithms: z.array(z.string()).min(1).exactOptional(),
  typ: z.string().min(1).exactOptional(),
  scopePrefix: z.string().exactOptional(),
  people: z
    .strictObject({
      userClaim: z.string().min(1).exactOptional(),
      levels: z.array(z.string()).exactOptional(),
      loggedInWithin: z.number().min(0).exactOptional(),
    })
    .exactOptional(),
  // Another word would bind no token to its key.
  dpop: z.enum(["required", "where-bound"]).exactOptional(),
  ledger: withFunctions<Ledger>("ledger", "transact").exactOptional(),
});

/**
 * Callers by access tokens (OAuth 2, RFC 9068), bound to a key where they say so (DPoP, RFC 9449).
 * @throws SluseError `SLUSE_ARGUMENT_INVALID`
 * @example
 * ```ts
 * const callers = createTokenCallers({
 *   issuer: "https://helseid-sts.nhn.no",
 *   audience: "hospital:sluse",
 *   keys: new URL("https://helseid-sts.nhn.no/.well-known/openid-configuration/jwks"),
 *   address: "https://sluse.hospital.no",
 *   systems: { "5a7c…": "qreg" },
 * });
 * ```
 */
export function createTokenCallers(given: TokenOptions): Callers {
  const options: TokenOptions = readArgument(optionsInput, given, "the options of access tokens");
  const keys = options.keys instanceof URL ? createRemoteJWKSet(options.keys, KEYS) : options.keys;
  const proofs = options.ledger ? new ProofsInLedger(options.ledger) : new ProofsSeen();
  return {
    loopbackOnly: false,
    async identify(request) {
      const bearer = bearerOf(request.headers);
      if (!bearer) return refused("no token", "Bearer");
      try {
        const payload = await verify(bearer, keys, options);
        const bound = await checkBinding(payload, bearer, request, { options, proofs });
        if (bound !== undefined) return refused(bound, "DPoP");
        return callerOf(payload, options);
      } catch (error) {
        // Nobody's token is to blame for a ledger that is away.
        if (isSluseError(error) && error.code.startsWith("SLUSE_LEDGER_")) throw error;
        return refusalOf(error, bearer.scheme);
      }
    },
  };
}

async function verify({ token }: Bearer, keys: JWTVerifyGetKey, options: TokenOptions): Promise<JWTPayload> {
  const { payload } = await jwtVerify(token, keys, {
    issuer: options.issuer,
    audience: options.audience,
    algorithms: [...(options.algorithms ?? ALGORITHMS)],
    typ: options.typ ?? "at+jwt",
    clockTolerance: TOLERANCE,
    requiredClaims: ["exp", "iat", "client_id"],
  });
  return payload;
}

interface Binding {
  readonly options: TokenOptions;
  readonly proofs: ProofsUsed;
}

/** What is wrong with the proof that the caller has the token's key; undefined when nothing is. */
async function checkBinding(
  { cnf }: JWTPayload & { readonly cnf?: unknown },
  { scheme, token }: Bearer,
  { method, path, headers }: CallingRequest,
  { options, proofs }: Binding,
): Promise<string | undefined> {
  const key = confirmation.safeParse(cnf).data?.jkt;
  if (key === undefined && scheme === "Bearer" && options.dpop !== "required") return undefined;
  if (key === undefined || scheme !== "DPoP") return "the token is bound to a key, or has to be";
  const address = new URL(path, options.address).href;
  return checkProof(headers.get("dpop"), { key, method, address, token, proofs });
}

const confirmation = z.object({ jkt: z.string() });
const claims = z.object({
  client_id: z.string().min(1),
  sub: z.string().min(1).optional(),
  scope: z.union([z.string().transform((text) => text.split(" ")), z.array(z.string())]).default([]),
  acr: z.string().optional(),
  auth_time: z.number().optional(),
  exp: z.number(),
  iat: z.number(),
});

function callerOf(payload: JWTPayload, options: TokenOptions): Caller | NotLetIn {
  const read = claims.safeParse(payload);
  if (!read.success) return refused("claims", "Bearer");
  const { client_id: client, sub, scope, exp, iat } = read.data;
  if (exp - iat > LONGEST_LIFE) return refused("lives too long", "Bearer");
  // One that is to be made next year would hold until then, and however long it says.
  if (iat > Date.now() / 1000 + TOLERANCE) return refused("iat", "Bearer");
  const scopes = scopesOf(scope, options.scopePrefix ?? "sluse:");
  // A system's own token has no subject, or is its own subject.
  if (sub === undefined || sub === client) {
    const named = Object.hasOwn(options.systems, client) ? options.systems[client] : undefined;
    if (named === undefined) return refused("client_id", "Bearer");
    const system = parseOrderingSystemId(named);
    return { kind: "system", system, user: userOfSystem(system), scopes };
  }
  return personOf(payload, read.data, { people: options.people, scopes });
}

interface PersonChecks {
  readonly people: PeopleOptions | undefined;
  readonly scopes: ReadonlySet<Scope>;
}

function personOf(
  payload: JWTPayload,
  { acr, auth_time: loggedInAt }: z.output<typeof claims>,
  { people, scopes }: PersonChecks,
): Caller | NotLetIn {
  if (!people) return refused("sub", "Bearer");
  if (people.levels && !(acr !== undefined && people.levels.includes(acr))) return refused("acr", "Bearer");
  const oldest = Date.now() / 1000 - (people.loggedInWithin ?? Infinity) - TOLERANCE;
  if (people.loggedInWithin !== undefined && (loggedInAt ?? 0) < oldest)
    return refused("auth_time", "Bearer");
  const user = payload[people.userClaim ?? "sub"];
  if (typeof user !== "string") return refused("sub", "Bearer");
  return { kind: "person", user: userOfPerson(user), scopes };
}

const scopesOf = (given: readonly string[], prefix: string): ReadonlySet<Scope> =>
  new Set(SCOPES.filter((scope) => given.includes(`${prefix}${scope}`)));

const refused = (because: string, scheme: Bearer["scheme"]): NotLetIn => ({
  kind: "refused",
  code: "SLUSE_SERVICE_TOKEN_REFUSED",
  because,
  scheme,
});

function refusalOf(error: unknown, scheme: Bearer["scheme"]): NotLetIn {
  // The name of somebody that no user may have.
  if (isSluseError(error)) return refused("sub", scheme);
  if (error instanceof errors.JWTClaimValidationFailed) return refused(error.claim, scheme);
  if (error instanceof errors.JOSEError && !KEYS_UNREACHABLE.has(error.code))
    return refused(error.code, scheme);
  return { kind: "refused", code: "SLUSE_SERVICE_KEYS_UNREACHABLE", because: "keys", scheme };
}
