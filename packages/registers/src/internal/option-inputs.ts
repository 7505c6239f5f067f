import { systemClock, type Clock, type RegisterId } from "@sluse/core";
import { countInput, pathInput, readWith, registerInput, withFunctions } from "@sluse/core/house";
import type { JWK } from "jose";
import { z } from "zod";

import type { Connection, ConnectionOptions } from "../connection/connection-options.ts";
import type { ClientKeySource } from "./http/client-key.ts";
import type { Login } from "./http/login.ts";
import { parseBaseUrl } from "./http/connection.ts";

/** Where a service is, as `name` among the options. */
export const addressInput = (name: string): z.ZodType<URL, string | URL> =>
  readWith((given: string | URL) => parseBaseUrl(name, given));

export const clockInput: z.ZodType<Clock> = withFunctions<Clock>("clock", "now", "sleepUntil").default(
  systemClock,
);
export const loginInput: z.ZodType<Login, Login> = withFunctions<Login>("login", "send", "refused");
export const filledText: z.ZodType<string, string> = z
  .string()
  .refine((text) => text.trim() !== "", { error: "is empty" });

/** A key as it was given out, whatever it holds besides: what a key must be to sign with is seen when it is read. */
const jwkInput = z.custom<JWK>(isJwk).transform((jwk) => ({ ...jwk }));
export const keyInput: z.ZodType<ClientKeySource> = z.union([pathInput, jwkInput], {
  error: "is neither a private JWK nor the path of a file that holds one",
});

function isJwk(given: unknown): boolean {
  if (typeof given !== "object" || given === null) return false;
  const { kty, alg, kid, d } = given as Readonly<Record<string, unknown>>;
  return (
    typeof kty === "string" && [alg, kid, d].every((each) => each === undefined || typeof each === "string")
  );
}

const limit = (byDefault: number) => countInput(1).default(byDefault);
const connectionInput = z
  .strictObject({
    timeoutMilliseconds: limit(30_000),
    attempts: limit(4),
    firstPauseMilliseconds: limit(500),
    longestPauseMilliseconds: limit(30_000),
    concurrency: limit(4),
    largestAnswerBytes: limit(32 * 1024 * 1024),
    failuresBeforeRest: limit(5),
    restMilliseconds: limit(60_000),
  } satisfies Record<keyof ConnectionOptions, unknown>)
  .prefault({});

/** What every register that asks a service is told. */
export const serviceShape: {
  readonly connection: z.ZodType<Connection>;
  readonly clock: z.ZodType<Clock>;
} = { connection: connectionInput, clock: clockInput };

/** What a client of KRR is told. */
export const krrShape: typeof serviceShape & {
  readonly baseUrl: z.ZodType<URL>;
  readonly login: z.ZodType<Login>;
} = {
  ...serviceShape,
  baseUrl: addressInput("baseUrl").default(new URL("https://kontaktregisteret.no")),
  login: loginInput,
};

/** What every register of privacy settings is told. */
export const privacyShape: {
  readonly id: z.ZodType<RegisterId>;
  readonly keepMinutes: z.ZodType<number>;
  readonly oneByOneUpTo: z.ZodType<number>;
  readonly atLeast: z.ZodType<number>;
  readonly mayBeEmpty: z.ZodType<boolean>;
  readonly unevenPages: z.ZodType<boolean>;
} = {
  id: registerInput,
  keepMinutes: z.number().positive().default(60),
  oneByOneUpTo: countInput(0).default(0),
  atLeast: countInput(0).default(0),
  mayBeEmpty: z.boolean().default(false),
  unevenPages: z.boolean().default(false),
};

/** A setting of a word that nobody knows would switch a guard off. */
export const settingInput: z.ZodType<"reservation" | "consent"> = z.enum(["reservation", "consent"]);
