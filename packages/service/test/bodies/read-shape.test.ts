import { expect, test } from "vitest";
import { z } from "zod";

import { readShape } from "../../src/bodies/read-shape.ts";
import { RequestRefused } from "../../src/problems/request-refused.ts";

const shape = z.strictObject({
  values: z.record(z.string(), z.strictObject({ note: z.string().optional() })).optional(),
});

test.each([
  ["as a key", { "13116900216": 1 }, ["13116900216"]],
  ["divided over keys", { values: { "131169": { "00216": 1 } } }, ["131169", "00216"]],
  ["divided over a key and its value's place", { values: { "131169 00216": 1 } }, ["131169 00216"]],
])("a number that stands in a body %s is told by no problem", (_, given, parts) => {
  try {
    readShape(shape, given, "the body");
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    const told = JSON.stringify(error.problem);
    expect(told).toContain("the body is not as the document describes it");
    for (const part of parts) expect(told).not.toContain(part);
  }
});

const target = z.strictObject({
  target: z.union([
    z.literal("everything"),
    z.strictObject({ person: z.union([z.string(), z.array(z.string())]) }),
  ]),
  reason: z.string(),
});

test.each([
  [{ reason: "Feil." }, [["target", 'is missing, and has to be "everything" or object']]],
  [{ target: 7, reason: "Feil." }, [["target", 'has to be "everything" or object']]],
  [{ target: { person: 7 }, reason: "Feil." }, [["target.person", "has to be string or array"]]],
  [{ target: "everything" }, [["reason", "is missing, and has to be string"]]],
  [{ target: "everything", reason: 7 }, [["reason", "has to be string"]]],
])("%j is told where it is wrong and what it may be", (given, faults) => {
  try {
    readShape(target, given, "the body");
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    expect(error.problem.faults).toEqual(faults.map(([path, what]) => ({ path, what })));
  }
});
