import { randomUUID } from "node:crypto";

import { parseInput } from "@sluse/core/house";
import { SignJWT } from "jose";
import { z } from "zod";

import { below } from "../internal/http/connection.ts";
import { KeptToken, type Token } from "../internal/http/kept-token.ts";
import { ServiceFailure } from "../internal/http/service-failure.ts";
import { addressInput, filledText, keyInput } from "../internal/option-inputs.ts";
import {
  algorithmOf,
  readClientKey,
  type ClientKeySource,
  type KeyRules,
} from "../internal/http/client-key.ts";
import type { FetchWhole, Login } from "../internal/http/login.ts";

/** How one logs in at Maskinporten. */
export interface MaskinportenOptions {
  /** Maskinporten's own address, e.g. `https://maskinporten.no`; tokens are given out below it, at `token`. */
  readonly issuer: string | URL;
  readonly clientId: string;
  /** The client's private JWK of type RSA, or the path of the file that holds it. */
  readonly key: ClientKeySource;
  /** Default: `krr:global/kontaktinformasjon.read`, which is what KRR's reservations and languages need. */
  readonly scopes?: readonly string[];
}

const optionsInput = z.strictObject({
  issuer: addressInput("issuer"),
  clientId: filledText,
  key: keyInput,
  scopes: z.array(filledText).min(1).optional(),
} satisfies Readonly<Record<keyof MaskinportenOptions, unknown>>);
type Read = Omit<z.output<typeof optionsInput>, "issuer">;

const KRR_SCOPES = ["krr:global/kontaktinformasjon.read"] as const;
/** What Digdir's description of the grant lists. */
const KEY_RULES: KeyRules = { algorithms: ["RS256", "RS384", "RS512"], defaults: { RSA: "RS256" } };
const JWT_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
/** The words that OAuth and Maskinporten have for a refusal. Anything else is not passed on: it may quote what was sent. */
const REFUSALS: ReadonlySet<string> = new Set([
  "invalid_request",
  "invalid_client",
  "invalid_grant",
  "unauthorized_client",
  "unsupported_grant_type",
  "invalid_scope",
  "invalid_target",
  "invalid_altinn_customer_organization",
  "access_denied",
  "server_error",
  "temporarily_unavailable",
]);
/** Life of a grant, in seconds; Maskinporten takes up to 120. */
const GRANT_LIFE = 60;
/** A token is renewed this long before its end, in milliseconds. */
const MARGIN = 10_000;

const refusal = z.object({ error: z.string() });
const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number() });

/**
 * Logs in to Maskinporten: a grant that the client signs itself (RFC 7523), for a bearer token that is kept in memory.
 *
 * @throws SluseError `SLUSE_REGISTER_OPTION` for the address; `SLUSE_REGISTER_KEY` for a key that Maskinporten does not take,
 *   from the first request when the key lies in a file
 * @example
 * ```ts
 * const login = createMaskinportenLogin({
 *   issuer: "https://maskinporten.no/",
 *   clientId: "5a7c…",
 *   key: new URL("file:///etc/sluse/maskinporten.jwk"),
 *   scopes: ["krr:global/kontaktinformasjon.read"],
 * });
 * ```
 */
export function createMaskinportenLogin(given: MaskinportenOptions): Login {
  const { issuer, ...options } = parseInput(optionsInput, given, {
    what: "the options of a login to Maskinporten",
    code: "SLUSE_REGISTER_OPTION",
  });
  if (typeof options.key !== "string" && !(options.key instanceof URL)) algorithmOf(options.key, KEY_RULES);
  const token = new KeptToken((fetchWhole) => fetchToken(issuer, options, fetchWhole));
  return {
    async send({ method, url, headers, body }, fetches) {
      headers.set("authorization", `Bearer ${await token.text(fetches.login)}`);
      return await fetches.request(url, { method, headers, body });
    },
    refused: (pause) => token.refused(pause),
  };
}

async function fetchToken(issuer: URL, options: Read, fetchWhole: FetchWhole): Promise<Token> {
  const response = await fetchWhole(below(issuer, "token"), {
    method: "POST",
    body: new URLSearchParams({ grant_type: JWT_GRANT, assertion: await signGrant(issuer, options) }),
  });
  const { status } = response;
  if (status !== 200) {
    const mayPass = status >= 500 || status === 429;
    const said = refusal.safeParse(await readJson(response)).data?.error ?? "";
    const why = REFUSALS.has(said) ? ` (${said})` : "";
    throw new ServiceFailure(`the login service gave no token: it answered ${status}${why}`, {
      mayPass,
      status,
    });
  }
  const answer = tokenAnswer.safeParse(await readJson(response));
  if (!answer.success) throw new ServiceFailure("the login service gave no token", { mayPass: true });
  const { access_token: text, expires_in: seconds } = answer.data;
  return { text, goodUntil: Date.now() + seconds * 1000 - MARGIN };
}

const readJson = (response: Response): Promise<unknown> => response.json().catch(() => undefined);

async function signGrant(
  issuer: URL,
  { clientId, key: source, scopes = [...KRR_SCOPES] }: Read,
): Promise<string> {
  const { key, kid, algorithm } = await readClientKey(source, KEY_RULES);
  const now = Math.floor(Date.now() / 1000);
  return await new SignJWT({ scope: scopes.join(" ") })
    .setProtectedHeader({ alg: algorithm, ...(kid === undefined ? {} : { kid }) })
    .setIssuer(clientId)
    .setAudience(issuer.href)
    .setIssuedAt(now)
    .setExpirationTime(now + GRANT_LIFE)
    .setJti(randomUUID())
    .sign(key);
}
