import { createHash } from "node:crypto";

import { z } from "zod";

import { readShape } from "../bodies/read-shape.ts";
import type { Caller } from "../callers/caller.ts";
import type { Route } from "../routes/route.ts";
import type { KeyedRequest } from "./kept-answers.ts";

const IDEMPOTENCY_KEY = "idempotency-key";
/** What a caller may write for a key. */
const idempotencyKey: z.ZodType<string> = z.string().regex(/^[!-~]{1,255}$/u);

interface Asked {
  readonly caller: Caller;
  readonly params: unknown;
  readonly query: unknown;
  readonly chunks: readonly Uint8Array[];
}

/** Whether a route's answers are kept by their key: what only reads needs none, and a stream cannot be given twice. */
export const takesKey = ({ method, answer }: Route): boolean =>
  method !== "get" && answer.type !== "application/x-ndjson";

/**
 * A request by its key, where it has one; each caller's keys are their own.
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
  const hash = createHash("sha256").update(JSON.stringify([route.operation, params, query]));
  for (const chunk of chunks) hash.update(chunk);
  return { key: JSON.stringify([caller.user, key]), digest: hash.digest("hex") };
}
