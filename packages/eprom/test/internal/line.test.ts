import { describe, expect, it } from "vitest";

import { isNeverSent } from "../../src/sender/line.ts";

const systemError = (code: string, syscall: string): Error =>
  Object.assign(new Error(code), { code, syscall });

describe("nothing was sent", () => {
  it.each([
    ["a host that cannot be reached", systemError("EHOSTUNREACH", "connect"), true],
    ["a net that cannot be reached", systemError("ENETUNREACH", "connect"), true],
    ["a host that is no longer reached", systemError("EHOSTUNREACH", "read"), false],
    ["a net that is no longer reached", systemError("ENETUNREACH", "write"), false],
    ["nobody at home", systemError("ECONNREFUSED", "connect"), true],
    ["a connection that broke", systemError("ECONNRESET", "read"), false],
    [
      "several addresses without one that answers",
      new AggregateError([systemError("ECONNREFUSED", "connect"), systemError("EHOSTUNREACH", "connect")]),
      true,
    ],
    [
      "several addresses, one of which may have taken it",
      new AggregateError([systemError("ECONNREFUSED", "connect"), systemError("ECONNRESET", "read")]),
      false,
    ],
    ["no word at all", new AggregateError([]), false],
  ])("with %s: %#", (_what, error, expected) => {
    expect(isNeverSent(error)).toBe(expected);
  });
});
