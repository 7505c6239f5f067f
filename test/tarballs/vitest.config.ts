import { defineConfig } from "vitest/config";

import { base } from "../base.config.ts";

const { globalSetup: _database, ...test } = base.test;

/** Installs what would be published, from the registry and with plain npm: minutes, and not with every test. */
export default defineConfig({
  ...base,
  test: { ...test, include: ["test/tarballs/**/*.check.ts"], testTimeout: 600_000, hookTimeout: 600_000 },
});
