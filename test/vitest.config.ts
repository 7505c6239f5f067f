import { defineConfig } from "vitest/config";

import { ALONE, base } from "./base.config.ts";

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
