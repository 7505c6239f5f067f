import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { Stryker } from "@stryker-mutator/core";

import { MUTATED_PARTS } from "./parts.ts";
import { drawLines } from "./draw-lines.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { lines: { type: "string" }, seed: { type: "string", default: "1" } },
});
const [name = "", ...files] = positionals;
const part = MUTATED_PARTS[name];
if (!part) {
  console.error(
    `say which part to try: ${Object.keys(MUTATED_PARTS).join(", ")}; and files of it, if not all; --lines 200 draws as many of its lines`,
  );
  process.exit(1);
}
process.env["SLUSE_MUTANT_TESTS"] = part.tests.join("\n");

const house = fileURLToPath(new URL("../..", import.meta.url));
const sources = files.length > 0 ? files : [...part.sources];
const mutate =
  values.lines === undefined
    ? sources
    : drawLines(globSync(sources, { cwd: house }), {
        folder: house,
        lines: Number(values.lines),
        seed: Number(values.seed),
      });

/** Changes a part's sources in a copy of the house, one place at a time, and tells which changes no test noticed. */
await new Stryker({
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  packageManager: "pnpm",
  testRunnerNodeArgs: ["--conditions=@sluse/source", "--disable-warning=ExperimentalWarning"],
  vitest: { configFile: "test/mutants/vitest.config.ts", related: false },
  mutate,
  // Never in place: a run that is broken off would leave changed sources behind.
  inPlace: false,
  ignorePatterns: ["packages/*/dist", "docs/site", ".changeset"],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  disableTypeChecks: false,
  mutator: { excludedMutations: ["StringLiteral"] },
  concurrency: Number(process.env["SLUSE_MUTANTS_AT_ONCE"] ?? 1),
  // On a busy machine a test that is only late would count as one that fell.
  timeoutMS: 30_000,
  dryRunTimeoutMinutes: 20,
  // What was kept of an earlier run told of changes as unnoticed that a new test falls to.
  incremental: false,
  reporters: ["clear-text", "progress-append-only"],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
}).runMutationTest();
