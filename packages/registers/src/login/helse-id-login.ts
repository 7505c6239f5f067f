import * as oauth from "openid-client";

import { isLoopback, parseBaseUrl } from "../internal/http/connection.ts";
import { Kept } from "../internal/http/kept.ts";
import { WatchedFetch } from "../internal/http/watched-fetch.ts";
import { readClientKey, type ClientKeySource } from "./client-key.ts";
import type { FetchWhole, Login } from "./login.ts";

export interface HelseIdOptions {
  /** HelseID's own address, e.g. `https://helseid-sts.nhn.no`. */
  readonly issuer: string | URL;
  readonly clientId: string;
  /** The client's private JWK, or the path of the file that holds it. */
  readonly key: ClientKeySource;
  readonly scope: string;
}

/** A token is renewed this long before its end, in milliseconds. */
const MARGIN = 10_000;

/**
 * Logs in to HelseID as a machine: client credentials, `private_key_jwt`, DPoP. The token is fetched when it is first
 * needed, kept in memory, and bound to a proof key that lives as long as this login.
 *
 * @throws SluseError `SLUSE_REGISTER_OPTION` for the address; `SLUSE_REGISTER_KEY` from the first request
 */
export function createHelseIdLogin(options: HelseIdOptions): Login {
  const issuer = parseBaseUrl("issuer", options.issuer);
  const session = new Kept((fetchWhole) => openSession(issuer, options, fetchWhole));
  const token = new Kept((fetchWhole) => fetchToken(session, options, fetchWhole));

  return {
    async send({ method, url, headers, body }, fetches) {
      const { text } = await token.get(fetches.login, ({ goodUntil }) => Date.now() < goodUntil);
      const { proof, configure } = await session.get(fetches.login);
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
    renew: () => token.drop(),
  };
}

interface Session {
  readonly proof: oauth.DPoPHandle;
  /** Each request has limits of its own, and so a configuration of its own. */
  readonly configure: (customFetch: oauth.CustomFetch) => oauth.Configuration;
}

/** HelseID wants to see from its header what the assertion is for. */
const TYPED: oauth.ModifyAssertionOptions = {
  [oauth.modifyAssertion]: (header) => {
    header["typ"] = "client-authentication+jwt";
  },
};

async function openSession(issuer: URL, options: HelseIdOptions, fetchWhole: FetchWhole): Promise<Session> {
  const { key, kid } = await readClientKey(options.key);
  const authentication = oauth.PrivateKeyJwt(kid === undefined ? key : { key, kid }, TYPED);
  const insecure = isLoopback(issuer) ? [oauth.allowInsecureRequests] : [];
  const watched = new WatchedFetch(fetchWhole);
  try {
    const found = await oauth.discovery(issuer, options.clientId, undefined, authentication, {
      [oauth.customFetch]: watched.fetch,
      execute: insecure,
    });
    const server = found.serverMetadata();
    return {
      proof: oauth.getDPoPHandle(found, await oauth.randomDPoPKeyPair("ES256")),
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

interface Token {
  readonly text: string;
  readonly goodUntil: number;
}

async function fetchToken(
  session: Kept<Session>,
  { scope }: HelseIdOptions,
  fetchWhole: FetchWhole,
): Promise<Token> {
  const { proof, configure } = await session.get(fetchWhole);
  const watched = new WatchedFetch(fetchWhole);
  try {
    const granted = await oauth.clientCredentialsGrant(configure(watched.fetch), { scope }, { DPoP: proof });
    const seconds = granted.expiresIn() ?? 0;
    return { text: granted.access_token, goodUntil: Date.now() + seconds * 1000 - MARGIN };
  } catch (error) {
    throw watched.explain(error, "the login service gave no token");
  }
}
