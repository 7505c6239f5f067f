import { once } from "node:events";

import { expect, test } from "vitest";

import { PDF_LIMITS } from "../../../src/pdf/pdf-limits.ts";
import { siblingProgram, startConfined } from "../../../src/pdf/process/start-confined.ts";

test("the process that reads a PDF reaches nothing but its own program", async () => {
  const child = startConfined(siblingProgram("probe", import.meta.url), PDF_LIMITS);
  const [outcomes]: unknown[] = await once(child, "message");
  child.kill("SIGKILL");
  expect(outcomes).toEqual({
    "read a file of the system": "prevented",
    "read a file of another package": "prevented",
    "write a file": "prevented",
    "start a program": "prevented",
    "read its own program": "managed",
    "see the environment": "prevented",
  });
});
