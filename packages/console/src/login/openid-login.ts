import type { webcrypto } from "node:crypto";

import { parseUserId, type SiteRole } from "@sluse/core";
import { isSystemUser } from "@sluse/core/house";
import * as openid from "openid-client";

import { LOGIN_PROFILES, type LoginLevels, type LoginProfileName } from "./login-profiles.ts";
import type { ConsoleUser, Login, LoginReply, LoginResult } from "../login.ts";

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
  /** Of the certificate that the key is known by (`x5t#S256`), where the provider goes by certificates, as Entra does. */
  readonly certificate?: string;
  /** What the provider asks for. Default `openid`: nothing in particular. */
  readonly profile?: LoginProfileName;
  /** Default: the profile's. No scope that gives a national id is of any use here. */
  readonly scope?: string;
  /** How strong a login must be. Default: the profile's. */
  readonly levels?: LoginLevels;
  /** The user as the gate names them. Default: issuer and subject, `https://helseid.example|a1b2`. */
  readonly userOf?: (claims: LoginClaims) => string;
  /** Default: the claim `name`, else the user. */
  readonly nameOf?: (claims: LoginClaims) => string | undefined;
  /** What they are to the whole site. Default: nothing but what the site names them as. */
  readonly rolesOf?: (claims: LoginClaims) => readonly SiteRole[];
  /** Whether somebody whom the provider knows is let in. Default: everybody. */
  readonly admits?: (user: ConsoleUser, claims: LoginClaims) => Promise<boolean>;
}

/** A login by OpenID Connect. */
export interface OpenIdLogin extends Login {
  /**
   * Asks the provider what it offers. Else the first login does.
   * @throws whatever the provider's discovery ran into
   */
  reach(): Promise<void>;
}

/** What a provider says of itself is asked for anew after this. */
const KNOWN_FOR = 24 * 3600 * 1000;

/**
 * Logs in by OpenID Connect: code with PKCE, `private_key_jwt`, pushed authorization requests where the provider takes them,
 * bound to a key (DPoP) where the profile says so. The provider is asked what it offers at the first login, so that it may be
 * away when the console starts.
 * @example `createOpenIdLogin({ issuer: "https://login.hospital.no", clientId: "sluse", key })`
 */
export function createOpenIdLogin(options: OpenIdOptions): OpenIdLogin {
  const profile = LOGIN_PROFILES[options.profile ?? "openid"];
  const { clientId, scope = profile.scope, levels = profile.levels } = options;
  const names = new Map<string, string>();
  const providerOf = keepFor(KNOWN_FOR, () => discover(options));
  const proof = once(() => openid.randomDPoPKeyPair());
  const bindingOf = async (provider: openid.Configuration): Promise<{ readonly DPoP?: openid.DPoPHandle }> =>
    profile.binding === "dpop" ? { DPoP: openid.getDPoPHandle(provider, await proof()) } : {};
  let logoutAddress: string | undefined;
  return {
    async reach() {
      await providerOf();
    },
    async begin({ fresh, returnTo }) {
      const provider = await providerOf();
      const metadata = provider.serverMetadata();
      logoutAddress =
        metadata.end_session_endpoint === undefined
          ? undefined
          : openid.buildEndSessionUrl(provider, { client_id: clientId }).href;
      const secrets = {
        verifier: openid.randomPKCECodeVerifier(),
        state: openid.randomState(),
        nonce: openid.randomNonce(),
      };
      const asked = levelsToAsk(levels, metadata.acr_values_supported);
      const parameters = {
        redirect_uri: returnTo,
        scope,
        code_challenge: await openid.calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: "S256",
        state: secrets.state,
        nonce: secrets.nonce,
        ...(asked === "" ? {} : { acr_values: asked }),
        ...(fresh ? { max_age: "0", prompt: "login" } : {}),
      };
      const address =
        metadata.pushed_authorization_request_endpoint === undefined
          ? openid.buildAuthorizationUrl(provider, parameters)
          : await openid.buildAuthorizationUrlWithPAR(provider, parameters, await bindingOf(provider));
      return { kind: "go-to", address: address.href, secrets };
    },
    async finish(reply) {
      const provider = await providerOf();
      const claims = await claimsOf(provider, reply, await bindingOf(provider));
      if (claims === undefined) return { kind: "refused", because: "provider" };
      if (!isNew(claims, reply)) return { kind: "refused", because: "not-fresh" };
      if (levels && !isStrong(claims, levels)) return { kind: "refused", because: "too-weak" };
      const result = await userOf(options, claims);
      if (result.kind === "logged-in") names.set(result.user.id, result.user.name);
      return result;
    },
    nameOf: (id) => names.get(id),
    logoutAddress: () => logoutAddress,
  };
}

