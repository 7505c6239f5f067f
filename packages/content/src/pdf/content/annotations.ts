import type { PageViewport } from "pdfjs-dist/legacy/build/pdf.mjs";

import type { PdfAnnotation } from "../pdf-facts.ts";
import { mapBox, rectangleOf } from "./box.ts";
import { matrixOf } from "./matrix.ts";

/** What is fastened to a page, as pdf.js tells it. */
export function annotationsOf(given: readonly unknown[], view: PageViewport): PdfAnnotation[] {
  return given.flatMap((annotation) =>
    typeof annotation === "object" && annotation !== null ? [annotationOf(annotation, view)] : [],
  );
}

function annotationOf(given: object, view: PageViewport): PdfAnnotation {
  const { subtype, rect, url, unsafeUrl, dest, action } = given as Readonly<Record<string, unknown>>;
  const [left, bottom, right, top] = Array.isArray(rect) ? rect.map(Number) : [];
  const box = mapBox(matrixOf(view.transform), left ?? 0, top ?? 0, right ?? 0, bottom ?? 0);
  // `unsafeUrl` is the address as written; `url` is missing when pdf.js does not trust it.
  const address = typeof unsafeUrl === "string" ? unsafeUrl : url;
  return {
    subtype: typeof subtype === "string" ? subtype : "unknown",
    rectangle: rectangleOf(box),
    internal: dest !== undefined || action !== undefined,
    ...(typeof address === "string" ? { address } : {}),
  };
}
