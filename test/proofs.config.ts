import { defineConfig } from "vitest/config";

import { base } from "./base.config.ts";

/** What takes longer than every run of the tests should: before a change is taken in, and before a release. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: [
      "packages/*/test/**/*.proof.ts",
      "test/**/*.proof.ts",
      // The same, with more of what is drawn.
      "test/model/gate-model.test.ts",
      "packages/service/test/attacks/no-national-id.test.ts",
    ],
    env: { SLUSE_RUNS: process.env["SLUSE_RUNS"] ?? "16" },
  },
});
