import { readText, trackedFiles } from "./repository.ts";

/** What a `package.json` says, as far as the house has rules about it. */
export interface PackageFile {
  readonly name: string;
  readonly version?: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly repository?: unknown;
  readonly bugs?: unknown;
  readonly keywords?: readonly string[];
  readonly files?: readonly string[];
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly engines?: Readonly<Record<string, string>>;
}

/** One room of the house. */
export interface HousePackage {
  /** `gate` */
  readonly short: string;
  /** `packages/gate` */
  readonly folder: string;
  readonly file: PackageFile;
  /** Paths from the root. */
  readonly sources: readonly string[];
  readonly tests: readonly string[];
}

const MANIFEST = /^packages\/(?<short>[^/]+)\/package\.json$/u;
const isTypeScript = (path: string): boolean => /\.[cm]?tsx?$/u.test(path);

export const readPackageFile = (path: string): PackageFile => JSON.parse(readText(path)) as PackageFile;

/** The packages of the house, by name. */
export const housePackages: readonly HousePackage[] = trackedFiles
  .flatMap((path) => MANIFEST.exec(path)?.groups?.["short"] ?? [])
  .map((short) => {
    const folder = `packages/${short}`;
    const under = (part: string): string[] =>
      trackedFiles.filter((path) => path.startsWith(`${folder}/${part}/`) && isTypeScript(path));
    return {
      short,
      folder,
      file: readPackageFile(`${folder}/package.json`),
      sources: under("src"),
      tests: under("test"),
    };
  });

/** The doors of a package, by what is imported: `@sluse/registers/krr` → its source. */
export function doorsOf({ folder, file }: HousePackage): ReadonlyMap<string, string> {
  const doors = Object.entries(file.exports ?? {}).flatMap(([subpath, target]) => {
    const source = typeof target === "string" ? target : target["@sluse/source"];
    const specifier = subpath === "." ? file.name : `${file.name}/${subpath.slice(2)}`;
    return source === undefined ? [] : [[specifier, `${folder}/${source.replace(/^\.\//u, "")}`] as const];
  });
  return new Map(doors);
}
