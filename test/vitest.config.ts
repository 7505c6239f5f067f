import { defineConfig } from "vitest/config";

/** Sources, not builds: in tests as in the demo. */
const conditions = ["@sluse/source", "node", "import", "default"];

export default defineConfig({
  ssr: { resolve: { conditions: ["@sluse/source", "node"] } },
  resolve: { conditions: ["@sluse/source", "node"] },
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["packages/*/test/**/*.test.ts", "test/**/*.test.ts", "examples/*/test/**/*.test.ts"],
    globalSetup: new URL("global-setup.ts", import.meta.url).pathname,
    pool: "forks",
    testTimeout: 30_000,
    execArgv: ["--conditions=@sluse/source", "--disable-warning=ExperimentalWarning"],
  },
});
