import { describe, expect, it } from "vitest";

import { doorsOf, housePackages } from "../house/packages.ts";
import { contentDoors } from "./content-doors.ts";
import { coreDoors } from "./core-doors.ts";
import type { PackageDoors } from "./door.ts";
import { epromDoors } from "./eprom-doors.ts";
import { fuzzDoor } from "./fuzz.ts";
import { functionsOfAGate, gateDoors } from "./gate-doors.ts";
import { ledgerDoors } from "./ledger-doors.ts";
import { linkcheckDoors } from "./linkcheck-doors.ts";
import { pdfDoors } from "./pdf-doors.ts";
import { registersDoors } from "./registers-doors.ts";
import { serviceDoors } from "./service-doors.ts";
import { siteDoors, typesetDoors } from "./site-doors.ts";

/** Calls of each door; `pnpm fuzz` makes ten thousand. */
const CALLS = Number(process.env["SLUSE_FUZZ_CALLS"] ?? 60);
const SEED = Number(process.env["SLUSE_FUZZ_SEED"] ?? 20_271);

const packages: readonly PackageDoors[] = [
  coreDoors,
  ledgerDoors,
  registersDoors,
  epromDoors,
  pdfDoors,
  contentDoors,
  linkcheckDoors,
  typesetDoors,
  siteDoors,
  serviceDoors,
  gateDoors,
];

describe("whatever a door is given, it answers or refuses with a code", () => {
  it.each(packages.flatMap(({ doors }) => doors.map((each) => [each.name, each] as const)))(
    "%s",
    async (_name, each) => {
      expect(await fuzzDoor(each, CALLS, SEED)).toEqual([]);
    },
  );
});

describe("the rows of doors", () => {
  it.each(packages.map((each) => [Object.keys(each.modules)[0], each] as const))(
    "name every function of %s, and none that is not there",
    (_name, { modules, doors, others }) => {
      const functions = new Set(
        Object.values(modules).flatMap((module) =>
          Object.entries(module).flatMap(([name, value]) => (typeof value === "function" ? [name] : [])),
        ),
      );
      const named = new Set([...doors.map(({ name }) => name.split(".")[0] ?? ""), ...Object.keys(others)]);
      expect([...functions].filter((name) => !named.has(name))).toEqual([]);
    },
  );

  it.each(packages.map((each) => [Object.keys(each.modules)[0], each] as const))(
    "leave out no way into the package of %s",
    (first = "", { modules }) => {
      const home = housePackages.find(({ file: { name } }) => first === name || first.startsWith(`${name}/`));
      const ways = home ? [...doorsOf(home)].filter(([, path]) => path.endsWith(".ts")) : [];
      const open = ways.map(([way]) => way).filter((way) => !way.endsWith("/house"));
      expect(open).not.toEqual([]);
      expect(open.filter((way) => !Object.keys(modules).includes(way))).toEqual([]);
    },
  );

  it("name every function of a gate, too", async () => {
    const named = new Set(gateDoors.doors.map(({ name }) => name));
    expect((await functionsOfAGate()).filter((name) => !named.has(name))).toEqual([]);
  });
});
