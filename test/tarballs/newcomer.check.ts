import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { OLDEST_NODE } from "@sluse/core/errors";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { executedBlock, sluseLines, wordsOf } from "../docs/first-hour-page.ts";
import { roomOf } from "../house/closure.ts";
import { housePackages } from "../house/packages.ts";
import { ROOT } from "../house/repository.ts";
import { EmptyFolder } from "./empty-folder.ts";
import { listOf, packAll } from "./pack.ts";

const MB = 2 ** 20;
const tars = mkdtempSync(join(tmpdir(), "sluse-tarballs-"));
let tarballs: ReadonlyMap<string, string>;
const tarballOf = (name: string): string => tarballs.get(name) ?? "";

beforeAll(async () => {
  tarballs = await packAll(tars);
});
afterAll(() => rmSync(tars, { recursive: true }));

/** The tarballs of some packages and of all that they need of the house: the registry has none of them yet. */
function withNeeds(...names: readonly string[]): readonly string[] {
  const needed = new Set(names);
  for (const name of needed) {
    const { dependencies = {} } = housePackages.find(({ file }) => file.name === name)?.file ?? {};
    for (const [other, version] of Object.entries(dependencies))
      if (version === "workspace:*") needed.add(other);
  }
  return [...needed].map(tarballOf);
}

