import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { loadedBy, sluseOnNode } from "./loaded.ts";

/** What may be loaded before it is known which command runs. */
const LIGHT = /\/packages\/cli\/src\/|\/packages\/core\/src\/errors\/|\/node_modules\/commander\//u;

describe("sluse", () => {
  test.each([["--help"], ["--version"], ["submit --help"], ["project --help"]])(
    "%s loads texts and commander, and nothing of what the commands need",
    (line) => {
      const { out, modules } = loadedBy(line.split(" "));
      expect(out).not.toBe("");
      expect(modules.filter((url) => !LIGHT.test(url))).toEqual([]);
      expect(modules.filter((url) => url.includes("/cli/src/commands/"))).toEqual([]);
      expect(modules.length).toBeGreaterThan(5);
    },
  );

  test("--version says the version of its package", () => {
    const file = new URL("../../package.json", import.meta.url);
    const { version } = JSON.parse(readFileSync(file, "utf8")) as { readonly version: string };
    expect(loadedBy(["--version"]).out).toBe(`${version}\n`);
  });

  test("says in both languages that Node is too old, and nothing else", () => {
    expect(sluseOnNode("20.20.2")).toEqual({
      exitCode: 3,
      out: "",
      err: "Sluse trenger Node 22.19 eller nyere, og dette er Node 20.20.2.\nSluse needs Node 22.19 or newer, and this is Node 20.20.2.\n",
    });
  });
});
