import { once } from "node:events";

import { expect, test } from "vitest";

import { PDF_LIMITS } from "../../src/pdf-limits.ts";
import { MEMORY_WORD } from "../../src/process/messages.ts";
import { siblingProgram, startConfined } from "../../src/process/start-confined.ts";

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

test("a process that takes memory outside the engine's heap, caught in a loop, is ended by its guard", async () => {
  const limits = { ...PDF_LIMITS, memoryBytes: 200_000_000 };
  const child = startConfined(siblingProgram("hog", import.meta.url), limits);
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (words: string) => {
    said += words;
  });
  child.send(limits);
  const [code, signal]: unknown[] = await once(child, "close");
  expect({ code, signal }).toEqual({ code: null, signal: "SIGKILL" });
  expect(said).toContain(MEMORY_WORD);
});
