import type { Instant } from "@sluse/core";

import { RequestRefused } from "../problems/request-refused.ts";

/** An answer as it was given. */
interface KeptAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** A request by its key: who asks, what for, and by which `Idempotency-Key`. */
export interface KeyedRequest {
  readonly key: string;
  /** SHA-256 of what was sent. */
  readonly digest: string;
}

type Entry =
  | { readonly digest: string; readonly state: "under-way" }
  | {
      readonly digest: string;
      readonly state: "answered";
      readonly answer: KeptAnswer;
      readonly until: number;
    };

const HOURS_24 = 24 * 3_600_000;
const MOST = 2000;

/**
 * Answers by `Idempotency-Key`, a day long, in this process: what was sent twice is done once and answered alike. What
 * outlives a process is the gate's own: limits, claims, and the order's reference.
 */
export class KeptAnswers {
  readonly #now: () => Instant;
  /** The oldest first. */
  readonly #entries = new Map<string, Entry>();

  constructor(now: () => Instant) {
    this.#now = now;
  }

  /**
   * The answer that was given before; or, the first time, undefined: then `work` is done, and its answer kept.
   * @throws RequestRefused `SLUSE_SERVICE_KEY_REUSED`, `SLUSE_SERVICE_KEY_UNDER_WAY`
   */
  async once({ key, digest }: KeyedRequest, work: () => Promise<Response>): Promise<Response> {
    const known = this.#known(key);
    if (known && known.digest !== digest)
      throw new RequestRefused({
        code: "SLUSE_SERVICE_KEY_REUSED",
        detail: "the key was used for another request",
      });
    if (known?.state === "under-way")
      throw new RequestRefused({
        code: "SLUSE_SERVICE_KEY_UNDER_WAY",
        detail: "the same request is being answered",
        headers: { "retry-after": "1" },
      });
    if (known) return responseOf(known.answer);
    this.#entries.set(key, { digest, state: "under-way" });
    try {
      const response = await work();
      const answer = await answerOf(response);
      this.#entries.set(key, { digest, state: "answered", answer, until: this.#now() + HOURS_24 });
      return responseOf(answer);
    } catch (error) {
      // Nothing was done, or nobody can tell: whoever asks again is to be told by what was.
      this.#entries.delete(key);
      throw error;
    }
  }

  #known(key: string): Entry | undefined {
    const now = this.#now();
    for (const [old, entry] of this.#entries) {
      const isOver = entry.state === "answered" && (entry.until <= now || this.#entries.size > MOST);
      if (isOver) this.#entries.delete(old);
      else break;
    }
    return this.#entries.get(key);
  }
}

const answerOf = async (response: Response): Promise<KeptAnswer> => ({
  status: response.status,
  headers: [...response.headers],
  body: await response.text(),
});

const responseOf = ({ status, headers, body }: KeptAnswer): Response =>
  new Response(status === 204 ? null : body, {
    status,
    headers: headers.map(([name, text]) => [name, text]),
  });
