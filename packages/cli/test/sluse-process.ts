import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

import type { Ran, SiteFolder } from "./site-folder.ts";

export const MAIN: string = fileURLToPath(new URL("../src/main.ts", import.meta.url));
export const NODE_OPTIONS: readonly string[] = [
  "--conditions=@sluse/source",
  "--disable-warning=ExperimentalWarning",
];

/** Runs a command in a process of its own, as a person starts it. */
export function sluseProcess(
  site: SiteFolder,
  words: readonly string[],
  { as, environment = {} }: { readonly as: string; readonly environment?: Readonly<Record<string, string>> },
): Promise<Ran> {
  const { promise, resolve } = Promise.withResolvers<Ran>();
  const child = execFile(
    process.execPath,
    [...NODE_OPTIONS, MAIN, ...words],
    {
      cwd: site.folder,
      env: {
        ...site.environment,
        ...environment,
        SLUSE_USER: as,
        NODE_COMPILE_CACHE: site.path("compiled"),
      },
    },
    (_error, out, err) => resolve({ exitCode: child.exitCode as Ran["exitCode"], out, err }),
  );
  child.stdin?.end();
  return promise;
}
