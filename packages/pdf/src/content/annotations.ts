import type { PageViewport } from "pdfjs-dist/legacy/build/pdf.mjs";

import type { PdfAnnotation } from "../pdf-facts.ts";
import { mapBox, rectangleOf } from "./box.ts";
import { memberOf, numbersOf } from "./given.ts";
import { matrixOf } from "./matrix.ts";

/** Longer addresses are not followed by any reader; names are those of the standard. */
const LONGEST = 4000;
const LONGEST_NAME = 40;

/** What is fastened to a page, as pdf.js tells it. */
export function annotationsOf(given: readonly unknown[], view: PageViewport): PdfAnnotation[] {
  return given.map((annotation) => annotationOf(annotation, view));
}

function annotationOf(given: unknown, view: PageViewport): PdfAnnotation {
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(memberOf(given, "rect")) ?? [];
  const subtype = memberOf(given, "subtype");
  // `unsafeUrl` is the address as written; `url` is missing when pdf.js does not trust it.
  const address = memberOf(given, "unsafeUrl") ?? memberOf(given, "url");
  return {
    subtype: typeof subtype === "string" ? subtype.slice(0, LONGEST_NAME) : "unknown",
    rectangle: rectangleOf(mapBox(matrixOf(numbersOf(view.transform)), left, bottom, right, top)),
    ...(typeof address === "string" ? { address: address.slice(0, LONGEST) } : {}),
  };
}
