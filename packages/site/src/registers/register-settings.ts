import { OPT_OUT_KINDS, type Instant, type OptOutKind } from "@sluse/core";
import type { PrivacyDefinitionReference } from "@sluse/registers/pvk";
import type { ListCompleteness } from "@sluse/registers/list-file";
import { z } from "zod";

import { moment, text, wholeNumber, yesOrNo } from "../yaml/shapes.ts";
import { secret, type SecretReference } from "../secrets/secret-reference.ts";

/** A list in a file. */
export interface ListRegister {
  readonly service?: undefined;
  readonly id: string;
  readonly kind: OptOutKind;
  readonly file: string;
  readonly completeness: ListCompleteness;
  readonly asOf?: Instant;
  readonly mayBeEmpty?: boolean;
}

/** How a client logs in to HelseID or Maskinporten. */
export interface LoginSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** The client's private JWK. */
  readonly key: SecretReference;
}

/** Helsenorge's Personvernkomponent, behind HelseID. */
export interface PvkSettings {
  readonly service: "pvk";
  readonly id: string;
  readonly baseUrl: string;
  readonly login: LoginSettings & { readonly scope: string };
  readonly definition: PrivacyDefinitionReference;
  /** Somebody has confirmed that nobody may be on the list. */
  readonly mayBeEmpty?: boolean;
}

/** The same through ePROM. */
export interface EpromPvkSettings {
  readonly service: "eprom-pvk";
  readonly id: string;
  readonly baseUrl: string;
  readonly apiKey: SecretReference;
  readonly definition: Pick<PrivacyDefinitionReference, "id" | "setting">;
  /** Somebody has confirmed that nobody may be on the list. */
  readonly mayBeEmpty?: boolean;
}

/** Kontakt- og reservasjonsregisteret, behind Maskinporten. */
export interface KrrSettings {
  readonly service: "krr";
  readonly id: string;
  readonly baseUrl?: string;
  readonly login: LoginSettings;
}

/** Persontjenesten, behind HelseID. */
export interface PersonApiSettings {
  readonly service: "person-api";
  readonly id: string;
  readonly baseUrl: string;
  readonly login: LoginSettings & {
    readonly scope: string;
    readonly organisation: { readonly parent: string; readonly child?: string };
  };
  readonly access: "full-access" | "restricted-access";
}

/** Folkeregisteret, behind Maskinporten. */
export interface FolkeregisteretSettings {
  readonly service: "folkeregisteret";
  readonly id: string;
  readonly baseUrl?: string;
  readonly login: LoginSettings;
  readonly keepMinutes?: number;
}

/** HelsenorgeAktivSjekken, behind HelseID. */
export interface HelsenorgeActiveSettings {
  readonly service: "helsenorge-active";
  readonly id: string;
  readonly baseUrl?: string;
  readonly login: LoginSettings & { readonly scope: string };
}

/** What any register may say of itself: which projects it answers for, and whether it holds those who have said yes. */
export interface RegisterReach {
  readonly projects?: readonly string[];
  readonly tells?: "refusals" | "consents";
}

/** A register of the site. */
export type RegisterSettings = RegisterReach &
  (
    | ListRegister
    | PvkSettings
    | EpromPvkSettings
    | KrrSettings
    | PersonApiSettings
    | FolkeregisteretSettings
    | HelsenorgeActiveSettings
  );

const completeness = z.union(
  [
    z.enum(["end-row", "digest-file", "workbook"]).transform((kind) => ({ kind })),
    z
      .strictObject({ rows: wholeNumber })
      .transform(({ rows }) => ({ kind: "rows", expected: rows }) as const),
  ],
  { error: "is none of end-row, digest-file, workbook and `rows: <number>`" },
);

const login = { issuer: text, clientId: text, key: secret };
const setting = z.enum(["reservation", "consent"]);
const reach = {
  projects: z.array(text).min(1).exactOptional(),
  tells: z.enum(["refusals", "consents"]).exactOptional(),
};

export const registerShape: z.ZodType<RegisterSettings> = z.discriminatedUnion(
  "service",
  [
    z.strictObject({
      service: z.undefined().exactOptional(),
      id: text,
      kind: z.enum(OPT_OUT_KINDS),
      file: text,
      completeness,
      asOf: moment.exactOptional(),
      mayBeEmpty: yesOrNo.exactOptional(),
      ...reach,
    }),
    z.strictObject({
      service: z.literal("pvk"),
      id: text,
      baseUrl: text,
      login: z.strictObject({ ...login, scope: text }),
      definition: z.strictObject({ id: text, name: text, partKode: text, setting }),
      mayBeEmpty: yesOrNo.exactOptional(),
      ...reach,
    }),
    z.strictObject({
      service: z.literal("eprom-pvk"),
      id: text,
      baseUrl: text,
      apiKey: secret,
      definition: z.strictObject({ id: text, setting }),
      mayBeEmpty: yesOrNo.exactOptional(),
      ...reach,
    }),
    z.strictObject({
      service: z.literal("krr"),
      id: text,
      baseUrl: text.exactOptional(),
      login: z.strictObject(login),
      ...reach,
    }),
    z.strictObject({
      service: z.literal("person-api"),
      id: text,
      baseUrl: text,
      login: z.strictObject({
        ...login,
        scope: text,
        organisation: z.strictObject({ parent: text, child: text.exactOptional() }),
      }),
      access: z.enum(["full-access", "restricted-access"]),
      ...reach,
    }),
    z.strictObject({
      service: z.literal("folkeregisteret"),
      id: text,
      baseUrl: text.exactOptional(),
      login: z.strictObject(login),
      keepMinutes: wholeNumber.exactOptional(),
      ...reach,
    }),
    z.strictObject({
      service: z.literal("helsenorge-active"),
      id: text,
      baseUrl: text.exactOptional(),
      login: z.strictObject({ ...login, scope: text }),
      ...reach,
    }),
  ],
  {
    error:
      "is none of pvk, eprom-pvk, krr, person-api, folkeregisteret and helsenorge-active; a list in a file has none",
  },
);

/** The settings with their paths as seen from where the site's file lies. */
export function placeRegister(
  register: RegisterSettings,
  at: (path: string) => string,
  secretAt: (reference: SecretReference) => SecretReference,
): RegisterSettings {
  switch (register.service) {
    case undefined:
      return { ...register, file: at(register.file) };
    case "eprom-pvk":
      return { ...register, apiKey: secretAt(register.apiKey) };
    case "pvk":
      return { ...register, login: { ...register.login, key: secretAt(register.login.key) } };
    case "krr":
    case "folkeregisteret":
      return { ...register, login: { ...register.login, key: secretAt(register.login.key) } };
    case "person-api":
      return { ...register, login: { ...register.login, key: secretAt(register.login.key) } };
    case "helsenorge-active":
      return { ...register, login: { ...register.login, key: secretAt(register.login.key) } };
    default:
      return register satisfies never;
  }
}
