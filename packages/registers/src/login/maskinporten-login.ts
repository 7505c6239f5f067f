import { randomUUID } from "node:crypto";

import { SignJWT } from "jose";
import { z } from "zod";

import { below, parseBaseUrl } from "../internal/http/connection.ts";
import { Kept } from "../internal/http/kept.ts";
import { ServiceFailure } from "../internal/http/service-failure.ts";
import { readClientKey, type ClientKeySource } from "./client-key.ts";
import type { FetchWhole, Login } from "./login.ts";

export interface MaskinportenOptions {
  /** Maskinporten's own address, e.g. `https://maskinporten.no`; tokens are given out below it, at `token`. */
  readonly issuer: string | URL;
  readonly clientId: string;
  /** The client's private JWK, or the path of the file that holds it. */
  readonly key: ClientKeySource;
  /** Default: KRR's two scopes. */
  readonly scopes?: readonly string[];
}

const KRR_SCOPES = ["krr:global/kontaktinformasjon.read", "krr:global/digitalpost.read"] as const;
const JWT_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
/** Life of a grant, in seconds; Maskinporten takes up to 120. */
const GRANT_LIFE = 60;
/** A token is renewed this long before its end, in milliseconds. */
const MARGIN = 10_000;

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number() });

/**
 * Logs in to Maskinporten: a grant that the client signs itself (RFC 7523), for a bearer token that is kept in memory.
 *
 * @throws SluseError `SLUSE_REGISTER_OPTION` for the address; `SLUSE_REGISTER_KEY` from the first request
 */
export function createMaskinportenLogin(options: MaskinportenOptions): Login {
  const issuer = parseBaseUrl("issuer", options.issuer);
  const token = new Kept((fetchWhole) => fetchToken(issuer, options, fetchWhole));
  return {
    async send({ method, url, headers, body }, fetches) {
      const { text } = await token.get(fetches.login, ({ goodUntil }) => Date.now() < goodUntil);
      headers.set("authorization", `Bearer ${text}`);
      return await fetches.request(url, { method, headers, body });
    },
    renew: () => token.drop(),
  };
}

interface Token {
  readonly text: string;
  readonly goodUntil: number;
}

async function fetchToken(issuer: URL, options: MaskinportenOptions, fetchWhole: FetchWhole): Promise<Token> {
  const response = await fetchWhole(below(issuer, "token"), {
    method: "POST",
    body: new URLSearchParams({ grant_type: JWT_GRANT, assertion: await signGrant(issuer, options) }),
  });
  const { status } = response;
  if (status !== 200) {
    const mayPass = status >= 500 || status === 429;
    throw new ServiceFailure(`the login service gave no token: it answered ${status}`, { mayPass, status });
  }
  const answer = tokenAnswer.safeParse(await response.json().catch(() => undefined));
  if (!answer.success) throw new ServiceFailure("the login service gave no token", { mayPass: true });
  const { access_token: text, expires_in: seconds } = answer.data;
  return { text, goodUntil: Date.now() + seconds * 1000 - MARGIN };
}

async function signGrant(
  issuer: URL,
  { clientId, key: source, scopes = KRR_SCOPES }: MaskinportenOptions,
): Promise<string> {
  const { key, kid, algorithm } = await readClientKey(source);
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
