import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

import { layOut } from "../layout/lay-out.ts";
import type { PdfPage } from "../pdf-facts.ts";
import type { PdfLimits } from "../pdf-limits.ts";
import { annotationsOf } from "./annotations.ts";
import { Canvas } from "./canvas.ts";
import { ContentReader } from "./content-reader.ts";
import { fontOf, type Font } from "./font.ts";
import { matrixOf } from "./matrix.ts";
import { operatorsOf } from "./operators-of.ts";
import { tagsOf } from "./tags.ts";
import { TooMuchContent } from "./too-much-content.ts";

/** Reads one page: its text in reading order, what is painted on it, what is fastened to it. */
export async function readPage(
  page: PDFPageProxy,
  isShown: (layer: unknown) => boolean,
  limits: PdfLimits,
): Promise<PdfPage> {
  const view = page.getViewport({ scale: 1 });
  const { width, height } = view;
  const canvas = new Canvas(width, height);
  const content = new ContentReader({
    matrix: matrixOf(view.transform),
    canvas,
    pageBox: { left: 0, top: 0, right: width, bottom: height },
    fontNamed: fontFinder(page),
    isShown,
    mostGlyphs: limits.glyphsPerPage,
  });
  content.read(await operatorsOf(page));
  const annotations: readonly unknown[] = await page.getAnnotations({ intent: "any" });
  if (annotations.length > limits.annotationsPerPage)
    throw new TooMuchContent("more links than a letter holds");
  return {
    number: page.pageNumber,
    width,
    height,
    lines: layOut(content.glyphs),
    ink: canvas.toInkMap(),
    annotations: annotationsOf(annotations, view),
    tags: tagsOf(await page.getStructTree()),
  };
}

/** Fonts by the names pdf.js gives them. */
function fontFinder(page: PDFPageProxy): (name: string) => Font {
  const fonts = new Map<string, Font>();
  return (name) => {
    const known = fonts.get(name);
    if (known) return known;
    const font = fontOf(page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined);
    fonts.set(name, font);
    return font;
  };
}
