import type { Clock, RegisterId } from "@sluse/core";
import { countInput, pathInput, readWith, registerInput, withFunctions } from "@sluse/core/house";
import type { JWK } from "jose";
import { z } from "zod";

import type { ConnectionOptions } from "../connection/connection-options.ts";
import type { ClientKeySource } from "./http/client-key.ts";
import type { Login } from "./http/login.ts";
import { parseBaseUrl } from "./http/connection.ts";

/** Where a service is, as `name` among the options. */
export const addressInput = (name: string): z.ZodType<URL, string | URL> =>
  readWith((given: string | URL) => parseBaseUrl(name, given));

export const clockInput: z.ZodType<Clock, Clock> = withFunctions<Clock>("clock", "now", "sleepUntil");
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

/** The limits that were given of those there are. */
export type GivenConnection = Readonly<Partial<Record<keyof ConnectionOptions, number | undefined>>>;

const limit = countInput(1).optional();
const connectionInput: z.ZodType<GivenConnection> = z.strictObject({
  timeoutMilliseconds: limit,
  attempts: limit,
  firstPauseMilliseconds: limit,
  longestPauseMilliseconds: limit,
  concurrency: limit,
  largestAnswerBytes: limit,
  failuresBeforeRest: limit,
  restMilliseconds: limit,
} satisfies Record<keyof ConnectionOptions, unknown>);

/** Something that need not be given. */
type Optional<Value> = z.ZodOptional<z.ZodType<Value>>;

/** What every register that asks a service is told. */
export const serviceShape: {
  readonly connection: Optional<GivenConnection>;
  readonly clock: Optional<Clock>;
} = {
  connection: connectionInput.optional(),
  clock: clockInput.optional(),
};

/** What a client of KRR is told. */
export const krrShape: typeof serviceShape & {
  readonly baseUrl: Optional<URL>;
  readonly login: z.ZodType<Login>;
} = { ...serviceShape, baseUrl: addressInput("baseUrl").optional(), login: loginInput };

/** What a client of KRR was told. */
export interface GivenKrr {
  readonly baseUrl?: URL | undefined;
  readonly login: Login;
  readonly connection?: GivenConnection | undefined;
  readonly clock?: Clock | undefined;
}

/** What every register of privacy settings is told. */
export const privacyShape: {
  readonly id: z.ZodType<RegisterId>;
  readonly keepMinutes: Optional<number>;
  readonly oneByOneUpTo: Optional<number>;
  readonly atLeast: Optional<number>;
  readonly mayBeEmpty: Optional<boolean>;
  readonly unevenPages: Optional<boolean>;
} = {
  id: registerInput,
  keepMinutes: z.number().positive().optional(),
  oneByOneUpTo: countInput(0).optional(),
  atLeast: countInput(0).optional(),
  mayBeEmpty: z.boolean().optional(),
  unevenPages: z.boolean().optional(),
};

/** A setting of a word that nobody knows would switch a guard off. */
export const settingInput: z.ZodType<"reservation" | "consent"> = z.enum(["reservation", "consent"]);
