import { builtinModules } from "node:module";
import { dirname, join, normalize } from "node:path";

import { OLDEST_NODE } from "@sluse/core/errors";
import { describe, expect, it } from "vitest";

import { isBundledPart } from "./bundled.ts";
import { doorsOf, housePackages, readPackageFile, type HousePackage } from "./packages.ts";
import { trackedFiles } from "./repository.ts";
import { importsOf, type Import } from "./source-file.ts";

/** The only arrows there are: which packages a package may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  client: ["core"],
  content: ["core"],
  pdf: ["core"],
  typeset: ["core"],
  linkcheck: ["core"],
  registers: ["core"],
  ledger: ["core"],
  gate: ["core", "content", "linkcheck", "registers", "ledger"],
  eprom: ["core", "content", "linkcheck", "registers", "ledger", "gate"],
  service: ["core", "content", "linkcheck", "registers", "ledger", "gate"],
  console: ["core", "content", "linkcheck", "registers", "ledger", "gate"],
  site: ["core", "content", "pdf", "typeset", "linkcheck", "registers", "ledger", "gate", "eprom"],
  cli: [
    "core",
    "content",
    "pdf",
    "typeset",
    "linkcheck",
    "registers",
    "ledger",
    "gate",
    "eprom",
    "service",
    "console",
    "site",
  ],
  sluse: ["core", "registers", "gate", "site", "cli"],
  testkit: ["core"],
};

const doors = new Map(housePackages.map((each) => [each.short, doorsOf(each)]));
const isRelative = (from: string): boolean => from.startsWith(".");
const isOfHouse = (from: string): boolean => from === "sluse" || from.startsWith("@sluse/");
const shortOf = (from: string): string => (from === "sluse" ? from : (from.split("/")[1] ?? ""));
/** `@scope/name/sub` → `@scope/name` */
const packageOf = (from: string): string => from.split("/", from.startsWith("@") ? 2 : 1).join("/");
/** The package that has the types of another: `@types/sarif`, `@types/babel__core`. */
const typesOf = (from: string): string => `@types/${packageOf(from).replace(/^@(.*)\/(.*)$/u, "$1__$2")}`;

/** Imports of some files that break a rule, as `file → import`. */
const breaking = (files: readonly string[], breaks: (imported: Import, file: string) => boolean): string[] =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((imported) => breaks(imported, file))
      .map(({ from }) => `${file} → ${from}`),
  );

const rootTests = trackedFiles.filter((path) => path.startsWith("test/") && path.endsWith(".ts"));
const rootFile = readPackageFile("package.json");

describe("the house", () => {
  it("has arrows for every package, and they run in no circle", () => {
    expect(housePackages.map(({ short }) => short).filter((short) => !(short in MAY_IMPORT))).toEqual([]);
    const order = Object.keys(MAY_IMPORT);
    const backwards = Object.entries(MAY_IMPORT).flatMap(([short, below]) =>
      below.filter((each) => order.indexOf(each) >= order.indexOf(short)),
    );
    expect(backwards).toEqual([]);
  });
});

/** The floors of a package whose folders stand on each other, the lowest first: a folder imports from floors below only. */
const FLOORS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  gate: [
    ["internal"],
    ["findings"],
    ["roles"],
    ["projects", "content", "people", "audit", "clearances", "exercises"],
    ["templates"],
    ["recipients", "approval", "stops"],
    ["orders", "release", "reports"],
    ["proofs", "checks"],
  ],
};

describe.each(Object.entries(FLOORS))("the floors of %s", (short, floors) => {
  const src = `packages/${short}/src/`;
  const floorOf = (folder: string): number => floors.findIndex((floor) => floor.includes(folder));
  const folderOf = (path: string): string | undefined => {
    const [folder, ...rest] = path.slice(src.length).split("/");
    return rest.length > 0 ? folder : undefined;
  };
  const sources = housePackages.find((each) => each.short === short)?.sources ?? [];

  it("hold every folder", () => {
    const folders = new Set(sources.flatMap((path) => folderOf(path) ?? []));
    expect([...folders].toSorted()).toEqual(floors.flat().toSorted());
  });

  it("are left downwards only, types too", () => {
    const climbs = ({ from }: Import, file: string): boolean => {
      if (!isRelative(from)) return false;
      const [here, there] = [folderOf(file), folderOf(normalize(join(dirname(file), from)))];
      return here !== undefined && there !== undefined && here !== there && floorOf(there) >= floorOf(here);
    };
    expect(breaking(sources, climbs)).toEqual([]);
  });
});

