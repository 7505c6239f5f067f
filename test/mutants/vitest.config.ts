import { defineConfig } from "vitest/config";

import all from "../vitest.config.ts";

const { globalSetup: _database, ...test } = all.test ?? {};

/** The tests of one part, without a database: they run once for each change that is tried. */
export default defineConfig({
  ...all,
  test: { ...test, include: (process.env["SLUSE_MUTANT_TESTS"] ?? "").split("\n") },
});
