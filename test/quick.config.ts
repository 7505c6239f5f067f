import { defineConfig, mergeConfig } from "vitest/config";

import all from "./vitest.config.ts";

/**
 * The tests one runs while working: what is pure and what needs no server, no file of a letter and no second process. Files
 * share a worker and what it has loaded. Every test is run before a change is taken in.
 */
export default mergeConfig(
  all,
  defineConfig({
    test: {
      isolate: false,
    },
  }),
);
