import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** What letters are written in when the site has no font of its own, and what stands behind it. */
export const HOUSE_FAMILIES: readonly string[] = ["Source Sans 3", "DejaVu Sans"];

const FILES: readonly string[] = [
  ...["Regular", "It", "Bold", "BoldIt"].map((style) => `source-sans/TTF/SourceSans3-${style}.ttf`),
  ...["", "-Oblique", "-Bold", "-BoldOblique"].map((style) => `dejavu-fonts-ttf/ttf/DejaVuSans${style}.ttf`),
];

/**
 * The files of the house's fonts, each style that a letter asks for: one that is left out would be looked for among the
 * fonts of the machine, and the same letter would be other bytes elsewhere.
 */
export const loadHouseFonts = (): Promise<Uint8Array[]> =>
  Promise.all(FILES.map(async (file) => new Uint8Array(await readFile(require.resolve(file)))));
