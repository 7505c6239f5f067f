import { parseInput } from "@sluse/core/house";
import * as oauth from "openid-client";
import { z } from "zod";

import { isLoopback } from "../internal/http/connection.ts";
import { Kept } from "../internal/http/kept.ts";
import { KeptToken, type Token } from "../internal/http/kept-token.ts";
import { WatchedFetch } from "../internal/http/watched-fetch.ts";
import { addressInput, filledText, keyInput } from "../internal/option-inputs.ts";
import { readClientKey, type ClientKeySource, type KeyRules } from "../internal/http/client-key.ts";
import type { FetchWhole, Login } from "../internal/http/login.ts";

/** How one logs in at HelseID. */
export interface HelseIdOptions {
  /** HelseID's own address, e.g. `https://helseid-sts.nhn.no`. */
  readonly issuer: string | URL;
  readonly clientId: string;
  /** The client's private JWK, or the path of the file that holds it. */
  readonly key: ClientKeySource;
  readonly scope: string;
  /** On behalf of which organisation a client of several logs in: some APIs give nothing without. */
  readonly organisation?: HelseIdOrganisation;
}

/** Organisation numbers, of nine digits. */
export interface HelseIdOrganisation {
  readonly parent: string;
  readonly child?: string;
}

const organisationNumber = z
  .string()
  .regex(/^\d{9}$/u, { error: "is no organisation number of nine digits" });
const optionsInput = z.strictObject({
  issuer: addressInput("issuer"),
  clientId: filledText,
  key: keyInput,
  scope: filledText,
  organisation: z
    .strictObject({ parent: organisationNumber, child: organisationNumber.exactOptional() })
    .exactOptional(),
} satisfies Readonly<Record<keyof HelseIdOptions, unknown>>);

/** A token is renewed this long before its end, in milliseconds. */
const MARGIN = 10_000;

/**
 * Logs in to HelseID as a machine: client credentials, `private_key_jwt`, DPoP. The token is fetched when it is first
 * needed, kept in memory, and bound to a proof key that lives as long as this login.
 *
 * @throws SluseError `SLUSE_REGISTER_OPTION` for the address; `SLUSE_REGISTER_KEY` from the first request
 * @example
 * ```ts
 * const login = createHelseIdLogin({
 *   issuer: "https://helseid-sts.nhn.no",
 *   clientId: "5a7c…",
 *   key: new URL("file:///etc/sluse/helseid.jwk"),
 *   scope: "nhn:helsenorge.eksternapi/personvern",
 * });
 * ```
 */
export function createHelseIdLogin(given: HelseIdOptions): Login {
  const options = parseInput(optionsInput, given, {
    what: "the options of a login to HelseID",
    code: "SLUSE_REGISTER_OPTION",
  });
  const { issuer } = options;
  const proofKey = new Kept(() => oauth.randomDPoPKeyPair("ES256"));
  const session = new Kept(async (fetchWhole) => {
    return await openSession(issuer, await proofKey.get(fetchWhole), options, fetchWhole);
  });
  const token = new KeptToken((fetchWhole) => fetchToken(session, options, fetchWhole));

  return {
    async send({ method, url, headers, body }, fetches) {
      const text = await token.text(fetches.login);
      const { proof, configure } = await session.get(fetches.login, isOfToday);
      const watched = new WatchedFetch(fetches.request);
      try {
        const configuration = configure(watched.fetch);
        return await oauth.fetchProtectedResource(configuration, text, url, method, body, headers, {
          DPoP: proof,
        });
      } catch (error) {
        if (error instanceof oauth.WWWAuthenticateChallengeError) return error.response;
        throw watched.explain(error, "the request could not be signed");
      }
    },
    refused: (pause) => token.refused(pause),
  };
}

interface Session {
  /** By this machine's clock. */
  readonly openedAt: number;
  readonly proof: oauth.DPoPHandle;
  /** Each request has limits of its own, and so a configuration of its own. */
  readonly configure: (customFetch: oauth.CustomFetch) => oauth.Configuration;
}

/** NHN asks that what HelseID says of itself is read anew each day. The proof key stays: tokens are bound to it. */
const SESSION_LIFE = 24 * 60 * 60 * 1000;
const isOfToday = ({ openedAt }: Session): boolean => Date.now() - openedAt < SESSION_LIFE;

/** What NHN's own tool for keys makes. */
const KEY_RULES: KeyRules = {
  algorithms: ["PS", "ES", "RS"].flatMap((kind) => [`${kind}256`, `${kind}384`, `${kind}512`]),
  defaults: { EC: "ES256", RSA: "PS256" },
};
/** HelseID takes up to 60 seconds ahead of its own clock, which may be behind. */
const ASSERTION_LIFE = 30;

/** HelseID wants to see from its header what the assertion is for. */
const typed = (organisation: HelseIdOrganisation | undefined): oauth.ModifyAssertionOptions => ({
  [oauth.modifyAssertion]: (header, payload) => {
    header["typ"] = "client-authentication+jwt";
    payload["exp"] = Number(payload["iat"]) + ASSERTION_LIFE;
    if (organisation !== undefined) payload["assertion_details"] = detailsOf(organisation);
  },
});

/** As HelseID wants a client of several organisations to say for which of them it asks. */
const detailsOf = ({ parent, child = "" }: HelseIdOrganisation): oauth.JsonObject => ({
  type: "helseid_authorization",
  practitioner_role: {
    organization: {
      identifier: { system: "urn:oid:1.0.6523", type: "ENH", value: `NO:ORGNR:${parent}:${child}` },
    },
  },
});

async function openSession(
  issuer: URL,
  proofKey: oauth.CryptoKeyPair,
  options: HelseIdOptions,
  fetchWhole: FetchWhole,
): Promise<Session> {
  const { key, kid } = await readClientKey(options.key, KEY_RULES);
  const authentication = oauth.PrivateKeyJwt(
    kid === undefined ? key : { key, kid },
    typed(options.organisation),
  );
  const insecure = isLoopback(issuer) ? [oauth.allowInsecureRequests] : [];
  const watched = new WatchedFetch(fetchWhole);
  try {
    const found = await oauth.discovery(issuer, options.clientId, undefined, authentication, {
      [oauth.customFetch]: watched.fetch,
      execute: insecure,
    });
    const server = found.serverMetadata();
    return {
      openedAt: Date.now(),
      proof: oauth.getDPoPHandle(found, proofKey),
      configure: (customFetch) => {
        const configuration = new oauth.Configuration(server, options.clientId, undefined, authentication);
        configuration[oauth.customFetch] = customFetch;
        for (const allow of insecure) allow(configuration);
        return configuration;
      },
    };
  } catch (error) {
    throw watched.explain(error, "the login service did not say where it gives tokens");
  }
}

async function fetchToken(
  session: Kept<Session>,
  { scope }: HelseIdOptions,
  fetchWhole: FetchWhole,
): Promise<Token> {
  const { proof, configure } = await session.get(fetchWhole, isOfToday);
  const watched = new WatchedFetch(fetchWhole);
  try {
    const granted = await oauth.clientCredentialsGrant(configure(watched.fetch), { scope }, { DPoP: proof });
    const seconds = granted.expiresIn() ?? 0;
    return { text: granted.access_token, goodUntil: Date.now() + seconds * 1000 - MARGIN };
  } catch (error) {
    throw watched.explain(error, "the login service gave no token");
  }
}
