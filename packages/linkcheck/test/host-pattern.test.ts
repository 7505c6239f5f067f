import { describe, expect, test } from "vitest";

import { matchesHost, namesHost } from "../src/host-pattern.ts";

describe("matchesHost", () => {
  test.each([
    ["skjema.no", "skjema.no", true],
    ["Skjema.NO", "skjema.no", true],
    ["skjema.no", "www.skjema.no", false],
    ["skjema.no", "ondskjema.no", false],
    ["skjema.no", "skjema.no:8443", false],
    ["skjema.no:8443", "skjema.no:8443", true],
    ["*.uio.no", "nettskjema.uio.no", true],
    ["*.uio.no", "a.b.uio.no", true],
    ["*.uio.no", "uio.no", false],
    ["*.uio.no", "onduio.no", false],
    ["*.uio.no", ".uio.no", false],
    ["*.uio.no", "a.uio.no:8443", false],
    ["*", "skjema.no", true],
    ["*", "skjema.no:8443", false],
    ["undersøkelse.no", "xn--underskelse-lgb.no", true],
    ["undersøkelse.no:8443", "xn--underskelse-lgb.no:8443", true],
    ["*.sámediggi.no", "a.xn--smediggi-8ya.no", true],
  ])("`%s` lists `%s`: %s", (pattern, host, expected) => {
    expect(matchesHost([pattern], host)).toBe(expected);
  });

  test("an empty list lists nobody", () => {
    expect(matchesHost([], "skjema.no")).toBe(false);
  });

  test("`*` names nobody", () => {
    expect(namesHost(["*"], "skjema.no")).toBe(false);
    expect(namesHost(["*", "skjema.no"], "skjema.no")).toBe(true);
  });
});
