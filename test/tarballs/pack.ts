import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { housePackages } from "../house/packages.ts";
import { ROOT } from "../house/repository.ts";

const run = promisify(execFile);

/** Packs every built package of the house into a folder, as it is published, and answers the tarballs by the names of their packages. */
export async function packAll(to: string, root: string = ROOT): Promise<ReadonlyMap<string, string>> {
  const packing = ["-y", "pnpm@12", "-r", "--filter", "./packages/*", "pack", "--pack-destination", to];
  await run("npx", packing, { cwd: root });
  const files = new Set(readdirSync(to));
  return new Map(
    housePackages.map(({ file: { name, version } }) => {
      const tarball = `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;
      if (!files.has(tarball)) throw new Error(`${name} was not packed`);
      return [name, join(to, tarball)];
    }),
  );
}

/** What stands in a tarball, by its path there. */
export async function listOf(tarball: string): Promise<readonly string[]> {
  const { stdout } = await run("tar", ["-tzf", tarball]);
  return stdout.trim().split("\n");
}
