import { assert, jsonValue, pre, property } from "fast-check";
import { describe, expect, it, test } from "vitest";

import { parseStrictJson } from "../../src/bodies/strict-json.ts";

describe("JSON that everybody reads alike", () => {
  test("is read as JSON.parse reads it", () => {
    assert(
      property(jsonValue(), (value) => {
        const text = JSON.stringify(value);
        pre(!text.includes("__proto__") && text.isWellFormed() && !/\\ud[89a-f]/u.test(text));
        expect(parseStrictJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ["a key twice", '{"a":1,"a":2}'],
    ["a key twice, once written otherwise", '{"a":1,"\\u0061":2}'],
    ["a key twice further in", '[{"b":{"a":1,"c":[],"a":2}}]'],
    ["__proto__", '{"__proto__":{"admin":true}}'],
    ["__proto__ written otherwise", '{"\\u005f_proto__":1}'],
    ["half a character", '{"a":"\\ud800"}'],
    ["half a character in a key", '{"\\udc00":1}'],
    ["a text that is broken off", '{"a":'],
    ["too many levels", "[".repeat(65) + "]".repeat(65)],
    ["nothing", ""],
  ])("is not %s", (_, text) => {
    expect(() => parseStrictJson(text)).toThrow(/the body, or a line of it/u);
  });

  it.each([
    ["the same key in two objects", '[{"a":1},{"a":2}]'],
    ["the same text as key and value", '{"a":"a","b":"a"}'],
    ["signs within texts", '{"a":"{\\"b\\":1,\\"b\\":2}","c":"\\\\"}'],
    ["a whole character in two halves", '{"a":"\\ud83d\\ude00"}'],
  ])("may have %s", (_, text) => {
    expect(parseStrictJson(text)).toEqual(JSON.parse(text));
  });
});
