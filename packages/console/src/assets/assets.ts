import { readFileSync } from "node:fs";

import { createAsset, type Asset } from "./asset.ts";
import { readFonts } from "./fonts.ts";
import { readStyleSheet } from "./style-sheet.ts";

/** The files of the console: all its own, nothing is fetched from elsewhere. */
export interface Assets {
  /** Where the style sheet and the icon of the tab are. */
  readonly styleSheet: string;
  readonly icon: string;
  /** The one script there is: it shows counts as they come. */
  readonly live: string;
  find(path: string): Asset | undefined;
}

/** Reads them once. */
export function readAssets(): Assets {
  const fonts = readFonts();
  const { sheet, icons } = readStyleSheet(fonts.rules);
  const icon = createAsset("sluse", "svg", MARK);
  const live = createAsset("live", "js", readFileSync(new URL("../../assets/live.js", import.meta.url)));
  const files = new Map([...fonts.files, ...icons, sheet, icon, live].map((file) => [file.path, file]));
  return { styleSheet: sheet.path, icon: icon.path, live: live.path, find: (path) => files.get(path) };
}

/** Two gates between two walls. */
const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0b4f6c" d="M2 6h6v20H2zm22 0h6v20h-6z"/><path fill="#1f7a6b" d="m9.5 6 5.5 5v10l-5.5 5zm13 0-5.5 5v10l5.5 5z"/></svg>\n';
