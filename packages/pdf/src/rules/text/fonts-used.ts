import type { PdfPage, Rectangle } from "../../pdf-facts.ts";
import { runsOf } from "./runs-of.ts";

export interface UsedFont {
  readonly font: string;
  readonly page: number;
  readonly rectangle: Rectangle;
}

/** The fonts of a letter's text, each where it is used first. */
export function fontsUsed(pages: readonly PdfPage[]): UsedFont[] {
  const used = new Map<string, UsedFont>();
  for (const { page, run, rectangle } of runsOf(pages)) {
    if (!used.has(run.font)) used.set(run.font, { font: run.font, page, rectangle });
  }
  return [...used.values()];
}

/** A font's name without the tag of its subset (`ABCDEF+`). */
export const plainName = (font: string): string => font.replace(/^[A-Z]{6}\+/u, "");
