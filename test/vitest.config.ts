import { defineConfig } from "vitest/config";

import { base } from "./base.config.ts";

/** They put another module in the place of one: only where nothing has loaded it yet. */
const ALONE = [
  "test/model/gate-model.test.ts",
  "test/interleavings/release.test.ts",
  "test/interleavings/submit.test.ts",
];

/** Files share a worker and what it has loaded, which is a quarter of the time of all of them. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    projects: [
      {
        extends: true,
        test: {
          name: "together",
          isolate: false,
          include: ["packages/*/test/**/*.test.ts", "test/**/*.test.ts", "examples/*/test/**/*.test.ts"],
          exclude: ALONE,
        },
      },
      { extends: true, test: { name: "alone", include: ALONE } },
    ],
  },
});
