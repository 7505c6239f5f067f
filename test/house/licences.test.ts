import { describe, expect, it } from "vitest";

import { housePackages } from "./packages.ts";
import { sbomOf } from "./sbom.ts";
import { shippedWith } from "./shipped.ts";

/** What may be passed on with software under MIT, with no more than its notice. */
const ALLOWED = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "(MIT OR CC0-1.0)",
  // Fonts, as they are.
  "OFL-1.1",
]);

/** Packages that say nothing in the field for it, and what their own text says. */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = {
  // Bitstream Vera's licence, with DejaVu's changes in the public domain: may be passed on, also in what is sold.
  "dejavu-fonts-ttf": "Bitstream-Vera",
};

describe.each(housePackages)("what $file.name brings with it", ({ file, ...each }) => {
  it("may be passed on", async () => {
    const others = (await shippedWith(file.name)).filter(
      ({ name, license }) => !ALLOWED.has(license) && !(name in SAID_ELSEWHERE),
    );
    expect(others).toEqual([]);
  });

  it("stands in its bill of materials, the same each time", async () => {
    const house = { file, ...each };
    const bom = await sbomOf(house);
    expect(await sbomOf(house)).toBe(bom);
    for (const name of Object.keys(file.dependencies ?? {})) expect(bom).toContain(`"name": "${name}"`);
  });
});

it("names what is bundled, which no lock file of a site does", async () => {
  const gate = await shippedWith("@sluse/gate");
  const bundled = gate.filter(({ how }) => how === "bundled").map(({ name }) => name);
  expect(bundled).toEqual(
    expect.arrayContaining(["date-fns", "libphonenumber-js", "mdast-util-from-markdown"]),
  );
});
