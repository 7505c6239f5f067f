import { isSluseError } from "@sluse/core/errors";

import type { Answer } from "./schemas.ts";

/** How often is asked. */
export interface KeyedOptions {
  /** At most so many times in all. Default 4. */
  readonly tries?: number;
  /** Waits so many milliseconds before it is asked again. Default: a timer. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** Not done now, and may be done in a moment: 502 and 504 are a proxy's. */
const IN_A_MOMENT: ReadonlySet<number> = new Set([429, 502, 503, 504]);
/** The same request is being answered already. */
const UNDER_WAY = "SLUSE_SERVICE_KEY_UNDER_WAY";
const SECOND = 1000;
/** A service that asks for more is asked again by somebody who decides to. */
const LONGEST = 60;

/**
 * Asks for one thing under one `Idempotency-Key`, a UUID, until it is answered: after a lost connection, and where the service
 * says that it may be asked again, as late as its `Retry-After` says. It is done once however often it is asked.
 * @throws SluseError `SLUSE_CLIENT_UNREACHABLE` when the last try was lost, too
 * @example
 * ```ts
 * await withKey((key) =>
 *   sluse.POST("/api/v1/outcomes", { params: { header: { "Idempotency-Key": key } }, body: { outcomes } }),
 * );
 * ```
 */
export async function withKey<Value>(
  ask: (key: string) => Promise<Answer<Value>>,
  { tries = 4, wait = timer }: KeyedOptions = {},
): Promise<Answer<Value>> {
  const key = crypto.randomUUID();
  for (let tried = 1; ; tried += 1) {
    try {
      const answer = await ask(key);
      if (tried >= tries || !isForLater(answer)) return answer;
      await wait(secondsOf(answer.response) * SECOND);
    } catch (error) {
      if (tried >= tries || !isSluseError(error) || error.code !== "SLUSE_CLIENT_UNREACHABLE") throw error;
      await wait(tried * SECOND);
    }
  }
}

const isForLater = ({ error, response }: Answer<unknown>): boolean =>
  error !== undefined &&
  (IN_A_MOMENT.has(response.status) || error.code === UNDER_WAY) &&
  secondsOf(response) <= LONGEST;

/** What `Retry-After` says, in seconds. */
function secondsOf({ headers }: Response): number {
  const given = headers.get("retry-after") ?? "";
  return /^\d{1,6}$/u.test(given) ? Number(given) : 1;
}

const timer = (milliseconds: number): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, milliseconds);
  return promise;
};
