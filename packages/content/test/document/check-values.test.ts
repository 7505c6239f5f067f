import { eforsk } from "@sluse/core";
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