describe.each(housePackages.map((each) => [each.short, each] as const))("%s", (short, each: HousePackage) => {
  const allowed = MAY_IMPORT[short] ?? [];
  const { dependencies = {}, devDependencies = {}, peerDependencies = {} } = each.file;
  const all = [...each.sources, ...each.tests];

  it("imports only packages below it", () => {
    expect(breaking(each.sources, ({ from }) => isOfHouse(from) && !allowed.includes(shortOf(from)))).toEqual(
      [],
    );
    expect(
      Object.keys(dependencies).filter((name) => isOfHouse(name) && !allowed.includes(shortOf(name))),
    ).toEqual([]);
  });

  it("tests itself with what is below it, and the testkit", () => {
    const inTests = new Set([...allowed, short, "testkit"]);
    expect(breaking(each.tests, ({ from }) => isOfHouse(from) && !inTests.has(shortOf(from)))).toEqual([]);
    const declared = Object.keys(devDependencies).filter(isOfHouse).map(shortOf);
    expect(declared.filter((name) => !inTests.has(name))).toEqual([]);
  });

  it("goes through doors only", () => {
    const isDoor = (from: string): boolean => doors.get(shortOf(from))?.has(from) ?? false;
    expect(breaking(all, ({ from }) => isOfHouse(from) && !isDoor(from))).toEqual([]);
  });

  it("stays in its own room with relative imports, and sources leave tests alone", () => {
    const target = (from: string, file: string): string => normalize(join(dirname(file), from));
    expect(
      breaking(
        all,
        ({ from }, file) => isRelative(from) && !target(from, file).startsWith(`${each.folder}/`),
      ),
    ).toEqual([]);
    expect(
      breaking(
        each.sources,
        ({ from }, file) => isRelative(from) && !target(from, file).startsWith(`${each.folder}/src/`),
      ),
    ).toEqual([]);
  });

  it("declares what its sources import", () => {
    const installed = { ...dependencies, ...peerDependencies };
    const isDeclared = ({ from, typesOnly }: Import, file: string): boolean =>
      packageOf(from) in (isBundledPart(file) ? devDependencies : installed) ||
      (typesOnly && typesOf(from) in devDependencies);
    expect(
      breaking(each.sources, (imported, file) => isBare(imported.from) && !isDeclared(imported, file)),
    ).toEqual([]);
  });

  it("leaves nothing of what it bundles to be installed", () => {
    const bundled = each.sources.filter(isBundledPart).flatMap((file) => importsOf(file));
    expect(bundled.map(({ from }) => packageOf(from)).filter((name) => name in dependencies)).toEqual([]);
  });

  it("declares what its tests import, or the house does for all", () => {
    const declared = {
      ...rootFile.devDependencies,
      ...dependencies,
      ...devDependencies,
      [each.file.name]: "",
    };
    const isDeclared = ({ from, typesOnly }: Import): boolean =>
      packageOf(from) in declared || (typesOnly && typesOf(from) in declared);
    expect(breaking(each.tests, (imported) => isBare(imported.from) && !isDeclared(imported))).toEqual([]);
  });

  it("names Node's own modules as such", () => {
    expect(breaking(all, ({ from }) => builtinModules.includes(from) && !from.startsWith("node:"))).toEqual(
      [],
    );
  });

  it("pins what comes from elsewhere, and takes the rest of the house as it is", () => {
    const pinned = Object.entries({ ...dependencies, ...devDependencies, ...peerDependencies }).filter(
      ([name, version]) =>
        isOfHouse(name) ? version !== "workspace:*" : !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version),
    );
    expect(pinned).toEqual([]);
  });

  it("asks for the Node that it looks for itself", () => {
    expect(each.file.engines).toEqual({ node: `>=${OLDEST_NODE}` });
  });

  it("has no circle of files", () => {
    expect(circlesIn(each.sources, neighboursOf(each.sources))).toEqual([]);
  });

  it("has no circle of folders", () => {
    const neighbours = neighboursOf(each.sources);
    const reached = new Map<string, Set<string>>();
    for (const file of each.sources) {
      const folder = topFolderOf(file);
      const others = neighbours(file)
        .map(topFolderOf)
        .filter((other) => other !== folder);
      reached.set(folder, new Set([...(reached.get(folder) ?? []), ...others]));
    }
    // What lies beside the folders is the package's own face: it knows them all.
    reached.delete(OWN);
    expect(circlesIn([...reached.keys()], (folder) => [...(reached.get(folder) ?? [])])).toEqual([]);
  });
});

