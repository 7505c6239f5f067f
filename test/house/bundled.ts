import { existsSync, globSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

import { ROOT } from "./root.ts";

/** What a package takes of large libraries: a file that names it, and where the build puts it. */
export interface BundledPart {
  /** `packages/core` */
  readonly folder: string;
  /** `src/bundled/calendar.ts`, from the folder. */
  readonly source: string;
  /** `dist/bundled/calendar.js`, from the folder. */
  readonly target: string;
}

const PART = /^(?<folder>packages\/[^/]+)\/src\/bundled\/(?<name>[^/]+)\.ts$/u;

/** Whether what a file imports is put in its place by the build, and so is not installed with the package. */
export const isBundledPart = (path: string): boolean => PART.test(path);

const written = globSync("packages/*/src/bundled/*.ts", { cwd: ROOT }).toSorted();

export const bundledParts: readonly BundledPart[] = written.flatMap((path) => {
  const { folder, name } = PART.exec(path)?.groups ?? {};
  return folder === undefined || name === undefined
    ? []
    : [{ folder, source: `src/bundled/${name}.ts`, target: `dist/bundled/${name}.js` }];
});

/** A library of which something is bundled. */
export interface BundledLibrary {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The licence's own text. */
  readonly text: string;
}

/** The libraries that some files are of, by name; files that are no library's are left out. */
export function librariesOf(files: readonly string[]): readonly BundledLibrary[] {
  const found = new Map<string, BundledLibrary>();
  for (const file of files) {
    const library = libraryAt(dirname(file));
    if (library !== undefined) found.set(`${library.name}@${library.version}`, library);
  }
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, library]) => library);
}

export const noticesOf = (libraries: readonly BundledLibrary[]): string =>
  `Parts of these libraries are in the files beside this one.\n${libraries
    .map(
      ({ name, version, license, text }) =>
        `\n${"-".repeat(80)}\n${name} ${version} (${license})\n\n${text.trim()}\n`,
    )
    .join("")}`;

function libraryAt(folder: string): BundledLibrary | undefined {
  if (!folder.includes("/node_modules/")) return undefined;
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return libraryAt(dirname(folder));
  const { name, version, license } = JSON.parse(readFileSync(manifest, "utf8")) as Record<string, unknown>;
  // A folder inside a library may have a file that only says what kind of module it holds.
  if (typeof name !== "string" || typeof version !== "string" || typeof license !== "string")
    return libraryAt(dirname(folder));
  const text = readdirSync(folder).find((each) => /^licen[cs]e/iu.test(each));
  if (text === undefined) throw new Error(`${name} has no text of its licence`);
  return { name, version, license, text: readFileSync(join(folder, text), "utf8") };
}
