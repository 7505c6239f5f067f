import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { build } from "esbuild";

import { bundledParts, librariesOf, noticesOf, type BundledPart } from "./bundled.ts";
import { removeLeftOver } from "./left-over.ts";
import { ROOT } from "./root.ts";

// After `tsc -b packages/tsconfig.json`: takes away what was compiled of sources that went, and puts what a package takes of large libraries in its place under `dist`, with the notices
// those libraries ask for. docs/adr/0030-parts-of-large-libraries-are-bundled.md
// node --conditions=@sluse/source test/house/bundle.ts

/** Writes one part, and answers which files of which libraries are in it. */
async function put({ folder, source, target }: BundledPart): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: join(ROOT, folder),
    entryPoints: [source],
    outfile: target,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "es2024",
    legalComments: "inline",
    allowOverwrite: true,
    metafile: true,
    logLevel: "warning",
  });
  // The map that was compiled is of another text.
  await rm(join(ROOT, folder, `${target}.map`), { force: true });
  return Object.keys(metafile.inputs).map((input) => join(ROOT, folder, input));
}

removeLeftOver(ROOT);
const inputs = new Map<string, readonly string[]>();
for (const part of bundledParts) {
  inputs.set(part.folder, [...(inputs.get(part.folder) ?? []), ...(await put(part))]);
}
for (const [folder, files] of inputs) {
  await writeFile(join(ROOT, folder, "dist/bundled/NOTICES.txt"), noticesOf(librariesOf(files)));
}