/** A `node` of another version, from npm's own package of it. */
async function nodeOf(version: string, shelf: EmptyFolder): Promise<string> {
  await shelf.install(`node-${process.platform}-${process.arch}@${version}`);
  return join(shelf.path, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
}

describe("what is packed", () => {
  it("has licence, log and readme in each, and no memory of the compiler", async () => {
    for (const [name, tarball] of tarballs) {
      const files = await listOf(tarball);
      const expected = ["LICENSE", "README.md", "CHANGELOG.md", "package.json"].map(
        (each) => `package/${each}`,
      );
      expect({ name, files }).toEqual({ name, files: expect.arrayContaining(expected) });
      expect(
        files.filter((file) => /tsbuildinfo|\.d\.ts\.map$|package\/test\/|node_modules/u.test(file)),
      ).toEqual([]);
    }
  });
});

describe("a gate alone", () => {
  it("takes at most 45 MB and 60 packages, its link engine and its list files among it", async () => {
    using folder = new EmptyFolder();
    await folder.install(...withNeeds("@sluse/gate", "@sluse/registers"));
    const lock = JSON.parse(readFileSync(join(folder.path, "node_modules/.package-lock.json"), "utf8")) as {
      readonly packages: Readonly<Record<string, { readonly optional?: boolean }>>;
    };
    const installed = Object.keys(lock.packages);
    const room = installed.reduce((sum, path) => sum + roomOf(join(folder.path, path)), 0) / MB;
    expect(installed).toContain("node_modules/linkinator");
    expect(installed.length).toBeLessThanOrEqual(60);
    expect(room).toBeLessThanOrEqual(45);
    // What was measured is what works.
    folder.write("gate.mjs", 'import { createGate } from "@sluse/gate";\nconsole.log(typeof createGate);\n');
    expect(await folder.must("node", "gate.mjs")).toBe("function\n");
  });

  it("has types that hold in strict TypeScript, those of its dependencies among them", async () => {
    using folder = new EmptyFolder();
    const node = join(ROOT, "node_modules/@types/node/package.json");
    const { version } = JSON.parse(readFileSync(node, "utf8")) as { readonly version: string };
    await folder.install(...withNeeds("@sluse/gate", "@sluse/registers"), `@types/node@${version}`);
    folder.write(
      "program.ts",
      [
        'import { createGate, type Gate } from "@sluse/gate";',
        'import { openPostgresLedger } from "@sluse/ledger/postgres";',
        'import { openSqliteLedger } from "@sluse/ledger/sqlite";',
        'import { createListFileRegister } from "@sluse/registers/list-file";',
        "export const doors: readonly unknown[] = [createGate, openPostgresLedger, openSqliteLedger, createListFileRegister];",
        "export type Opened = Gate;",
      ].join("\n"),
    );
    const options = [
      "--strict",
      "--noEmit",
      "--module",
      "nodenext",
      "--target",
      "es2024",
      "--skipLibCheck",
      "false",
    ];
    const lib = ["--lib", "es2024,esnext.disposable,esnext.iterator,esnext.collection", "--types", "node"];
    expect(await folder.must(join(ROOT, "node_modules/.bin/tsc"), ...options, ...lib, "program.ts")).toBe("");
  });
});

/** Ten commands and twenty lines, as the page has them; answers how many people were cleared. */
async function firstHour(folder: EmptyFolder): Promise<number> {
  const sluse = (line: string): Promise<string> => folder.must("npx", "sluse", ...wordsOf(line));
  await folder.install(...withNeeds("sluse"));
  await sluse("init");
  expect(await folder.must("node", "--test", "--test-reporter=tap")).toContain("# pass 1\n# fail 0");

  const [register = "", activate = "", submit = "", letter = "", approve = "", release = "", ...more] =
    sluseLines();
  expect(3 + sluseLines().length).toBeLessThanOrEqual(10);
  expect(more).toEqual([]);
  await sluse(register);
  await sluse(activate);
  const program = executedBlock("js");
  expect(program.trim().split("\n").length).toBeLessThanOrEqual(20);
  folder.write("order.mjs", program);
  expect(await folder.must("node", "order.mjs")).toBe("release\n");

  const told = await sluse(submit);
  const [digest = ""] = /[0-9a-f]{64}/u.exec(told) ?? [];
  const [id = ""] = /everyday-life-[0-9a-f]{10}/u.exec(told) ?? [];
  const filled = (line: string): string => line.replace("<id>", id).replace("<digest>", digest);
  expect(await sluse(filled(letter))).toContain(digest);
  await sluse(filled(approve));
  // Held: the first wave is out, and a superuser looks at it.
  expect((await folder.run("npx", "sluse", ...wordsOf(filled(release)))).code).toBe(2);
  const outbox = join(folder.path, "private/outbox", id);
  const [wave = ""] = readdirSync(outbox);
  const rows = readFileSync(join(outbox, wave, "waiting/clearances.csv"), "utf8")
    .trim()
    .split("\n");
  return rows.length - 1;
}

describe("the first hour, from an empty folder with plain npm", () => {
  it("ends in a cleared wave on this Node", async () => {
    using folder = new EmptyFolder();
    expect(await firstHour(folder)).toBeGreaterThanOrEqual(1);
    await bundles(folder);
  });

  it("ends in a cleared wave on the oldest Node there is a promise for", async () => {
    using shelf = new EmptyFolder();
    using folder = new EmptyFolder(await nodeOf(`${OLDEST_NODE}.0`, shelf));
    expect(await folder.must("node", "--version")).toBe(`v${OLDEST_NODE}.0\n`);
    expect(await firstHour(folder)).toBeGreaterThanOrEqual(1);
  });

  it("says in one sentence on Node 20 what is needed, by command and by library", async () => {
    using shelf = new EmptyFolder();
    using folder = new EmptyFolder(await nodeOf("20", shelf));
    await folder.install(...withNeeds("sluse"));
    const sentence = new RegExp(`Sluse needs Node ${OLDEST_NODE} or newer, and this is Node 20\\.`, "u");
    const command = await folder.run("npx", "sluse", "init");
    expect(command).toMatchObject({ code: 3, out: "", err: expect.stringMatching(sentence) });
    expect(command.err.trim().split("\n")).toHaveLength(2);
    folder.write("open.mjs", 'import { openSite } from "sluse";\nawait openSite("sluse.yaml");\n');
    const library = await folder.run("node", "open.mjs");
    expect(library).toMatchObject({ code: 1, err: expect.stringMatching(sentence) });
    expect(library.err).toContain("SLUSE_NODE_TOO_OLD");
  });
});

/** The page's program, bundled: with packages outside it is the same program; without, it says why it is not. */
async function bundles(folder: EmptyFolder): Promise<void> {
  const esbuild = join(ROOT, "node_modules/.bin/esbuild");
  const common = ["sluse.test.mjs", "--bundle", "--platform=node", "--format=esm", "--log-level=error"];
  await folder.must(esbuild, ...common, "--packages=external", "--outfile=out/apart.mjs");
  expect(await folder.must("node", "--test-reporter=tap", "out/apart.mjs")).toContain("# pass 1\n# fail 0");

  const banner =
    "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";
  await folder.must(esbuild, ...common, `--banner:js=${banner}`, "--outfile=out/whole.mjs");
  const { code, out } = await folder.run("node", "--test-reporter=tap", "out/whole.mjs");
  expect(code).toBe(1);
  expect(out).toContain("SLUSE_LINKCHECK_BUNDLED");
}
