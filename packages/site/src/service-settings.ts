import { z } from "zod";

import { text, wholeNumber } from "./yaml/shapes.ts";

/** How the service of a site listens, and whom it lets in. */
export interface ServiceSettings {
  /** As callers see it, before the proxy: `https://sluse.example.no`. */
  readonly address: string;
  readonly host?: string;
  readonly port?: number;
  readonly tokens: TokenSettings;
}

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
});
