import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Tells whether what belongs to a layer is shown, on screen and on paper alike. */
export async function layersOf(document: PDFDocumentProxy): Promise<(layer: unknown) => boolean> {
  const configurations = await Promise.all([
    document.getOptionalContentConfig({ intent: "display" }),
    document.getOptionalContentConfig({ intent: "print" }),
  ]);
  return (layer) => configurations.every((configuration) => configuration.isVisible(layer) === true);
}
