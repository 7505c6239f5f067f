import { isSluseError, resolvePolicy } from "@sluse/core";
import { expect, test } from "vitest";

/** All that an error says of a layer. */
function toldOf(value: unknown): string {
  try {
    resolvePolicy({ source: "gulv.yaml", value });
  } catch (error) {
    if (isSluseError(error))
      return [error.code, error.message, error.nb, error.mend, error.place?.path].join("\n");
    throw error;
  }
  return "taken";
}

const LIMIT = {
  rounds: ["reminder"],
  purposes: ["research"],
  scope: "project",
  counts: ["reminder"],
  max: 1,
  days: 14,
};

test.each([
  ["as a key", { "13116900216": 1 }, ["13116900216"]],
  ["as the name of a limit", { limits: { "13116900216": { max: 1 } } }, ["13116900216"]],
  ["divided over keys", { limits: { "131169": { ...LIMIT, "00216": 1 } } }, ["131169", "00216"]],
])("a number that stands in a policy %s is told by no error", (_, layer, parts) => {
  const told = toldOf({ version: "1", extends: "eforsk", ...layer });
  expect(told).toContain("SLUSE_POLICY_INVALID");
  expect(told).toContain("…");
  for (const part of parts) expect(told).not.toContain(part);
});
