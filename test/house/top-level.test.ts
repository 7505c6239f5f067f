import { expect, it } from "vitest";

import { trackedFiles } from "./repository.ts";

const ALLOWED = new Set([
  "packages",
  "deploy",
  "examples",
  "docs",
  "test",
  "package.json",
  "pnpm-workspace.yaml",
  "pnpm-lock.yaml",
  "tsconfig.base.json",
  "README.md",
  "CHANGELOG.md",
  "LICENSE",
  "SECURITY.md",
]);

it("keeps the top of the house tidy", () => {
  const top = new Set(trackedFiles.map((path) => path.split("/")[0] ?? ""));
  expect([...top].filter((name) => !name.startsWith(".") && !ALLOWED.has(name))).toEqual([]);
});
