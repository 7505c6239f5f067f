import type { webcrypto } from "node:crypto";

import { parseUserId } from "@sluse/core";
import * as openid from "openid-client";

import type { Login, LoginReply, LoginResult } from "./login.ts";

/** What a provider tells of somebody who has logged in. */
export interface LoginClaims {
  readonly iss: string;
  readonly sub: string;
  readonly [claim: string]: unknown;
}

/** A provider of logins by OpenID Connect, and how the console is known there. */
export interface OpenIdOptions {
  /** The provider: `https://helseid.example`. Plain `http` only on loopback. */
  readonly issuer: string;
  readonly clientId: string;
  /** The private key that this console proves itself with (`private_key_jwt`), and its name at the provider. */
  readonly key: webcrypto.CryptoKey;
  readonly keyId?: string;
  /** Default `openid`. No scope that gives a national id is of any use here. */
  readonly scope?: string;
  /** The user as the gate names them. Default: issuer and subject, `https://helseid.example|a1b2`. */
  readonly userOf?: (claims: LoginClaims) => string;
  /** Default: the claim `name`, else the user. */
  readonly nameOf?: (claims: LoginClaims) => string | undefined;
}

/**
 * Logs in by OpenID Connect: code with PKCE, `private_key_jwt`, pushed authorization requests where the provider takes them.
 * @throws whatever the provider's discovery ran into
 */
export async function createOpenIdLogin(options: OpenIdOptions): Promise<Login> {
  const { issuer, clientId, key, keyId, scope = "openid" } = options;
  const isLoopback = ["127.0.0.1", "localhost", "[::1]"].includes(new URL(issuer).hostname);
  const provider = await openid.discovery(
    new URL(issuer),
    clientId,
    undefined,
    openid.PrivateKeyJwt({ key, ...(keyId === undefined ? {} : { kid: keyId }) }),
    isLoopback ? { execute: [openid.allowInsecureRequests] } : {},
  );
  const isPushed = provider.serverMetadata().pushed_authorization_request_endpoint !== undefined;
  const names = new Map<string, string>();
  return {
    async begin({ fresh, returnTo }) {
      const secrets = {
        verifier: openid.randomPKCECodeVerifier(),
        state: openid.randomState(),
        nonce: openid.randomNonce(),
      };
      const parameters = {
        redirect_uri: returnTo,
        scope,
        code_challenge: await openid.calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: "S256",
        state: secrets.state,
        nonce: secrets.nonce,
        ...(fresh ? { max_age: "0", prompt: "login" } : {}),
      };
      const address = isPushed
        ? await openid.buildAuthorizationUrlWithPAR(provider, parameters)
        : openid.buildAuthorizationUrl(provider, parameters);
      return { kind: "go-to", address: address.href, secrets };
    },
    async finish(reply) {
      const claims = await claimsOf(provider, reply);
      if (claims === undefined) return { kind: "refused", because: "provider" };
      if (!isNew(claims, reply)) return { kind: "refused", because: "not-fresh" };
      const result = userOf(options, claims);
      if (result.kind === "logged-in") names.set(result.user.id, result.user.name);
      return result;
    },
    nameOf: (id) => names.get(id),
  };
}

async function claimsOf(
  provider: openid.Configuration,
  { attempt, secrets, parameters }: LoginReply,
): Promise<openid.IDToken | undefined> {
  const { verifier = "", state = "", nonce = "" } = secrets;
  const back = new URL(attempt.returnTo);
  back.search = parameters.toString();
  const tokens = await openid.authorizationCodeGrant(provider, back, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
    ...(attempt.fresh ? { maxAge: 0 } : {}),
  });
  return tokens.claims();
}

/** Clocks of two machines may differ by so many seconds. */
const CLOCKS_DIFFER = 2;

/** The library lets a login of half a minute ago pass for a new one; here it must have come after it was asked for. */
const isNew = ({ auth_time }: openid.IDToken, { attempt, begunAt }: LoginReply): boolean =>
  !attempt.fresh || (auth_time !== undefined && auth_time >= begunAt - CLOCKS_DIFFER);

function userOf(
  { userOf: idOf = ({ iss, sub }) => `${iss}|${sub}`, nameOf = nameClaim }: OpenIdOptions,
  claims: LoginClaims,
): LoginResult {
  // A name that the gate would not take as a user's is nobody's here.
  const id = parseUserId(idOf(claims));
  return { kind: "logged-in", user: { id, name: nameOf(claims) ?? id } };
}

const nameClaim = ({ name }: LoginClaims): string | undefined =>
  typeof name === "string" ? name : undefined;
