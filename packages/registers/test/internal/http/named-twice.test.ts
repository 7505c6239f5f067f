import { test } from "@fast-check/vitest";
import * as fc from "fast-check";
import { expect } from "vitest";

import { isNamedTwice } from "../../../src/internal/http/named-twice.ts";

test.prop([fc.json()])("an object as programs write it has no name twice", (json) => {
  expect(isNamedTwice(json)).toBe(false);
  expect(isNamedTwice(JSON.stringify([JSON.parse(json), json], null, 1))).toBe(false);
});

test.prop([fc.array(fc.tuple(fc.string(), fc.jsonValue()), { minLength: 1 }), fc.nat(), fc.nat()])(
  "one that has is told, wherever it stands",
  (fields, which, where) => {
    const twice = fields[which % fields.length];
    if (!twice) return;
    const all = fields.toSpliced(where % (fields.length + 1), 0, twice);
    const json = `{${all.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(",")}}`;
    expect(isNamedTwice(json)).toBe(true);
    expect(isNamedTwice(`[1,{"a":[${json}]}]`)).toBe(true);
  },
);
