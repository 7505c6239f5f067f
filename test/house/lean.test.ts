import { expect, it } from "vitest";

import { closureOf, roomOf } from "./closure.ts";
import { housePackages } from "./packages.ts";

// The tarballs themselves are installed and weighed by `pnpm tarballs`; this holds what comes with them.
const MB = 2 ** 20;
/** Of the 45 MB that a gate may take, what the house's own packages do not. */
const FROM_ELSEWHERE = 30;
const own = new Set(housePackages.map(({ file }) => file.name));

it("installs little with a gate, its link engine and its list files among it", () => {
  const installed = closureOf(["@sluse/gate", "@sluse/registers"]);
  expect(installed.length).toBeLessThanOrEqual(60);
  expect(installed.map(({ name }) => name)).toContain("linkinator");
  const others = installed.filter(({ name }) => !own.has(name));
  const room = others.reduce((sum, { folder }) => sum + roomOf(folder), 0);
  expect(room / MB).toBeLessThanOrEqual(FROM_ELSEWHERE);
});

it("brings what is heavy with the package that needs it", () => {
  const names = closureOf(["@sluse/gate", "@sluse/registers"]).map(({ name }) => name);
  const heavy = new Set([
    "pdfjs-dist",
    "@hyzyla/pdfium",
    "@myriaddreamin/typst-ts-node-compiler",
    "pg",
    "hono",
    "pino",
  ]);
  expect(names.filter((name) => heavy.has(name))).toEqual([]);
});
