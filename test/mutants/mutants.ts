import { Stryker } from "@stryker-mutator/core";

import { MUTATED_PARTS } from "./parts.ts";

const [name = "", ...files] = process.argv.slice(2);
const part = MUTATED_PARTS[name];
if (!part) {
  console.error(
    `say which part to try: ${Object.keys(MUTATED_PARTS).join(", ")}; and files of it, if not all`,
  );
  process.exit(1);
}
process.env["SLUSE_MUTANT_TESTS"] = part.tests.join("\n");

/** Changes a part's sources in a copy of the house, one place at a time, and tells which changes no test noticed. */
await new Stryker({
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  packageManager: "pnpm",
  testRunnerNodeArgs: ["--conditions=@sluse/source", "--disable-warning=ExperimentalWarning"],
  vitest: { configFile: "test/mutants/vitest.config.ts", related: false },
  mutate: files.length > 0 ? files : [...part.sources],
  // Never in place: a run that is broken off would leave changed sources behind.
  inPlace: false,
  ignorePatterns: ["packages/*/dist", "docs", ".changeset"],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  disableTypeChecks: false,
  mutator: { excludedMutations: ["StringLiteral"] },
  concurrency: Number(process.env["SLUSE_MUTANTS_AT_ONCE"] ?? 1),
  timeoutMS: 5000,
  incremental: true,
  incrementalFile: `.stryker-tmp/${name.replaceAll(" ", "-")}.json`,
  reporters: ["clear-text", "progress-append-only"],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
}).runMutationTest();
