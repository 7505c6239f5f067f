import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { createAsset, type Asset } from "./asset.ts";

const require = createRequire(import.meta.url);
const ownFile = (name: string): string =>
  readFileSync(new URL(`../../assets/${name}`, import.meta.url), "utf8");

/** What stands after a drawing. */
const QUOTE_AND_BRACKET = '")';

/**
 * Everything that pages look like, in one file: the fonts' rules, the theme, Designsystemet, and the console's own. Icons that
 * Designsystemet writes into its sheet as `data:` addresses become files, so that the pages' policy needs to allow no such
 * address.
 */
export function readStyleSheet(fontRules: string): {
  readonly sheet: Asset;
  readonly icons: readonly Asset[];
} {
  const icons: Asset[] = [];
  const asFile = (written: string): string => {
    const drawing = written.slice(written.indexOf(",") + 1, -QUOTE_AND_BRACKET.length);
    const icon = createAsset(
      "icon",
      "svg",
      drawing.startsWith("%3C") ? decodeURIComponent(drawing) : drawing,
    );
    icons.push(icon);
    return `url("${icon.path}")`;
  };
  const system = readFileSync(require.resolve("@digdir/designsystemet-css"), "utf8")
    .replaceAll(/url\("data:image\/svg\+xml[^"]*"\)/gu, asFile)
    .replaceAll(/url\('data:image\/svg\+xml[^']*'\)/gu, asFile);
  const whole = ["@layer reset, ds;", fontRules, ownFile("theme.css"), system, ownFile("console.css")].join(
    "\n",
  );
  return { sheet: createAsset("console", "css", whole), icons };
}
