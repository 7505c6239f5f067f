import { dirname, resolve } from "node:path";

import { SluseError, isSluseError, type Language } from "@sluse/core";
import { pathInput, readArgument } from "@sluse/core/house";
import type { LinkEngine } from "@sluse/linkcheck";
import { z } from "zod";

import { checkFields } from "./yaml/check-fields.ts";
import { readYaml, type YamlFile } from "./yaml/read-yaml.ts";
import { text, yesOrNo } from "./yaml/shapes.ts";
import { placeRegister, registerShape, type RegisterSettings } from "./registers/register-settings.ts";
import { placeService, serviceShape, type ServiceSettings } from "./service-settings.ts";
import { secret, type SecretReference } from "./secrets/secret-reference.ts";

/** A pseudonym key by its name, and where its secret is kept. */
export interface KeyReference {
  readonly id: string;
  readonly secret: SecretReference;
}

/** Which ledger a site has. */
export type LedgerReference =
  | {
      readonly sqlite: string;
      /** Where the ledger's witness lies. Default: beside it. */
      readonly witness?: string;
    }
  | {
      readonly postgres: SecretReference;
      /** Where the ledger's witness lies. Default: there is none. */
      readonly witness?: string;
    };

/** A way for cleared letters to leave. */
export type Via = "folder" | "eprom";

/** How cleared letters can leave a site. */
export interface Senders {
  readonly folder?: { readonly outbox: string };
  readonly eprom?: {
    readonly baseUrl: string;
    readonly apiKey: SecretReference;
    /** ePROM's own test mode. */
    readonly test: boolean;
    /** A file that remembers which clearance each of ePROM's ids belongs to. */
    readonly sent: string;
  };
}

/** How a site looks at links. */
export interface LinkSettings {
  readonly engine?: LinkEngine;
  readonly vantagePoint: string;
  readonly egressProxy?: { readonly address: string; readonly authorization?: SecretReference };
  readonly allowPrivate?: Readonly<Record<string, readonly string[]>>;
}

/** A project's overlay, and the ordering system it is written for: without one it must be tighter than that of each. */
export interface ProjectOverlay {
  readonly file: string;
  readonly system?: string;
}

/** What stands on every letter that is made of a template. */
export interface LetterheadSettings {
  readonly sender: { readonly name: string; readonly lines: readonly string[] };
  readonly logo?: { readonly file: string; readonly alt: string };
  readonly addressField?: "eprom" | "none";
}

/** A site's configuration, `sluse.yaml`: which ledger, policy, registers and templates hold here. Paths are absolute. */
export interface SiteFile {
  readonly path: string;
  readonly ledger: LedgerReference;
  readonly policy: {
    readonly floor: string;
    readonly systems: Readonly<Record<string, string>>;
    readonly projects: Readonly<Record<string, ProjectOverlay>>;
  };
  readonly templates: string;
  /** Word lists by language; without one, only the commonest misspellings are told. */
  readonly spelling?: Readonly<Partial<Record<Language, string>>>;
  /** With it, letters of templates are made as PDF. */
  readonly letterhead?: LetterheadSettings;
  readonly registers: readonly RegisterSettings[];
  readonly pseudonymKey: KeyReference;
  readonly retiredKeys: readonly KeyReference[];
  /**
   * Who acts on the command line: whoever is logged on at the machine, or whoever `--as` names. `claimed` is for trying things
   * out alone, and where the machine itself lets nobody in but by another way of knowing them: anybody may claim to be two.
   */
  readonly identity: "os-user" | "claimed";
  readonly centralFunction: readonly string[];
  readonly serviceDesk: readonly string[];
  readonly operations: readonly string[];
  readonly auditors: readonly string[];
  /** The one used when a command does not name one. */
  readonly sender?: Via;
  readonly senders: Senders;
  readonly links: LinkSettings;
  /** The gate over HTTP, for `sluse serve`. */
  readonly service?: ServiceSettings;
  readonly log?: string;
}

const key = z.strictObject({ id: text, secret });

