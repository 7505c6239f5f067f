import { isDeepStrictEqual } from "node:util";

import { fc, test } from "@fast-check/vitest";
import type { Manifest } from "@sluse/core";
import { canonicalJson, digestOf, digestOfBytes, manifestDigest } from "@sluse/core/house";
import { describe, expect, it } from "vitest";

import { manifest, pathsOf, turned, withValueAt } from "./manifests.ts";

const changed = manifest.chain((whole) =>
  fc
    .tuple(
      fc.constantFrom(...pathsOf(whole)),
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    )
    .map(([path, value]) => ({ whole, path, other: withValueAt(whole, path, value) as Manifest })),
);

describe("a manifest's digest", () => {
  test.prop([changed], { numRuns: 1000 })(
    "is another when anything in it is changed",
    ({ whole, path, other }) => {
      fc.pre(!isDeepStrictEqual(whole, other));
      expect([path, manifestDigest(other)]).not.toEqual([path, manifestDigest(whole)]);
    },
  );

  test.prop([manifest, manifest])("is the same only for the same manifest", (one, other) => {
    expect(manifestDigest(one) === manifestDigest(other)).toBe(isDeepStrictEqual(one, other));
  });

  test.prop([manifest])("does not depend on the order of keys", (whole) => {
    expect(manifestDigest(turned(whole) as Manifest)).toBe(manifestDigest(whole));
  });

  test.prop([manifest])("survives being written as JSON and read again", (whole) => {
    expect(manifestDigest(JSON.parse(JSON.stringify(whole)) as Manifest)).toBe(manifestDigest(whole));
    expect(manifestDigest(JSON.parse(canonicalJson(whole)) as Manifest)).toBe(manifestDigest(whole));
  });

  test.prop([manifest])("depends on the order of documents, links and channels", (whole) => {
    const reversed = { ...whole, links: whole.links.toReversed() };
    expect(manifestDigest(reversed) === manifestDigest(whole)).toBe(
      isDeepStrictEqual(reversed.links, whole.links),
    );
  });

  test.prop([manifest])("is 64 hexadecimal characters", (whole) => {
    expect(manifestDigest(whole)).toMatch(/^[0-9a-f]{64}$/u);
  });
});

describe("canonical JSON", () => {
  const numberOf = (hexadecimal: string): number => Buffer.from(hexadecimal, "hex").readDoubleBE();

  it("writes numbers as RFC 8785, appendix B, has them", () => {
    const vectors: Readonly<Record<string, string>> = {
      "0000000000000000": "0",
      "8000000000000000": "0",
      "0000000000000001": "5e-324",
      "8000000000000001": "-5e-324",
      "7fefffffffffffff": "1.7976931348623157e+308",
      ffefffffffffffff: "-1.7976931348623157e+308",
      "4340000000000000": "9007199254740992",
      c340000000000000: "-9007199254740992",
      "4430000000000000": "295147905179352830000",
      "44b52d02c7e14af5": "9.999999999999997e+22",
      "44b52d02c7e14af6": "1e+23",
      "44b52d02c7e14af7": "1.0000000000000001e+23",
      "444b1ae4d6e2ef4e": "999999999999999700000",
      "444b1ae4d6e2ef4f": "999999999999999900000",
      "444b1ae4d6e2ef50": "1e+21",
      "3eb0c6f7a0b5ed8c": "9.999999999999997e-7",
      "3eb0c6f7a0b5ed8d": "0.000001",
      "41b3de4355555553": "333333333.3333332",
      "41b3de4355555554": "333333333.33333325",
      "41b3de4355555555": "333333333.3333333",
      "41b3de4355555556": "333333333.3333334",
      "41b3de4355555557": "333333333.33333343",
      becbf647612f3696: "-0.0000033333333333333333",
      "43143ff3c1cb0959": "1424953923781206.2",
    };
    const written = Object.keys(vectors).map((bits) => [bits, canonicalJson(numberOf(bits))]);
    expect(Object.fromEntries(written)).toEqual(vectors);
  });

  it("sorts keys by UTF-16 code units, as RFC 8785, section 3.2.3, does", () => {
    const keys = ["\u20ac", "\r", "\ufb33", "1", "\u{1f600}", "\u0080", "\u00f6"];
    const sorted = Object.keys(
      JSON.parse(canonicalJson(Object.fromEntries(keys.map((key) => [`k${key}`, 0])))) as object,
    );
    expect(sorted).toEqual(
      ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\u{1f600}", "\ufb33"].map((key) => `k${key}`),
    );
  });

  it("writes literals and escapes as RFC 8785, section 3.2.2, does", () => {
    const text = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(canonicalJson(JSON.parse(text))).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  const cycle: Record<string, unknown> = {};
  cycle["itself"] = cycle;
  it.each([
    ["nothing", undefined],
    ["a function", () => 1],
    ["a symbol", Symbol("x")],
    ["not a number", { count: Number.NaN }],
    ["infinity", [Infinity]],
    ["a big integer", 1n],
    ["half a character", "\ud800"],
    ["half a character as a key", { "\ud800": 1 }],
    ["a cycle", cycle],
  ])("has no form for %s, and says so with a code", (_what, value) => {
    expect(() => digestOf(value)).toThrow(expect.objectContaining({ code: "SLUSE_NOT_CANONICAL" }));
  });
});

describe("a digest of bytes", () => {
  it("is SHA-256", () => {
    expect(digestOfBytes(new TextEncoder().encode("abc"))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  test.prop([fc.uint8Array({ minLength: 1 }), fc.nat(), fc.integer({ min: 1, max: 255 })])(
    "is another when a byte is",
    (bytes, at, by) => {
      const other = bytes.map((byte, place) => (place === at % bytes.length ? byte ^ by : byte));
      expect(digestOfBytes(other)).not.toBe(digestOfBytes(bytes));
    },
  );
});
