import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { systemClock } from "@sluse/core";
import * as site from "@sluse/site";
import * as yaml from "@sluse/site/yaml";
import * as typeset from "@sluse/typeset";

import { door, type PackageDoors } from "./door.ts";
import { inFolder } from "./in-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "sluse-doors-site-"));
const file = join(folder, "sluse.yaml");
writeFileSync(file, "policy: {}\n");

/** A function of a path: whatever it is given stays in the folder. */
const ofPath =
  (call: (...args: never[]) => unknown) =>
  (path: unknown, ...rest: unknown[]): unknown =>
    (call as (...given: unknown[]) => unknown)(inFolder(folder, path), ...rest);

export const siteDoors: PackageDoors = {
  modules: { "@sluse/site": site, "@sluse/site/yaml": yaml },
  doors: [
    // The file is refused before anything is opened: what is opened has doors of its own.
    door("openSite", ofPath(site.openSite), () => [
      file,
      { environment: { KEY: "a" }, clock: systemClock, ledger: "memory", heldRoles: () => [] },
    ]),
    door("readSiteFile", ofPath(site.readSiteFile), () => [file]),
  ],
  others: Object.fromEntries(
    Object.keys(yaml).map((name) => [name, "reads files for the command, which is of the house"]),
  ),
};

export const typesetDoors: PackageDoors = {
  modules: { "@sluse/typeset": typeset },
  doors: [
    // No letter is set: the font is none, and is looked at first.
    door("openTypesetter", typeset.openTypesetter, () => [
      {
        letterhead: {
          sender: { name: "Fjordheim sykehus", lines: ["Seksjon for søvn"] },
          logo: { bytes: new Uint8Array(8), alt: "Fjordheim" },
          addressField: "eprom",
          font: { family: "Ingen", files: Array.from({ length: 4 }, () => new Uint8Array(8)) },
        },
        threads: 1,
        layoutMilliseconds: 1,
      },
    ]),
  ],
  others: {},
};
