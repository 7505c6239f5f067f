import { expect, it } from "vitest";

import { assertEngine } from "../../../src/internal/engine/run-in-worker.ts";

it("says why no link can be looked at where a bundler left its program behind", () => {
  expect(() => assertEngine()).not.toThrow();
  expect(() => assertEngine("file:///srv/app/bundle.js")).toThrow(
    expect.objectContaining({ code: "SLUSE_LINKCHECK_BUNDLED" }),
  );
});
