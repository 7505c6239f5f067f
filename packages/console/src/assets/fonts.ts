import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { createAsset, type Asset } from "./asset.ts";

const require = createRequire(import.meta.url);

/** Two files of Inter (OFL-1.1): what Norwegian and English need, and the letters of the Sámi languages besides. */
const SUBSETS = [
  {
    name: "latin",
    characters:
      "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  },
  {
    name: "latin-ext",
    characters: "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F,U+1EF2-1EFF",
  },
] as const;

/** The font's files, and the rules that name them. */
export function readFonts(): { readonly files: readonly Asset[]; readonly rules: string } {
  const fonts = SUBSETS.map(({ name, characters }) => {
    const path = require.resolve(`@fontsource-variable/inter/files/inter-${name}-wght-normal.woff2`);
    return { characters, file: createAsset(`inter-${name}`, "woff2", readFileSync(path)) };
  });
  return {
    files: fonts.map(({ file }) => file),
    rules: fonts
      .map(
        ({ file, characters }) =>
          `@font-face{font-family:"Inter Variable";font-weight:100 900;font-display:swap;src:url("${file.path}") format("woff2");unicode-range:${characters}}`,
      )
      .join(""),
  };
}
