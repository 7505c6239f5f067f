import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { expect, it } from "vitest";

import { removeLeftOver } from "./left-over.ts";

it("takes away what was compiled of a source that went, and nothing else", () => {
  const root = mkdtempSync(join(tmpdir(), "sluse-left-over-"));
  const write = (path: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), "");
  };
  const kept = ["src/a/one.ts", "dist/a/one.js", "dist/a/one.js.map", "dist/a/one.d.ts", "dist/NOTICES.txt"];
  const gone = ["dist/a/two.d.ts", "dist/a/two.js", "dist/a/two.js.map"];
  for (const path of [...kept, ...gone]) write(`packages/gate/${path}`);
  expect(removeLeftOver(root).toSorted()).toEqual(gone.map((path) => `packages/gate/${path}`));
  expect(kept.filter((path) => !existsSync(join(root, "packages/gate", path)))).toEqual([]);
  rmSync(root, { recursive: true });
});
