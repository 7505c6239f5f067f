import { z } from "zod";

import { secret, type SecretReference } from "./secrets/secret-reference.ts";
import { text, wholeNumber } from "./yaml/shapes.ts";

/** How the service of a site listens, and whom it lets in. */
export interface ServiceSettings {
  /** As callers see it, before the proxy: `https://sluse.example.no`. */
  readonly address: string;
  readonly host?: string;
  readonly port?: number;
  /** Where Prometheus reads counts; without it they are not kept. */
  readonly metrics?: { readonly host?: string; readonly port: number };
  readonly tokens: TokenSettings;
  /** Who is told of what happens, each under a name of its own. */
  readonly alerts?: Readonly<Record<string, AlertSettings>>;
}

/** Somebody who is told: of one ordering system's projects, or of everything. */
export type AlertSettings = { readonly system?: string } & (
  | {
      /** Where alerts are posted, signed with a secret in base64. */
      readonly webhook: { readonly address: string; readonly secret: SecretReference };
    }
  | {
      readonly mail: {
        /** An SMTP server: `smtps://user:secret@mail.example.no`. */
        readonly server: SecretReference;
        readonly from: string;
        readonly to: readonly string[];
        /** Where the superusers' pages are. */
        readonly pages?: string;
      };
    }
);

/** Tokens of one issuer. */
export interface TokenSettings {
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer's keys are (JWKS). */
  readonly keys: string;
  /** Ordering systems, by the client id of their tokens. */
  readonly systems: Readonly<Record<string, string>>;
  readonly people?: {
    readonly userClaim?: string;
    readonly levels?: readonly string[];
    /** In seconds. */
    readonly loggedInWithin?: number;
  };
  readonly scopePrefix?: string;
  readonly typ?: string;
  readonly dpop?: "required" | "where-bound";
}

const address = z.url({ protocol: /^https?$/u, error: "is not an address, like https://sluse.example.no" });

export const serviceShape: z.ZodType<ServiceSettings> = z.strictObject({
  address,
  host: text.exactOptional(),
  port: wholeNumber.exactOptional(),
  metrics: z.strictObject({ host: text.exactOptional(), port: wholeNumber }).exactOptional(),
  tokens: z.strictObject({
    issuer: text,
    audience: text,
    keys: address,
    systems: z.record(z.string(), text).default({}),
    people: z
      .strictObject({
        userClaim: text.exactOptional(),
        levels: z.array(text).min(1).exactOptional(),
        loggedInWithin: wholeNumber.exactOptional(),
      })
      .exactOptional(),
    scopePrefix: text.exactOptional(),
    typ: text.exactOptional(),
    dpop: z.enum(["required", "where-bound"]).exactOptional(),
  }),
  alerts: z
    .record(
      z.string().min(1),
      z.union(
        [
          z.strictObject({
            system: text.exactOptional(),
            webhook: z.strictObject({ address, secret }),
          }),
          z.strictObject({
            system: text.exactOptional(),
            mail: z.strictObject({
              server: secret,
              from: z.email({ error: "is not an e-mail address" }),
              to: z.array(z.email({ error: "is not an e-mail address" })).min(1),
              pages: address.exactOptional(),
            }),
          }),
        ],
        { error: "is neither a `webhook` nor a `mail`" },
      ),
    )
    .exactOptional(),
});
