import type { RetryLimits } from "../../link-probe-options.ts";
import type { FetchResult } from "./fetch-result.ts";

const WORTH_ANOTHER_TRY: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * How long to wait before an address is asked again, in milliseconds; `undefined` when it is not. A Retry-After is
 * honoured up to the longest wait, and is never shorter than our own: 0 would be a hammer.
 */
export function waitBeforeRetry(
  result: FetchResult,
  retryAfter: string | undefined,
  tried: number,
  limits: RetryLimits,
): number | undefined {
  if (tried >= limits.times || !isWorthAnotherTry(result)) return undefined;
  const own = Math.min(limits.firstWaitMs * 2 ** tried, limits.longestWaitMs);
  const asked = retryAfter === undefined ? 0 : parseRetryAfter(retryAfter, Date.now());
  if (asked > limits.longestWaitMs) return undefined;
  return Math.max(own, asked);
}

function isWorthAnotherTry(result: FetchResult): boolean {
  if (result.kind === "answer") return WORTH_ANOTHER_TRY.has(result.status) && !result.botWall;
  return result.cause === "reset" || result.cause === "name-unanswered";
}

/** Seconds or an HTTP date, as milliseconds from now; 0 for what cannot be read. */
export function parseRetryAfter(value: string, now: number): number {
  const text = value.trim();
  if (/^\d{1,12}$/u.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now);
}
