import { test as propertyTest } from "@fast-check/vitest";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { FetchResult } from "../../../src/internal/engine/fetch-result.ts";
import { parseRetryAfter, waitBeforeRetry } from "../../../src/internal/engine/retry.ts";

const limits = { times: 2, firstWaitMs: 1000, longestWaitMs: 60_000 };
const answered = (status: number): FetchResult => ({
  kind: "answer",
  address: "https://skjema.no/",
  status,
  contentType: "",
  location: undefined,
  setsCookie: false,
  botWall: false,
  content: { kind: "empty" },
});

describe("waitBeforeRetry", () => {
  propertyTest.prop([
    fc.integer({ min: 100, max: 999 }),
    fc.option(fc.string(), { nil: undefined }),
    fc.nat(6),
  ])(
    "never waits longer than the longest wait, shorter than its own, or more often than it may",
    (status, retryAfter, tried) => {
      const wait = waitBeforeRetry(answered(status), retryAfter, tried, limits);
      if (tried >= limits.times) expect(wait).toBeUndefined();
      if (wait === undefined) return;
      expect(wait).toBeGreaterThanOrEqual(limits.firstWaitMs);
      expect(wait).toBeLessThanOrEqual(limits.longestWaitMs);
    },
  );

  test.each([
    [429, "0", 1000],
    [429, "-5", 1000],
    [429, "2", 2000],
    [429, "60", 60_000],
    [429, "61", undefined],
    [429, "99999999999", undefined],
    [429, "snart", 1000],
    [503, undefined, 1000],
    [404, "1", undefined],
    [200, "1", undefined],
  ])("status %s with Retry-After `%s` waits %s", (status, retryAfter, expected) => {
    expect(waitBeforeRetry(answered(status), retryAfter, 0, limits)).toBe(expected);
  });

  test("doubles its own wait", () => {
    expect(waitBeforeRetry(answered(500), undefined, 1, limits)).toBe(2000);
  });
});

describe("parseRetryAfter", () => {
  const now = Date.parse("2027-02-01T08:00:00Z");
  test.each([
    ["120", 120_000],
    ["Mon, 01 Feb 2027 08:01:00 GMT", 60_000],
    ["Mon, 01 Feb 2027 07:00:00 GMT", 0],
    ["1e9", 0],
    ["", 0],
  ])("reads `%s`", (value, expected) => {
    expect(parseRetryAfter(value, now)).toBe(expected);
  });
});
