import { eforsk, type Place } from "@sluse/core";
import { expect, test } from "vitest";

import { checkValues } from "../../src/document/check-values.ts";
import { EXAMPLE_CONTEXT } from "../../src/rule-pack/check-rule-pack.ts";

const row = { kind: "row", row: 7 } as const;

test("a value that stands inside an address alone is left to the rules for links", () => {
  const values = { navn: "{{fornavn}}", token: "xxTBAxx TODO" };
  const findings = checkValues(values, row, EXAMPLE_CONTEXT, new Set(["token"]));
  expect(findings.map(({ rule, places }) => [rule, places])).toEqual([
    ["text/placeholder-left", [{ ...row, column: "navn" }]],
  ]);
});

test("a national id over two columns is found at the second, and two codes are none", () => {
  const found = (values: Record<string, string>): [string, readonly Place[]][] =>
    checkValues(values, row, EXAMPLE_CONTEXT, new Set(["del"])).map(({ rule, places }) => [rule, places]);
  expect(found({ nr: " 71527", navn: "Åse", fdato: "266702" })).toEqual([
    ["text/national-id", [{ ...row, column: "nr" }]],
  ]);
  expect(found({ fdato: "266702", del: "７１５２７" })).toEqual([
    ["text/national-id", [{ ...row, column: "del" }]],
  ]);
  expect(found({ kode: "266702", post: "71528", saf: "123456", nr: "1234" })).toEqual([]);
});

test("a value that a rule could not read is never passed", () => {
  const broken = {
    ...EXAMPLE_CONTEXT,
    policy: {
      ...eforsk,
      get rules(): never {
        throw new TypeError("no rules");
      },
    },
  };
  expect(() => checkValues({ navn: "{{fornavn}}" }, row, broken, new Set())).toThrow(
    expect.objectContaining({ code: "SLUSE_VALUE_UNCHECKED" }),
  );
});
