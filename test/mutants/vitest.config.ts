import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { defineConfig, type Plugin } from "vitest/config";

import { base } from "../base.config.ts";

const { globalSetup: _database, ...test } = base.test;

interface Door {
  readonly "@sluse/source"?: string;
}

/**
 * Packages of the house are read beside this file. Through `node_modules` a test of another package would read the sources
 * that were not changed, and notice nothing.
 */
const besideThis: Plugin = {
  name: "beside-this",
  enforce: "pre",
  resolveId(asked) {
    const [, name, door = ""] = /^@sluse\/([a-z]+)(\/.+)?$/u.exec(asked) ?? [];
    if (!name) return null;
    const home = new URL(`../../packages/${name}/`, import.meta.url);
    const { exports } = JSON.parse(readFileSync(new URL("package.json", home), "utf8")) as {
      readonly exports: Readonly<Record<string, Door>>;
    };
    const source = exports[`.${door}`]?.["@sluse/source"];
    return source ? fileURLToPath(new URL(source, home)) : null;
  },
};

/** The tests of one part, without a database: they run once for each change that is tried. */
export default defineConfig({
  ...base,
  plugins: [besideThis],
  test: {
    ...test,
    include: (process.env["SLUSE_MUTANT_TESTS"] ?? "").split("\n"),
    setupFiles: fileURLToPath(new URL("named-alike.ts", import.meta.url)),
  },
});
