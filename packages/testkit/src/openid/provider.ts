import type { webcrypto } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { exportJWK, generateKeyPair } from "jose";
import { Provider, type KoaContextWithOIDC } from "oidc-provider";

/** A real provider of logins by OpenID Connect on loopback, where one logs in by naming oneself. */
export interface LoginProvider {
  readonly issuer: string;
  /** The private key of the one client it knows, `sluse`. */
  readonly key: webcrypto.CryptoKey;
  /** The same as a private JWK, as a file holds it. */
  readonly jwk: string;
  /** What was asked for, without a browser in between. */
  readonly pushed: readonly Readonly<Record<string, unknown>>[];
  close(): Promise<void>;
}

const NAMES: Readonly<Record<string, string>> = { siri: "Siri Superbruker", dag: "Dag Desk" };

/** What the provider tells of each, besides. */
type Claims = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** How it differs from a plain one. */
export interface LoginProviderOptions {
  /** Gives tokens to nobody but who proves to have a key (DPoP). */
  readonly isBound?: true;
  /** What is told of each, by who they are. */
  readonly claims?: Claims;
  /** `acr` that it knows, and what each login is told to have been. */
  readonly levels?: readonly string[];
}

/**
 * Starts one.
 * @param returnTo the only address that it sends people back to
 * @example `const provider = await startLoginProvider("https://sluse.example/tilbake");`
 */
export async function startLoginProvider(
  returnTo: string,
  { isBound, claims = {}, levels = [] }: LoginProviderOptions = {},
): Promise<LoginProvider> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // Another host than the console's, as it is in the world.
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const [client, signing] = await Promise.all([
    generateKeyPair("ES256", { extractable: true }),
    generateKeyPair("ES256", { extractable: true }),
  ]);
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "sluse",
        token_endpoint_auth_method: "private_key_jwt",
        token_endpoint_auth_signing_alg: "ES256",
        jwks: {
          keys: [{ ...(await exportJWK(client.publicKey)), kid: "sluse-1", alg: "ES256", use: "sig" }],
        },
        redirect_uris: [returnTo],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        id_token_signed_response_alg: "ES256",
        require_auth_time: true,
        require_pushed_authorization_requests: true,
        ...(isBound && { dpop_bound_access_tokens: true }),
      },
    ],
    jwks: {
      keys: [{ ...(await exportJWK(signing.privateKey)), kid: "provider-1", alg: "ES256", use: "sig" }],
    },
    cookies: { keys: ["made up, for loopback alone"] },
    features: { devInteractions: { enabled: false }, pushedAuthorizationRequests: { enabled: true } },
    acrValues: [...levels],
    claims: {
      openid: ["sub", "name", "groups", "security_level", "helseid://claims/identity/security_level"],
      acr: null,
      auth_time: null,
    },
    scopes: ["openid", "profile"],
    conformIdTokenClaims: false,
    loadExistingGrant: async ({ oidc }) => {
      if (!oidc.client || oidc.session?.accountId === undefined) return undefined;
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: NAMES[id] ?? id, ...claims[id] }),
    }),
    interactions: { url: (_context, { uid }) => `/who/${uid}` },
  });
  const pushed: Readonly<Record<string, unknown>>[] = [];
  provider.use(async (context, next) => {
    await next();
    const { oidc } = context as KoaContextWithOIDC;
    if (context.path !== "/request" || !oidc.body) return;
    const jkt = oidc.entities.PushedAuthorizationRequest?.dpopJkt;
    pushed.push({ ...oidc.body, ...(jkt !== undefined && { dpop_jkt: jkt }) });
  });
  provider.use(async (context, next) => {
    if (!context.path.startsWith("/who/")) return next();
    const who = context.query["is"];
    if (typeof who !== "string") {
      context.body = "who?";
      return;
    }
    context.respond = false;
    const told = claims[who]?.["acr"];
    await provider.interactionFinished(context.req, context.res, {
      login: { accountId: who, ...(typeof told === "string" && { acr: told }) },
    });
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    void answer(request, response);
  });
  return {
    issuer,
    key: client.privateKey,
    pushed,
    jwk: JSON.stringify({ ...(await exportJWK(client.privateKey)), kid: "sluse-1", alg: "ES256" }),
    async close() {
      server.close();
      await once(server, "close");
    },
  };
}

/**
 * A browser's part of a login at the provider: follows it, names oneself where asked, and answers where it ends.
 * @throws Error when it ends nowhere within ten turns
 */
export async function logInAt(
  issuer: string,
  address: string,
  who: string,
  cookies: Map<string, string>,
): Promise<string> {
  let next = new URL(address);
  for (let turn = 0; turn < 10; turn += 1) {
    if (next.origin !== issuer) return `${next.pathname}${next.search}`;
    if (next.pathname.startsWith("/who/")) next.searchParams.set("is", who);
    const response = await fetch(next, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=");
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    const to = response.headers.get("location");
    if (to === null)
      throw new Error(`the provider ends at ${next.pathname}: ${response.status} ${await response.text()}`);
    next = new URL(to, next);
  }
  throw new Error("the provider sends one round and round");
}
