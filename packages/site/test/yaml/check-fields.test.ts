import { isSluseError } from "@sluse/core";
import { expect, test } from "vitest";
import { z } from "zod";

import { checkFields } from "../../src/yaml/check-fields.ts";

const shape = z.strictObject({
  senders: z.record(z.string(), z.strictObject({ via: z.literal("folder") })).optional(),
});

test.each([
  ["as a key", { "13116900216": 1 }, ["13116900216"]],
  ["divided over keys", { senders: { "131169": { "00216": 1 } } }, ["131169", "00216"]],
])("a number that stands in a file of the configuration %s is told by no error", (_, value, parts) => {
  const file = { path: "sluse.yaml", value, placeOf: () => ({ file: "sluse.yaml", line: 1 }) };
  try {
    checkFields(file as never, shape);
    expect.unreachable();
  } catch (error) {
    if (!isSluseError(error)) throw error;
    const told = [error.message, error.nb, error.place?.path].join("\n");
    expect(told).toContain("…");
    for (const part of parts) expect(told).not.toContain(part);
  }
});
