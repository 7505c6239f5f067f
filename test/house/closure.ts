import { readFileSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

import { housePackages } from "./packages.ts";
import { ROOT } from "./repository.ts";

/** A package that is installed, by where it lies. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
}

/** Everything that is installed with some packages of the house, themselves among it, as it lies here. */
export function closureOf(names: readonly string[]): readonly InstalledPackage[] {
  const met = new Map<string, InstalledPackage>();
  const visit = (folder: string): void => {
    if (met.has(folder)) return;
    const {
      name,
      version,
      dependencies = {},
    } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
    met.set(folder, { name, version, folder });
    for (const dependency of Object.keys(dependencies)) visit(folderFrom(folder, dependency));
  };
  for (const name of names) {
    const found = housePackages.find(({ file }) => file.name === name);
    if (found === undefined) throw new Error(`the house has no package ${name}`);
    visit(join(ROOT, found.folder));
  }
  return [...met.values()];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Where Node finds a package that is imported from a folder. */
function folderFrom(folder: string, name: string): string {
  for (let at = folder; ; at = dirname(at)) {
    try {
      return realpathSync(join(at, "node_modules", name));
    } catch (error) {
      if (at === dirname(at)) throw error;
    }
  }
}

const BLOCK = 4096;

/** What a folder takes of a disk, in bytes: whole blocks, and without what is installed below it. */
export function roomOf(folder: string): number {
  let room = BLOCK;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== "node_modules") room += roomOf(path);
    if (entry.isFile()) room += Math.ceil(readFileSync(path).byteLength / BLOCK) * BLOCK;
  }
  return room;
}
