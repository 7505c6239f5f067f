import { SluseError } from "@sluse/core";

import type { LetterheadFont } from "../letterhead/letterhead.ts";
import { readFontFile, type FontFile } from "./font-file.ts";
import { HOUSE_FAMILIES, loadHouseFonts } from "./house-fonts.ts";

/** The fonts that letters are set in, in the order they are looked through for a character. */
export interface Typeface {
  readonly families: readonly string[];
  readonly files: readonly Uint8Array[];
  /** The width of a character in its widest style, as a share of the type's size; `undefined` when no font has it. */
  widthOf(codePoint: number): number | undefined;
}

/**
 * The site's own font, if any, before the house's.
 * @throws SluseError `SLUSE_TYPESET_FONT` when a file is of another family, or a style is missing
 */
export async function loadTypeface(own: LetterheadFont | undefined): Promise<Typeface> {
  const house = await loadHouseFonts();
  const families = own ? [own.family, ...HOUSE_FAMILIES] : HOUSE_FAMILIES;
  const files = [...(own?.files ?? []), ...house];
  const read = files.map((bytes, index) => readFontFile(bytes, `${index + 1}`));
  const byFamily = families.map((family) => read.filter((file) => file.families.has(family)));
  const missing = families.find((_, index) => byFamily[index]?.length === 0);
  if (missing !== undefined) {
    throw new SluseError("SLUSE_TYPESET_FONT", `no font file that was handed over is of \`${missing}\``);
  }
  for (const [index, ofFamily] of byFamily.entries()) refuseMissingStyles(families[index] ?? "", ofFamily);
  return { families, files, widthOf: remembered(byFamily) };
}

const STYLES: readonly string[] = ["400", "400 italic", "700", "700 italic"];

/** A style that is left out would be looked for among the fonts of the machine. */
function refuseMissingStyles(family: string, files: readonly FontFile[]): void {
  const missing = STYLES.find((style) => !files.some((file) => file.style === style));
  if (missing === undefined) return;
  throw new SluseError(
    "SLUSE_TYPESET_FONT",
    `no file of \`${family}\` that was handed over has weight and slope \`${missing}\``,
  );
}

/** The first family that has a character shows it; it must have it in every style. */
function remembered(byFamily: readonly (readonly FontFile[])[]): Typeface["widthOf"] {
  const known = new Map<number, number | undefined>();
  const measure = (codePoint: number): number | undefined => {
    for (const styles of byFamily) {
      const widths = styles.map((file) => file.widthOf(codePoint));
      if (widths.every((width) => width !== undefined)) return Math.max(...widths);
    }
    return undefined;
  };
  return (codePoint) => {
    if (!known.has(codePoint)) known.set(codePoint, measure(codePoint));
    return known.get(codePoint);
  };
}