const siteShape = z.strictObject({
  ledger: z.union(
    [
      z.strictObject({ sqlite: text, witness: text.optional() }),
      z.strictObject({ postgres: secret, witness: text.optional() }),
    ],
    {
      error: "is neither `sqlite: <path>` nor `postgres: { env: <name> }`",
    },
  ),
  policy: z.strictObject({
    floor: text,
    systems: z.record(z.string(), text).default({}),
    projects: z
      .record(
        z.string(),
        z.union(
          [
            text.transform((file) => ({ file })),
            z.strictObject({ file: text, system: text.exactOptional() }),
          ],
          {
            error: "is neither a path nor `{ system: <id>, file: <path> }`",
          },
        ),
      )
      .default({}),
  }),
  templates: text,
  spelling: z
    .strictObject({ nb: text.exactOptional(), nn: text.exactOptional(), en: text.exactOptional() })
    .exactOptional(),
  letterhead: z
    .strictObject({
      sender: z.strictObject({ name: text, lines: z.array(text).default([]) }),
      logo: z.strictObject({ file: text, alt: text }).exactOptional(),
      addressField: z.enum(["eprom", "none"]).exactOptional(),
    })
    .exactOptional(),
  registers: z.array(registerShape).default([]),
  pseudonymKey: key,
  retiredKeys: z.array(key).default([]),
  identity: z.enum(["os-user", "claimed"]).default("os-user"),
  centralFunction: z.array(text).min(1, { error: "is empty" }),
  serviceDesk: z.array(text).default([]),
  operations: z.array(text).default([]),
  auditors: z.array(text).default([]),
  sender: z.enum(["folder", "eprom"]).exactOptional(),
  senders: z
    .strictObject({
      folder: z.strictObject({ outbox: text }).exactOptional(),
      eprom: z.strictObject({ baseUrl: text, apiKey: secret, test: yesOrNo, sent: text }).exactOptional(),
    })
    .default({}),
  links: z.strictObject({
    engine: z.enum(["linkinator", "direct"]).exactOptional(),
    vantagePoint: text,
    egressProxy: z.strictObject({ address: text, authorization: secret.exactOptional() }).exactOptional(),
    allowPrivate: z.record(z.string(), z.array(text)).exactOptional(),
  }),
  service: serviceShape.exactOptional(),
  log: text.exactOptional(),
});

/**
 * Reads `sluse.yaml`. Paths in it are relative to its folder.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID`, `SLUSE_SITE_MISSING`, `SLUSE_SITE_FILE_UNREADABLE`, `SLUSE_SITE_YAML_…`, `SLUSE_SITE_FIELD_INVALID` with line and column
 */
export async function readSiteFile(given: string): Promise<SiteFile> {
  const path = readArgument(pathInput, readArgument(z.string(), given, "the path"), "the path");
  const site = checkFields(await readYamlOfSite(path), siteShape);
  const at = (relative: string): string => resolve(dirname(path), relative);
  const everyPath = (paths: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(paths).map(([name, each]) => [name, at(each)]));
  const secretAt = (reference: SecretReference): SecretReference =>
    "file" in reference ? { file: at(reference.file) } : reference;
  const keyAt = ({ id, secret: reference }: KeyReference): KeyReference => ({
    id,
    secret: secretAt(reference),
  });
  const registerAt = (register: RegisterSettings): RegisterSettings => placeRegister(register, at, secretAt);
  const { ledger, policy, links, log, letterhead, service, spelling, ...rest } = site;
  const { folder, eprom } = site.senders;
  return {
    ...rest,
    path,
    ledger: {
      ...("sqlite" in ledger ? { sqlite: at(ledger.sqlite) } : { postgres: secretAt(ledger.postgres) }),
      ...(ledger.witness !== undefined && { witness: at(ledger.witness) }),
    },
    policy: {
      floor: at(policy.floor),
      systems: everyPath(policy.systems),
      projects: Object.fromEntries(
        Object.entries(policy.projects).map(([id, overlay]) => [id, { ...overlay, file: at(overlay.file) }]),
      ),
    },
    templates: at(site.templates),
    ...(spelling && { spelling: everyPath(spelling) }),
    ...(letterhead && {
      letterhead: {
        ...letterhead,
        ...(letterhead.logo && { logo: { ...letterhead.logo, file: at(letterhead.logo.file) } }),
      },
    }),
    registers: site.registers.map(registerAt),
    pseudonymKey: keyAt(site.pseudonymKey),
    retiredKeys: site.retiredKeys.map(keyAt),
    senders: {
      ...(folder && { folder: { outbox: at(folder.outbox) } }),
      ...(eprom && { eprom: { ...eprom, apiKey: secretAt(eprom.apiKey), sent: at(eprom.sent) } }),
    },
    links,
    ...(service && { service: placeService(service, at, secretAt) }),
    ...(log === undefined ? {} : { log: at(log) }),
  };
}

async function readYamlOfSite(path: string): Promise<YamlFile> {
  try {
    return await readYaml(path, "texts");
  } catch (error) {
    if (!isSluseError(error) || !isMissing(error.cause)) throw error;
    throw new SluseError("SLUSE_SITE_MISSING", `there is no \`${path}\``, {
      cause: error,
      place: { file: path },
      nb: `det er ingen \`${path}\``,
    });
  }
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && cause.code === "ENOENT";
