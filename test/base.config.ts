import type { ViteUserConfig } from "vitest/config";

/** Sources, not builds: in tests as in the demo. */
const conditions = ["@sluse/source", "node"];

/** What every run of tests has, whichever files it takes. */
export const base = {
  ssr: { resolve: { conditions, externalConditions: conditions } },
  resolve: { conditions },
  // Where the runner loads its own set-up.
  environments: { __vitest__: { resolve: { conditions, externalConditions: conditions } } },
  test: {
    root: new URL("..", import.meta.url).pathname,
    globalSetup: new URL("global-setup.ts", import.meta.url).pathname,
    setupFiles: [new URL("seed.ts", import.meta.url).pathname],
    pool: "forks",
    // Left to itself, the runner keeps a core for itself: on two cores one file at a time.
    maxWorkers: "100%",
    testTimeout: 120_000,
    // Servers are started in hooks, on machines that are busy too.
    hookTimeout: 120_000,
    execArgv: ["--conditions=@sluse/source", "--disable-warning=ExperimentalWarning"],
  },
} as const satisfies ViteUserConfig;

/** They put another module in the place of one: only where nothing has loaded it yet. */
export const ALONE = [
  "test/model/gate-model.test.ts",
  "test/interleavings/release.test.ts",
  "test/interleavings/submit.test.ts",
];
