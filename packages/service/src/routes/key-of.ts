import { createHash, createHmac } from "node:crypto";

import type { Digest } from "@sluse/core";
import { holdsNationalId } from "@sluse/core/house";
import { z } from "zod";

import { readShape } from "../bodies/read-shape.ts";
import type { Caller } from "../callers/caller.ts";
import type { Route } from "./route.ts";
import type { KeyedRequest } from "../idempotency/kept-answers.ts";

const IDEMPOTENCY_KEY = "idempotency-key";
/** Drawn or made by the clock (RFC 9562): rows of figures in it are nobody's number. */
const UUID = /^[\da-f]{8}-?[\da-f]{4}-?[1-8][\da-f]{3}-?[89ab][\da-f]{3}-?[\da-f]{12}$/iu;
/**
 * What a caller may write for a key. Nobody guesses one that is as long as a random one is; one that is made of a person's
 * number is soon found by trying them all against its digest.
 */
const idempotencyKey: z.ZodType<string> = z
  .string()
  .regex(/^[!-~]{16,255}$/u)
  .refine((key) => UUID.test(key) || !holdsNationalId(key), {
    error: "may hold a national identity number: make it at random, a UUID for each request",
  });

interface Asked {
  readonly caller: Caller;
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly chunks: readonly Uint8Array[];
}

/**
 * Whether a route's answers are kept by their key: what only reads or tries needs none, a stream cannot be given twice, and what is
 * told of one person, their letter or that they may not be written to, is kept nowhere.
 */
export const takesKey = ({ method, answer, scope, door, counts }: Route): boolean =>
  method !== "get" &&
  answer.type !== "application/x-ndjson" &&
  scope !== "people" &&
  door !== "clear" &&
  counts !== "checks";

/**
 * A request by its key, where it has one; each caller's keys are their own. The key itself is not kept, and what was sent is
 * digested under it: a digest alone would tell whose number was in a list of one.
 * @throws RequestRefused `SLUSE_SERVICE_REQUEST_INVALID`
 */
export function keyOf(
  { headers }: Request,
  route: Route,
  { caller, params, query, chunks }: Asked,
): KeyedRequest | undefined {
  const given = headers.get(IDEMPOTENCY_KEY);
  if (given === null || !takesKey(route)) return undefined;
  const key = readShape(idempotencyKey, given, "`Idempotency-Key`");
  const request = createHmac("sha256", key).update(JSON.stringify([route.operation, params, query]));
  for (const chunk of chunks) request.update(chunk);
  return {
    key: digestOf(createHash("sha256").update(JSON.stringify([caller.user, key]))),
    request: digestOf(request),
    mailOut: params["mailOut"],
  };
}

const digestOf = (hash: { digest(encoding: "hex"): string }): Digest => hash.digest("hex") as Digest;