describe("the tests of the whole house", () => {
  it("go through doors only", () => {
    const isDoor = (from: string): boolean => doors.get(shortOf(from))?.has(from) ?? false;
    expect(breaking(rootTests, ({ from }) => isOfHouse(from) && !isDoor(from))).toEqual([]);
    expect(
      breaking(
        rootTests,
        ({ from }, file) => isRelative(from) && !join(dirname(file), from).startsWith("test/"),
      ),
    ).toEqual([]);
  });

  it("declare what they import", () => {
    const declared = { ...rootFile.dependencies, ...rootFile.devDependencies };
    expect(breaking(rootTests, ({ from }) => isBare(from) && !(packageOf(from) in declared))).toEqual([]);
  });
});

const examples = trackedFiles.flatMap(
  (path) => /^examples\/(?<name>[^/]+)\/package\.json$/u.exec(path)?.groups?.["name"] ?? [],
);

describe.each(examples)("the example %s", (name) => {
  const folder = `examples/${name}/`;
  const files = trackedFiles.filter((path) => path.startsWith(folder) && path.endsWith(".ts"));
  const { dependencies, devDependencies } = readPackageFile(`${folder}package.json`);

  it("stands on its own: goes through doors, and declares what it imports", () => {
    const isDoor = (from: string): boolean => doors.get(shortOf(from))?.has(from) ?? false;
    expect(breaking(files, ({ from }) => isOfHouse(from) && !isDoor(from))).toEqual([]);
    const inTests = { ...dependencies, ...devDependencies, ...rootFile.devDependencies };
    const isDeclared = (from: string, file: string): boolean =>
      packageOf(from) in
      (file.startsWith(`${folder}test/`) ? inTests : { ...dependencies, ...devDependencies });
    expect(breaking(files, ({ from }, file) => isBare(from) && !isDeclared(from, file))).toEqual([]);
    const leaves = (from: string, file: string): boolean => !join(dirname(file), from).startsWith(folder);
    expect(breaking(files, ({ from }, file) => isRelative(from) && leaves(from, file))).toEqual([]);
  });
});

const isBare = (from: string): boolean => !isRelative(from) && !from.startsWith("node:");

/** What lies beside a package's folders, under one name. */
const OWN = "";
/** `packages/gate/src/orders/submit.ts`: `orders`. */
const topFolderOf = (file: string): string =>
  /^packages\/[^/]+\/src\/(?<folder>[^/]+)\//u.exec(file)?.groups?.["folder"] ?? OWN;

/** What each of these files imports of them, for a type too. */
const neighboursOf =
  (files: readonly string[]) =>
  (file: string): string[] =>
    importsOf(file)
      .filter(({ from }) => isRelative(from))
      .map(({ from }) => normalize(join(dirname(file), from)))
      .filter((target) => files.includes(target));

/** Ways that lead back to where they began, each from the place where it was met. */
function circlesIn(places: readonly string[], neighbours: (place: string) => readonly string[]): string[] {
  const state = new Map<string, "open" | "done">();
  const circles: string[] = [];
  const walk = (place: string, way: readonly string[]): void => {
    if (state.get(place) === "open") circles.push([...way.slice(way.indexOf(place)), place].join(" → "));
    if (state.has(place)) return;
    state.set(place, "open");
    for (const next of neighbours(place)) walk(next, [...way, place]);
    state.set(place, "done");
  };
  for (const place of places) walk(place, []);
  return circles;
}
