import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { isSluseError } from "@sluse/core";
import { afterAll, describe, expect, test } from "vitest";

import { checkTemplate } from "../../src/template/check-template.ts";
import { loadTemplates } from "../../src/template/load-templates.ts";
import { parseTemplate } from "../../src/template/parse-template.ts";
import { templateFileRules } from "../../src/template/template-file-rules.ts";
import { createTemplateLibrary } from "../../src/template/template-library.ts";

const folder = await mkdtemp(join(tmpdir(), "sluse-maler-"));
afterAll(() => rm(folder, { recursive: true }));

const sourceOf = (id: string, version: string, language = "nb", rounds = "invitation"): string =>
  `---\nid: ${id}\nversion: "${version}"\nlanguage: ${language}\nrounds: [${rounds}]\nkind: letter\n---\n<!-- passage: voluntary -->\nDet er frivillig å delta.\n`;

function parsed(source: string) {
  const { template } = parseTemplate(source, { file: "mal.md" });
  if (!template) throw new Error("the template is broken");
  return template;
}

/** What loading a directory of these files throws. */
async function thrownFor(
  name: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<unknown> {
  const directory = join(folder, name);
  await mkdir(directory);
  for (const [file, content] of Object.entries(files)) await writeFile(join(directory, file), content);
  return loadTemplates(directory).then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe("a library", () => {
  const library = createTemplateLibrary(
    ["1.9", "1.10", "1.2"]
      .map((version) => parsed(sourceOf("brev", version)))
      .concat(parsed(sourceOf("brev", "2.0", "nn"))),
  );

  test("gives the version asked for, or the newest in that language", () => {
    expect(library.find({ id: "brev", version: "1.2" }, "nb")?.version).toBe("1.2");
    expect(library.find({ id: "brev" }, "nb")?.version).toBe("1.10");
    expect(library.find({ id: "brev" }, "nn")?.version).toBe("2.0");
  });

  test("gives nothing in another language, version or name", () => {
    expect(library.find({ id: "brev" }, "en")).toBeUndefined();
    expect(library.find({ id: "brev", version: "2.0" }, "nb")).toBeUndefined();
    expect(library.find({ id: "annet" }, "nb")).toBeUndefined();
    expect(library.find({ id: "__proto__" }, "nb")).toBeUndefined();
  });
});

describe("loading", () => {
  test("reads every template, in folders too, and leaves the rest", async () => {
    const directory = join(folder, "hele");
    await mkdir(join(directory, "brev"), { recursive: true });
    await writeFile(join(directory, "brev", "én.nb.md"), sourceOf("en", "1"));
    await writeFile(join(directory, "to.md"), sourceOf("to", "1"));
    await writeFile(join(directory, "README.md"), "# Maler");
    await writeFile(join(directory, "notat.txt"), "notat");
    expect((await loadTemplates(directory)).templates.map(({ id }) => id)).toStrictEqual(["en", "to"]);
  });

  test("stops at a broken file, and says where it is broken", async () => {
    const broken = sourceOf("b", "1").replace("frivillig", "{{frivillig");
    const error = await thrownFor("brutt", { "a.md": sourceOf("a", "1"), "b.md": broken });
    expect(error).toMatchObject({ code: "SLUSE_TEMPLATE_BROKEN", place: { line: 9, column: 8 } });
    expect(isSluseError(error) && error.place?.file).toMatch(/b\.md$/u);
    expect(isSluseError(error) && error.mend).toContain("{{");
  });

  test("stops at two of the same id, version and language", async () => {
    const error = await thrownFor("to", { "a.md": sourceOf("a", "1"), "b.md": sourceOf("a", "1") });
    expect(error).toMatchObject({ code: "SLUSE_TEMPLATE_TWICE", place: { file: "b.md" } });
  });

  test("stops at a file that is not UTF-8, and at a directory that is not there", async () => {
    const latin = Uint8Array.from(sourceOf("a", "1"), (character) => character.charCodeAt(0));
    expect(await thrownFor("latin", { "a.md": latin })).toMatchObject({ code: "SLUSE_TEMPLATE_UNREADABLE" });
    await expect(loadTemplates(join(folder, "ingen"))).rejects.toMatchObject({
      code: "SLUSE_TEMPLATE_UNREADABLE",
    });
  });
});

describe("required passages", () => {
  const rulesOf = (source: string, required: readonly string[]): (string | number | undefined)[] =>
    checkTemplate(parsed(source), required).findings.map(({ facts }) => facts["role"]);

  test("the rule's examples fail and pass", () => {
    const { fails, passes } = templateFileRules["text/template-role-missing"].example;
    expect(rulesOf(fails, ["voluntary"])).toStrictEqual(["voluntary"]);
    expect(rulesOf(passes, ["voluntary"])).toStrictEqual([]);
  });

  test("are more in a reminder, a correction and a result", () => {
    expect(rulesOf(sourceOf("a", "1", "nb", "reminder"), [])).toStrictEqual(["reminder"]);
    expect(rulesOf(sourceOf("a", "1", "nb", "correction"), [])).toStrictEqual(["fault", "apology"]);
    expect(rulesOf(sourceOf("a", "1", "nb", "result"), [])).toStrictEqual(["result"]);
  });

  test("are not there when they are optional", () => {
    const optional = sourceOf("a", "1")
      .replace("kind: letter", "kind: letter\nslots:\n  sak: { type: text, shared: true }")
      .replace("passage: voluntary -->", "passage: body -->\nHei\n\n<!-- optional passage: voluntary -->")
      .replace("delta.", "delta i {{sak}}.");
    expect(rulesOf(optional, ["voluntary"])).toStrictEqual(["voluntary"]);
  });
});

describe("a hostile template", () => {
  const fill = (text: string): string => text.repeat(Math.floor(99_000 / text.length));

  test.each([
    ["braces", fill("{{")],
    ["braces on lines of their own", fill("{{\n")],
    ["braces that close", fill("{{a}}")],
    ["braces that close late", `${fill("{{")}}}`],
    ["backslashes", fill("\\")],
    ["comments", fill("<!--")],
    ["comments that close", fill("<!-- a -->\n")],
    ["markers", fill("<!-- passage: body -->\n")],
    ["quotes in quotes", `${fill("> ")}a`],
    ["brackets", fill("[")],
    ["private-use characters", fill("\uE000")],
  ])("of %s is read or refused", (_, body) => {
    const { template, findings } = parseTemplate(sourceOf("a", "1") + body, { file: "mal.md" });
    expect(template === undefined).toBe(findings.length > 0);
    expect(findings.length).toBeLessThanOrEqual(200);
  });
});
