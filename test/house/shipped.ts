import { readFileSync } from "node:fs";
import { join } from "node:path";

import { bundledParts, librariesOf } from "./bundled.ts";
import { closureOf } from "./closure.ts";
import { housePackages } from "./packages.ts";
import { ROOT } from "./repository.ts";

/** One thing that reaches a site with a package. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** As its own `package.json` has it; empty where that says nothing. */
  readonly license: string;
  /** A library of its own, or a part of one that lies in a package of the house. */
  readonly how: "installed" | "bundled";
}

/** Everything that reaches a site with a package of the house, itself left out, by name. */
export async function shippedWith(name: string): Promise<readonly Shipped[]> {
  const closure = closureOf([name]);
  const installed = closure
    .filter((each) => each.name !== name)
    .map(({ folder, name: of, version }): Shipped => {
      const { license = "" } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
        readonly license?: string;
      };
      return { name: of, version, license, how: "installed" };
    });
  const folders = new Set(
    housePackages
      .filter(({ file }) => closure.some((each) => each.name === file.name))
      .map(({ folder }) => folder),
  );
  const bundled = await bundledIn(folders);
  const all = new Map([...installed, ...bundled].map((each) => [`${each.name}@${each.version}`, each]));
  return [...all].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}

async function bundledIn(folders: ReadonlySet<string>): Promise<readonly Shipped[]> {
  const { build } = await import("esbuild");
  const parts = bundledParts.filter(({ folder }) => folders.has(folder));
  const files: string[] = [];
  for (const { folder, source } of parts) {
    const { metafile } = await build({
      absWorkingDir: join(ROOT, folder),
      entryPoints: [source],
      bundle: true,
      platform: "node",
      format: "esm",
      write: false,
      metafile: true,
    });
    files.push(...Object.keys(metafile.inputs).map((input) => join(ROOT, folder, input)));
  }
  return librariesOf(files).map(({ name, version, license }) => ({ name, version, license, how: "bundled" }));
}
