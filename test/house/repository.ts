import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./root.ts";

export { ROOT };

/** Every file that is kept in the repository and has not been deleted, by its path from the root. */
export const trackedFiles: readonly string[] = execFileSync(
  "git",
  ["-c", "safe.directory=*", "ls-files", "-z", "--cached"],
  { cwd: ROOT, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
)
  .split("\0")
  .filter((path) => path !== "" && existsSync(join(ROOT, path)));

export const readBytes = (path: string): Uint8Array => readFileSync(join(ROOT, path));
export const readText = (path: string): string => readFileSync(join(ROOT, path), "utf8");
