import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { fc, test } from "@fast-check/vitest";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { stringify } from "yaml";

import { readYaml } from "../../src/yaml/read-yaml.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sluse-yaml-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(text: string): Promise<string> {
  const file = join(folder, "fil.yaml");
  await writeFile(file, text);
  return file;
}

test("a file that is not there is said to be none, in words and not in a system's code", async () => {
  const missing = join(folder, "borte.yaml");
  await expect(readYaml(missing, "texts")).rejects.toMatchObject({
    code: "SLUSE_SITE_FILE_UNREADABLE",
    message: expect.stringContaining(`there is no file \`${missing}\``),
    place: { file: missing },
  });
  await expect(readYaml(folder, "texts")).rejects.toMatchObject({
    message: expect.stringContaining("cannot be read: EISDIR"),
  });
});

describe("a file read as texts", () => {
  test("keeps every scalar as it was written", async () => {
    const { value } = await readYaml(
      await write("a: 1.10\nb: no\nc: 0123\nd: null\ne: 2027-02-01\nf: true\n"),
      "texts",
    );
    expect(value).toEqual({ a: "1.10", b: "no", c: "0123", d: "null", e: "2027-02-01", f: "true" });
  });

  test.prop(
    [
      fc.dictionary(fc.stringMatching(/^[a-zæøåáŋ]{1,8}$/u), fc.string({ unit: "grapheme", maxLength: 20 }), {
        maxKeys: 6,
      }),
    ],
    { numRuns: 40 },
  )("gives any text back", async (values) => {
    const { value } = await readYaml(
      await write(stringify(values, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "QUOTE_DOUBLE" })),
      "texts",
    );
    expect(value).toEqual(Object.keys(values).length === 0 ? {} : values);
  });
});

describe("places", () => {
  test("are those of values, or of the nearest above that is there", async () => {
    const { placeOf, path: file } = await readYaml(await write("a:\n  - b: 1\n    c: [x, y]\n"), "values");
    expect(placeOf(["a", 0, "c", 1])).toEqual({ file, line: 3, column: 12 });
    expect(placeOf(["a", 0, "d", "e"])).toEqual({ file, line: 2, column: 5 });
    expect(placeOf(["z"])).toEqual({ file, line: 1, column: 1 });
  });

  test("are there in an empty file too", async () => {
    const { placeOf, value, path: file } = await readYaml(await write(""), "values");
    expect(value).toBeNull();
    expect(placeOf(["a"])).toEqual({ file });
  });
});

test("ten lines of aliases do not become gigabytes", async () => {
  const lines = Array.from(
    { length: 30 },
    (_, at) => `a${at}: &a${at} [*a${Math.max(0, at - 1)}, *a${Math.max(0, at - 1)}]`,
  );
  const file = await write(`a0: &a0 [x]\n${lines.slice(1).join("\n")}\n`);
  await expect(readYaml(file, "values")).rejects.toMatchObject({ code: "SLUSE_SITE_YAML_INVALID" });
});
