import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Tries what the reading process must not be able to do, and tells how each attempt ended. */
const attempts: Readonly<Record<string, () => unknown>> = {
  "read a file of the system": () => readFileSync("/etc/hosts"),
  "read a file of another package": () =>
    readFileSync(new URL("../../../../core/package.json", import.meta.url)),
  "write a file": () => writeFileSync(join(tmpdir(), "sluse-probe"), "x"),
  "start a program": () => spawnSync(process.execPath, ["--version"]),
  "read its own program": () => readFileSync(new URL(import.meta.url)),
  "see the environment": () => {
    if (Object.keys(process.env).length === 0) throw new Error("nothing to see");
  },
};

const ended = Object.entries(attempts).map(([what, attempt]) => [what, outcomeOf(attempt)]);
process.send?.(Object.fromEntries(ended));

function outcomeOf(attempt: () => unknown): "managed" | "prevented" {
  try {
    attempt();
    return "managed";
  } catch {
    return "prevented";
  }
}
