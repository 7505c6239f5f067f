import { z } from "zod";

import { checkConsole, consoleShape, type ConsoleSettings } from "./console-settings.ts";
import { secret, type SecretReference } from "./secrets/secret-reference.ts";
import { text, wholeNumber, yesOrNo } from "./yaml/shapes.ts";

/** How the service of a site listens, and whom it lets in. */
export interface ServiceSettings {
  /** As callers see it, before the proxy: `https://sluse.example.no`. */
  readonly address: string;
  readonly host?: string;
  readonly port?: number;
  /** Where Prometheus reads counts; without it they are not kept. */
  readonly metrics?: { readonly host?: string; readonly port: number };
  /** Whose tokens let in. Without it no program is: there are the pages alone. */
  readonly tokens?: TokenSettings;
  /** The superusers' pages, at the service's own address. Without it there are none. */
  readonly console?: ConsoleSettings;
  /** ePROM's own endpoints, for each ordering system that sends through them: for `sluse serve --eprom`. */
  readonly eprom?: Readonly<Record<string, EpromFrontSettings>>;
  /** Who is told of what happens, each under a name of its own. */
  readonly alerts?: Readonly<Record<string, AlertSettings>>;
}

/** How one ordering system is let through to ePROM. */
export interface EpromFrontSettings {
  /** What the system shows, instead of ePROM's key. */
  readonly key: SecretReference;
  readonly baseUrl: string;
  /** ePROM's own key, which the system no longer has. */
  readonly apiKey: SecretReference;
  /** ePROM's own test mode. */
  readonly test: boolean;
  /** A database that remembers which clearance each of ePROM's ids belongs to. */
  readonly sent: string;
  /** Where the system takes ePROM's callbacks. */
  readonly callbacks?: string;
  /** Who asks the gate: whoever ordered the standing mail-outs. Default: the system itself. */
  readonly as?: string;
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
  | {
      readonly teams: {
        /** The workflow's own address: a secret, since whoever knows it may write in the channel. */
        readonly address: SecretReference;
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

const settings = z.strictObject({
  address,
  host: text.exactOptional(),
  port: wholeNumber.exactOptional(),
  metrics: z.strictObject({ host: text.exactOptional(), port: wholeNumber }).exactOptional(),
  console: consoleShape.exactOptional(),
  tokens: z
    .strictObject({
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
    })
    .exactOptional(),
  eprom: z
    .record(
      z.string().min(1),
      z.strictObject({
        key: secret,
        baseUrl: address,
        apiKey: secret,
        test: yesOrNo,
        sent: text,
        callbacks: address.exactOptional(),
        as: text.exactOptional(),
      }),
    )
    .exactOptional(),
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
          z.strictObject({
            system: text.exactOptional(),
            teams: z.strictObject({ address: secret, pages: address.exactOptional() }),
          }),
        ],
        { error: "is none of `webhook`, `mail` and `teams`" },
      ),
    )
    .exactOptional(),
});

export const serviceShape: z.ZodType<ServiceSettings> = settings.superRefine((service, context) => {
  if (!service.tokens && !service.console)
    context.addIssue({
      code: "custom",
      message: "has neither `tokens` nor `console`: it would let nobody in",
      params: { nb: "har verken `tokens` eller `console`: den ville ikke sluppet inn noen" },
    });
  checkConsole(service, context);
});

/** The same with what is said relative to the site's folder in its place. */
export function placeService(
  { eprom, alerts, console, ...rest }: ServiceSettings,
  at: (relative: string) => string,
  secretAt: (reference: SecretReference) => SecretReference,
): ServiceSettings {
  const placed = <Settings, Placed>(
    all: Readonly<Record<string, Settings>>,
    place: (each: Settings) => Placed,
  ) => Object.fromEntries(Object.entries(all).map(([name, each]) => [name, place(each)]));
  return {
    ...rest,
    ...(console && {
      console: { ...console, login: { ...console.login, key: secretAt(console.login.key) } },
    }),
    ...(eprom && {
      eprom: placed(eprom, ({ key, apiKey, sent, ...each }) => ({
        ...each,
        key: secretAt(key),
        apiKey: secretAt(apiKey),
        sent: at(sent),
      })),
    }),
    ...(alerts && {
      alerts: placed(alerts, (each): AlertSettings => {
        if ("webhook" in each)
          return { ...each, webhook: { ...each.webhook, secret: secretAt(each.webhook.secret) } };
        if ("teams" in each)
          return { ...each, teams: { ...each.teams, address: secretAt(each.teams.address) } };
        return { ...each, mail: { ...each.mail, server: secretAt(each.mail.server) } };
      }),
    }),
  };
}
