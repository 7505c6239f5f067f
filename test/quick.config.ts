import { defineConfig } from "vitest/config";

import { base } from "./base.config.ts";

/**
 * The tests one runs while working: what is pure, and needs no server, no file of a letter and no second process. Files share
 * a worker and what it has loaded. Every test is run before a change is taken in.
 */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    isolate: false,
    include: [
      "packages/core/test/**/*.test.ts",
      "packages/gate/test/{approval,orders,people,recipients,rules,stops}/**/*.test.ts",
      "packages/content/test/{notice,template,text}/**/*.test.ts",
      "packages/ledger/test/memory/**/*.test.ts",
      "packages/cli/test/output/**/*.test.ts",
      "test/house/**/*.test.ts",
    ],
  },
});