function discover({
  issuer,
  clientId,
  key,
  keyId,
  certificate,
}: OpenIdOptions): Promise<openid.Configuration> {
  const isLoopback = ["127.0.0.1", "localhost", "[::1]"].includes(new URL(issuer).hostname);
  const proveWith = openid.PrivateKeyJwt(
    { key, ...(keyId === undefined ? {} : { kid: keyId }) },
    certificate === undefined
      ? undefined
      : {
          [openid.modifyAssertion]: (header) => {
            header["x5t#S256"] = certificate;
          },
        },
  );
  return openid.discovery(
    new URL(issuer),
    clientId,
    undefined,
    proveWith,
    isLoopback ? { execute: [openid.allowInsecureRequests] } : {},
  );
}

/** What was found is kept for a while, and longer when it cannot be found anew; that nothing was found is not kept. */
function keepFor<Found>(milliseconds: number, find: () => Promise<Found>): () => Promise<Found> {
  let kept: { readonly found: Found; readonly until: number } | undefined;
  return async () => {
    if (kept && Date.now() < kept.until) return kept.found;
    try {
      kept = { found: await find(), until: Date.now() + milliseconds };
    } catch (error) {
      if (!kept) throw error;
    }
    return kept.found;
  };
}

function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => (made ??= make());
}

/** A provider that says which levels it knows refuses to be asked for others. */
const levelsToAsk = (levels: LoginLevels | undefined, supported: readonly string[] | undefined): string =>
  (levels?.ask ?? []).filter((level) => supported?.includes(level) ?? true).join(" ");

async function claimsOf(
  provider: openid.Configuration,
  { attempt, secrets, parameters }: LoginReply,
  binding: { readonly DPoP?: openid.DPoPHandle },
): Promise<openid.IDToken | undefined> {
  const { verifier = "", state = "", nonce = "" } = secrets;
  const back = new URL(attempt.returnTo);
  back.search = parameters.toString();
  const tokens = await openid.authorizationCodeGrant(
    provider,
    back,
    {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
      ...(attempt.fresh ? { maxAge: 0 } : {}),
    },
    undefined,
    binding,
  );
  return tokens.claims();
}

/** Clocks of two machines may differ by so many seconds. */
const CLOCKS_DIFFER = 2;

/** The library lets a login of half a minute ago pass for a new one; here it must have come after it was asked for. */
const isNew = ({ auth_time }: openid.IDToken, { attempt, begunAt }: LoginReply): boolean =>
  !attempt.fresh || (auth_time !== undefined && auth_time >= begunAt - CLOCKS_DIFFER);

/** What was asked for is no proof of what was done. */
function isStrong(claims: LoginClaims, { claim, accept }: LoginLevels): boolean {
  const told = claims[claim];
  return (typeof told === "string" || typeof told === "number") && accept.includes(String(told));
}

async function userOf(
  {
    userOf: idOf = ({ iss, sub }) => `${iss}|${sub}`,
    nameOf = nameClaim,
    rolesOf = () => [],
    admits = async () => true,
  }: OpenIdOptions,
  claims: LoginClaims,
): Promise<LoginResult> {
  // A name that the gate would not take as a user's is nobody's here.
  const id = parseUserId(idOf(claims));
  // Nor one who is called as an ordering system is: they would act as it.
  if (isSystemUser(id)) return { kind: "refused", because: "not-a-user" };
  const user: ConsoleUser = { id, name: nameOf(claims) ?? id, roles: rolesOf(claims) };
  return (await admits(user, claims))
    ? { kind: "logged-in", user }
    : { kind: "refused", because: "not-a-user" };
}

const nameClaim = ({ name }: LoginClaims): string | undefined =>
  typeof name === "string" ? name : undefined;
