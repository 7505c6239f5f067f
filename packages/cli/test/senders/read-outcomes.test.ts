import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { readOutcomes } from "../../src/outbox/read-outcomes.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sluse-outcomes-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string): ReturnType<typeof readOutcomes> {
  const file = join(folder, "utfall.csv");
  await writeFile(file, text);
  return readOutcomes(file);
}

test.each([
  ["clearance;outcome\nhunt/1;delivered\nhunt/2;UNREACHABLE\n"],
  ["\uFEFFclearance,ID,outcome\r\nhunt/1,x,delivered\r\nhunt/2,y, unreachable\r\n\r\n"],
  ["outcome\tclearance\ndelivered\thunt/1\nunreachable\thunt/2"],
])("reads outcomes, however they are separated: %j", async (text) => {
  expect(await read(text)).toEqual([
    { clearance: "hunt/1", outcome: "delivered" },
    { clearance: "hunt/2", outcome: "unreachable" },
  ]);
});

test("of a wave whose outcomes nobody knows yet, are none", async () => {
  expect(await read("clearance;outcome\n")).toEqual([]);
});

test("passes over rows whose outcome is not known yet", async () => {
  expect(await read("clearance;outcome\nhunt/1;\nhunt/2;failed\n")).toEqual([
    { clearance: "hunt/2", outcome: "failed" },
  ]);
});

describe("takes all of a file or nothing", () => {
  test.each([
    ["an outcome that is none", "clearance;outcome\nhunt/1;delivered\nhunt/2;kanskje\n", 3],
    ["a clearance that is none", "clearance;outcome\n12345678901;delivered\n", 2],
    ["a column too few", "clearance;utfall\nhunt/1;delivered\n", 1],
    ["a row too short", "clearance;outcome\nhunt/1\n", 2],
    ["no headings, for it is still being written", "", 1],
    ["headings and nothing else, of another file", "ID;navn\n", 1],
    ["a quotation mark that is never closed", 'clearance;outcome\n"hunt/1;delivered\n', 2],
  ])("%s", async (_name, text, line) => {
    await expect(read(text)).rejects.toMatchObject({
      code: "SLUSE_CLI_OUTCOME_INVALID",
      place: { line },
      message: expect.not.stringMatching(/kanskje|12345678901/u) as string,
    });
  });
});
