import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { housePackages, type HousePackage } from "./packages.ts";
import { shippedWith, type Shipped } from "./shipped.ts";

// What each package brings with it, as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/), with neither time nor random number: the
// same sources give the same bytes. node --conditions=@sluse/source test/house/sbom.ts <folder>

const purlOf = (name: string, version: string): string =>
  `pkg:npm/${name.startsWith("@") ? `%40${name.slice(1)}` : name}@${version}`;

const componentOf = ({ name, version, license, how }: Shipped): object => ({
  type: "library",
  "bom-ref": purlOf(name, version),
  name,
  version,
  purl: purlOf(name, version),
  ...(license === "" ? {} : { licenses: [{ expression: license }] }),
  properties: [{ name: "sluse:how", value: how }],
});

/** The bill of materials of one package of the house. */
export async function sbomOf({ file }: HousePackage): Promise<string> {
  const { name, version = "", license = "" } = file;
  const shipped = await shippedWith(name);
  const bom = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        type: "library",
        "bom-ref": purlOf(name, version),
        name,
        version,
        purl: purlOf(name, version),
        licenses: [{ expression: license }],
      },
    },
    components: shipped.map(componentOf),
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

const [, program, folder] = process.argv;
if (program === import.meta.filename && folder !== undefined) {
  await mkdir(folder, { recursive: true });
  for (const each of housePackages)
    await writeFile(join(folder, `${each.short}.cdx.json`), await sbomOf(each));
}
