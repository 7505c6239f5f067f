import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

import { GUARDS } from "./guards.ts";

/**
 * Takes each guard away, runs the test that must fall, and puts it back: `pnpm guards`, or `pnpm guards finish` for those in files so
 * named. Sources are changed in place; what a run that is broken off leaves behind, Git shows.
 */
const chosen = GUARDS.filter(({ file, holds }) =>
  process.argv.slice(2).every((word) => `${file} ${holds}`.includes(word)),
);
const vitest = [
  "--conditions=@sluse/source",
  "node_modules/vitest/vitest.mjs",
  "run",
  "--config",
  "test/vitest.config.ts",
];
let left = 0;
for (const { holds, file, stands, without, test, named } of chosen) {
  const source = readFileSync(file, "utf8");
  writeFileSync(
    file,
    source.replace(stands, () => without),
  );
  try {
    // A name is looked for as it is written, brackets and all: what matches no test would fall to none.
    const only = named === "" ? [] : ["-t", named.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&")];
    const { status } = spawnSync(process.execPath, [...vitest, "--bail=1", test, ...only], {
      stdio: "ignore",
    });
    if (status === 0) left += 1;
    process.stdout.write(`${status === 0 ? "STANDS" : "falls "}  ${holds}\n`);
  } finally {
    writeFileSync(file, source);
  }
}
process.exitCode = left === 0 ? 0 : 1;
