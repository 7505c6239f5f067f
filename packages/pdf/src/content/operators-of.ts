import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

import { memberOf } from "./given.ts";
import type { Operators } from "./content-reader.ts";

/** A page whose operators broke off. */
export class BrokenPage extends Error {}

const TAKE_CHUNK = "_renderPageChunk";

/**
 * A page's operators, all of them. When reading a page fails midway, pdf.js answers with what it has as if that were
 * all; only the chunk that says it is the last tells. So the chunks are watched as they come in.
 * @throws BrokenPage
 */
export async function operatorsOf(page: PDFPageProxy): Promise<Operators> {
  const take: unknown = Reflect.get(page, TAKE_CHUNK);
  if (typeof take !== "function") throw new BrokenPage("pdf.js takes its chunks in a way not known here");
  let whole = false;
  Reflect.set(page, TAKE_CHUNK, (...given: unknown[]) => {
    whole ||= memberOf(given[0], "lastChunk") === true;
    Reflect.apply(take, page, given);
  });
  const { fnArray, argsArray } = await page.getOperatorList();
  if (!whole) throw new BrokenPage("the page's operators broke off");
  return { fnArray, argsArray };
}
