import { z } from "zod";

import { secret, type SecretReference } from "./secrets/secret-reference.ts";
import { text } from "./yaml/shapes.ts";

/** The superusers' pages of a site. */
export interface ConsoleSettings {
  /** Whose pages they are, as it stands on each of them. */
  readonly siteName: string;
  readonly login: LoginSettings;
}

/** How people log in to the pages: at a provider of logins by OpenID Connect, and in no other way. */
export interface LoginSettings {
  /** What the provider asks for. Default `openid`: nothing in particular. */
  readonly profile?: "helseid" | "entra" | "ansattporten" | "openid";
  readonly issuer: string;
  readonly clientId: string;
  /** A private JWK. */
  readonly key: SecretReference;
  readonly scope?: string;
  /** How strong a login must be, as the provider calls it. Default: the profile's. */
  readonly levels?: readonly string[];
  /** What names a person. Default: issuer and subject, `https://issuer|subject`. */
  readonly userClaim?: string;
  /**
   * `known`: those whom `sluse.yaml` or a project names, or whose login gives them a role; `everybody`: whomever the provider
   * logs in. Default `known`.
   */
  readonly admits?: "known" | "everybody";
  /** What people are by a claim, besides those whom `sluse.yaml` names. */
  readonly roles?: ClaimedRoles;
}

/** Values of a claim, such as groups, and what whoever has one is. */
export interface ClaimedRoles {
  readonly claim: string;
  readonly centralFunction?: readonly string[];
  readonly serviceDesk?: readonly string[];
  readonly operations?: readonly string[];
  readonly auditors?: readonly string[];
  /** They are let in, and are nothing more: those who order, and superusers. */
  readonly users?: readonly string[];
}

/** A finding in both languages. */
const say = (context: z.RefinementCtx, en: string, nb: string, path: readonly string[] = []): void =>
  context.addIssue({ code: "custom", message: en, params: { nb }, path: [...path] });

/** Pages are shown, and logins made, over TLS; on the machine itself they may be without. */
const isSafeAddress = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
};

const issuer = z
  .url({ protocol: /^https?$/u, error: "is not an address, like https://login.example.no" })
  .superRefine((address, context) => {
    if (!isSafeAddress(address))
      say(
        context,
        "is not https: whoever is between could log in as anybody",
        "er ikke https: noen underveis kunne logget inn som hvem som helst",
      );
  });

/** Names of claims and scopes that give a national id. */
const givesNationalId = (name: string): boolean => /(?:^|[/:])(?:pid|nin|ssn|fnr)$/iu.test(name);

const claim = text.superRefine((name, context) => {
  if (givesNationalId(name))
    say(
      context,
      "is a national id: it would stand in the ledger and the log",
      "er et fødselsnummer: det ville stått i protokollen og loggen",
    );
});

const scope = text.superRefine((scopes, context) => {
  if (scopes.split(" ").some(givesNationalId))
    say(
      context,
      "asks for a national id, which is of no use here",
      "ber om fødselsnummer, som ikke skal brukes her",
    );
  if (!scopes.split(" ").includes("openid"))
    say(
      context,
      "does not hold `openid`: nobody would be logged in",
      "har ikke med `openid`: da blir ingen logget inn",
    );
});

const values = z.array(text).min(1, { error: "is empty" });

export const consoleShape: z.ZodType<ConsoleSettings> = z.strictObject({
  siteName: text,
  login: z.strictObject({
    profile: z.enum(["helseid", "entra", "ansattporten", "openid"]).exactOptional(),
    issuer,
    clientId: text,
    key: secret,
    scope: scope.exactOptional(),
    levels: values.exactOptional(),
    userClaim: claim.exactOptional(),
    admits: z.enum(["known", "everybody"]).exactOptional(),
    roles: z
      .strictObject({
        claim: text,
        centralFunction: values.exactOptional(),
        serviceDesk: values.exactOptional(),
        operations: values.exactOptional(),
        auditors: values.exactOptional(),
        users: values.exactOptional(),
      })
      .exactOptional(),
  }),
});

interface Beside {
  readonly address: string;
  readonly tokens?: { readonly people?: { readonly userClaim?: string }; readonly issuer: string };
  readonly console?: ConsoleSettings;
}

/** What does not go together, of a service and the pages beside it. */
export function checkConsole({ address, tokens, console }: Beside, context: z.RefinementCtx): void {
  if (!console) return;
  if (!isSafeAddress(address))
    say(
      context,
      "is not https: a browser would keep nobody logged in",
      "er ikke https: nettleseren ville ikke holdt noen innlogget",
      ["address"],
    );
  if (new URL(address).pathname !== "/")
    say(
      context,
      "has a path, and the pages lie at the root of a host of their own",
      "har en sti, og sidene ligger øverst på et eget vertsnavn",
      ["address"],
    );
  const people = tokens?.people;
  if (!people) return;
  const { userClaim = "sub" } = people;
  const { login } = console;
  // Whoever orders with a token and approves in the pages is one person, and must be seen to be.
  if (login.userClaim === userClaim && (userClaim !== "sub" || tokens?.issuer === login.issuer)) return;
  say(
    context,
    `does not name people as \`tokens.people\` does (\`${userClaim}\`): one person would be two, and could approve what they ordered`,
    `gir ikke folk samme navn som \`tokens.people\` (\`${userClaim}\`): én person ville vært to, og kunne godkjent det man selv har bestilt`,
    ["console", "login", "userClaim"],
  );
}
