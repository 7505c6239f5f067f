import {
  LOGIN_PROFILES,
  createConsole,
  createOpenIdLogin,
  type HeldRoles,
  type LoginClaims,
  type LoginLevels,
  type OpenIdLogin,
} from "@sluse/console";
import { isSluseError, parseUserId, type SiteRole } from "@sluse/core";
import { namesUser } from "@sluse/core/house";
import { silentLogger } from "@sluse/gate";
import type { Mount } from "@sluse/service";
import type { ClaimedRoles, ConsoleSettings, LoginSettings, Site } from "@sluse/site";
import { readSecret } from "@sluse/site/house";

import { openHouse } from "./open-house.ts";
import { readLoginKey } from "../site-folder/login-key.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The superusers' pages of a site, and how one logs in to them. */
export interface OpenConsole {
  readonly mount: Mount;
  /** Where the provider sends people back to: registered there. */
  readonly returnTo: string;
  readonly login: OpenIdLogin;
}

interface ConsoleParts {
  readonly settings: ConsoleSettings;
  /** The service's own address. */
  readonly address: string;
  readonly environment: Environment;
  /** The one that the site's gate was made with. */
  readonly held: HeldRoles;
}

/**
 * The pages of a site, where nobody is let in but by its provider of logins.
 * @throws SluseError `SLUSE_SITE_SECRET_MISSING`, `SLUSE_CLI_LOGIN_KEY`
 */
export async function openConsole(
  site: Site,
  { settings, address, environment, held }: ConsoleParts,
): Promise<OpenConsole> {
  const { origin } = new URL(address);
  const login = await openLogin(site, settings.login, environment);
  const { options, policies } = site;
  const { logger = silentLogger, pdf, clock } = options;
  const pages = createConsole({
    gate: site.gate,
    ledger: site.ledger,
    login,
    siteName: settings.siteName,
    origin,
    roles: options,
    held,
    policy: policies.policyOf,
    floor: policies.floor,
    pdf,
    house: openHouse(site.file, environment),
    ...(clock && { clock }),
    // What was said may be about somebody: their claims, or what they filled in.
    onFault: (fault) => logger.error(factsOf(fault), "a page or a login failed"),
  });
  return {
    mount: { path: "/", fetch: (request) => pages.fetch(request) },
    returnTo: `${origin}/logg-inn/svar`,
    login,
  };
}

const factsOf = (fault: unknown): { readonly code?: string; readonly kind: string } => ({
  kind: fault instanceof Error ? fault.name : typeof fault,
  ...(isSluseError(fault) && { code: fault.code }),
  ...(fault instanceof Error && "code" in fault && typeof fault.code === "string" && { code: fault.code }),
});

async function openLogin(
  site: Site,
  settings: LoginSettings,
  environment: Environment,
): Promise<OpenIdLogin> {
  const { issuer, clientId, profile = "openid", scope, userClaim, admits = "known", roles } = settings;
  const key = await readLoginKey(await readSecret(settings.key, environment));
  const levels = levelsOf(settings);
  const { centralFunction, serviceDesk = [], operations = [], auditors = [] } = site.options;
  const named = [...centralFunction, ...serviceDesk, ...operations, ...auditors].map((user) =>
    parseUserId(user),
  );
  return createOpenIdLogin({
    issuer,
    clientId,
    ...key,
    profile,
    ...(scope !== undefined && { scope }),
    ...(levels && { levels }),
    ...(userClaim !== undefined && { userOf: (claims) => textOf(claims, userClaim) }),
    rolesOf: (claims) => (roles ? rolesOf(roles, claims) : []),
    async admits({ id, roles: held = [] }, claims) {
      if (admits === "everybody" || held.length > 0 || (roles && isUser(roles, claims))) return true;
      const user = parseUserId(id);
      if (namesUser(named, user)) return true;
      return (await site.gate.projects.list()).some(({ superusers }) => namesUser(superusers, user));
    },
  });
}

/** As the site calls them, where it does: asked for as the profile asks. */
function levelsOf({ profile = "openid", levels }: LoginSettings): LoginLevels | undefined {
  if (!levels) return undefined;
  const claim = LOGIN_PROFILES[profile].levels?.claim ?? "acr";
  return {
    claim,
    accept: levels,
    ask: profile === "helseid" ? levels.map((level) => `Level${level}`) : levels,
  };
}

/** @throws TypeError where the claim is not there: then it is nobody */
function textOf(claims: LoginClaims, claim: string): string {
  const told = claims[claim];
  if (typeof told === "string" && told !== "") return told;
  throw new TypeError(`the login tells no \`${claim}\``);
}

/** What stands in a claim: one text, or a list of them. */
function valuesOf(claims: LoginClaims, claim: string): readonly unknown[] {
  const told = claims[claim];
  return Array.isArray(told) ? told : [told];
}

function rolesOf({ claim, ...by }: ClaimedRoles, claims: LoginClaims): readonly SiteRole[] {
  const told = valuesOf(claims, claim);
  const has = (values: readonly string[] = []): boolean => values.some((value) => told.includes(value));
  const held: Readonly<Record<SiteRole, boolean>> = {
    "central-function": has(by.centralFunction),
    "service-desk": has(by.serviceDesk),
    operations: has(by.operations),
    auditor: has(by.auditors),
  };
  return (Object.keys(held) as SiteRole[]).filter((role) => held[role]);
}

const isUser = ({ claim, users = [] }: ClaimedRoles, claims: LoginClaims): boolean =>
  users.some((value) => valuesOf(claims, claim).includes(value));
