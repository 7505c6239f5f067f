import { defineConfig } from "vitest/config";

import all from "../vitest.config.ts";

const { globalSetup: _database, ...test } = all.test ?? {};

/** Installs what would be published, from the registry and with plain npm: minutes, and not with every test. */
export default defineConfig({
  ...all,
  test: { ...test, include: ["test/tarballs/**/*.check.ts"], testTimeout: 600_000, hookTimeout: 600_000 },
});
