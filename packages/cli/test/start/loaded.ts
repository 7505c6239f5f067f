import { spawnSync } from "node:child_process";

import { MAIN, NODE_OPTIONS } from "../sluse-process.ts";

/** Writes the address of every module that is loaded, a line each, on the error output. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from "node:fs";
  import { registerHooks } from "node:module";
  registerHooks({ load(url, context, next) { writeSync(2, url + "\\n"); return next(url, context); } });
`)}`;

/** Runs `sluse` in a process of its own; answers what it said, and the files it loaded. */
export function loadedBy(given: readonly string[]): {
  readonly out: string;
  readonly modules: readonly string[];
} {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...NODE_OPTIONS, "--import", WATCH, MAIN, ...given],
    { encoding: "utf8" },
  );
  return { out: stdout, modules: stderr.split("\n").filter((line) => line.startsWith("file:")) };
}

/** Runs `sluse` as if Node were another version. */
export function sluseOnNode(version: string): {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
} {
  const pretend = `data:text/javascript,${encodeURIComponent(
    `Object.defineProperty(process, "versions", { value: { ...process.versions, node: ${JSON.stringify(version)} } });`,
  )}`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...NODE_OPTIONS, "--import", pretend, MAIN, "--help"],
    { encoding: "utf8" },
  );
  return { exitCode: status, out: stdout, err: stderr };
}
