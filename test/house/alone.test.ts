import { expect, it } from "vitest";

import { ALONE } from "../base.config.ts";
import { readText, trackedFiles } from "./repository.ts";

it("a test that puts another module in the place of one has a worker of its own, and no other has", () => {
  const replacing = trackedFiles.filter(
    (path) => path.endsWith(".test.ts") && /^vi\.mock\(/mu.test(readText(path)),
  );
  expect(replacing.toSorted()).toEqual([...ALONE].toSorted());
});
