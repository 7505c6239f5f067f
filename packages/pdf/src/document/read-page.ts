import { OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

import { layOut } from "../layout/lay-out.ts";
import type { PdfPage } from "../pdf-facts.ts";
import type { PdfLimits } from "../pdf-limits.ts";
import type { PdfiumDocument } from "../pdfium/open-document.ts";
import { lookAtPage } from "../sight/look-at-page.ts";
import { annotationsOf } from "../content/annotations.ts";
import { Canvas } from "../content/canvas.ts";
import { ContentReader, type Operators } from "../content/content-reader.ts";
import { fontOf, type Font } from "../content/font.ts";
import { matrixOf } from "../content/matrix.ts";
import { memberOf } from "../content/given.ts";
import { BrokenPage, operatorsOf } from "../content/operators-of.ts";
import { pixelsNamed, pixelsOf, type Pixels } from "../content/pixels.ts";
import { tagsOf } from "../content/tags.ts";
import { TooMuchContent } from "../content/too-much-content.ts";

/** Reads one page: its text in reading order, what is painted on it, what is fastened to it. */
export async function readPage(
  page: PDFPageProxy,
  isShown: (layer: unknown) => boolean,
  seen: PdfiumDocument,
  limits: PdfLimits,
): Promise<PdfPage> {
  const view = page.getViewport({ scale: 1 });
  const { width, height } = view;
  const canvas = new Canvas(width, height);
  const operators = await operatorsOf(page);
  const images = await imagesOf(page, operators);
  const content = new ContentReader({
    matrix: matrixOf(view.transform),
    canvas,
    pageBox: { left: 0, top: 0, right: width, bottom: height },
    fontNamed: fontFinder(page),
    pixelsOf: (image) => (typeof image === "string" ? images.get(image) : pixelsOf(image)),
    isShown,
    mostGlyphs: limits.glyphsPerPage,
  });
  content.read(operators);
  using look = seen.page(page.pageNumber);
  if (!look) throw new BrokenPage("PDFium cannot open a page that pdf.js reads");
  // What is hidden on screen cannot be touched there; the file's objects tell of comments that only show on paper.
  const annotations: readonly unknown[] = await page.getAnnotations({ intent: "display" });
  if (annotations.length > limits.annotationsPerPage)
    throw new TooMuchContent("more links than a letter holds");
  return {
    number: page.pageNumber,
    width,
    height,
    lines: layOut(content.glyphs),
    ink: canvas.toInkMap(),
    sight: await lookAtPage(look, content, limits.glyphsPerPage),
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

/** The images that a page's operators name, decoded. */
async function imagesOf(page: PDFPageProxy, operators: Operators): Promise<ReadonlyMap<string, Pixels>> {
  const images = new Map<string, Pixels>();
  for (const [i, operator] of operators.fnArray.entries()) {
    const name: unknown = operator === OPS.paintImageXObject && memberOf(operators.argsArray[i], "0");
    if (typeof name !== "string" || images.has(name)) continue;
    const pixels = await pixelsNamed(page, name);
    if (pixels) images.set(name, pixels);
  }
  return images;
}
