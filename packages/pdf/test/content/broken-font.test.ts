import { eforsk } from "@sluse/core";
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";

import { EVERYWHERE } from "../../src/content/box.ts";
import { Canvas } from "../../src/content/canvas.ts";
import { ContentReader } from "../../src/content/content-reader.ts";
import { fontOf } from "../../src/content/font.ts";
import { IDENTITY } from "../../src/content/matrix.ts";
import { wordsDiffer } from "../../src/rules/text/words-differ.ts";
import type { PdfFacts } from "../../src/pdf-facts.ts";
import { page } from "../letter/lines.ts";

/** Reads a text whose font pdf.js exports as this, and gives no glyph of. */
function readTextIn(exported: unknown): ContentReader {
  const reader = new ContentReader({
    matrix: IDENTITY,
    canvas: new Canvas(100, 100),
    pageBox: EVERYWHERE,
    fontNamed: () => fontOf(exported),
    pixelsOf: () => undefined,
    isShown: () => true,
    mostGlyphs: 100,
  });
  reader.read({ fnArray: [OPS.setFont, OPS.showText], argsArray: [["f", 12], [[]]] });
  return reader;
}

test.each([
  ["a font that pdf.js could make nothing of", { error: "Font dictionary is broken" }],
  ["a font that pdf.js does not know", undefined],
])("a text in %s is a text that was not read", (_what, exported) => {
  expect(readTextIn(exported).unreadTexts).toBe(1);
});

test("an empty text in an ordinary font is nothing unread", () => {
  expect(readTextIn({ name: "Liberation" }).unreadTexts).toBe(0);
});

test("a page with texts that were not read is refused, though no reader found other letters", () => {
  const one = page(1, []);
  const facts: Pick<PdfFacts, "pages"> = { pages: [{ ...one, sight: { ...one.sight, unreadTexts: 3 } }] };
  const context = { language: "nb", policy: eforsk.content, paper: "excluded", bytes: 1000 } as const;
  const found = [...wordsDiffer.find({ ...NO_FACTS, ...facts }, context)];
  expect(found).toMatchObject([{ page: 1, facts: { page: 1, letters: 3 } }]);
});

const NO_FACTS: PdfFacts = {
  pageCount: 1,
  pages: [],
  about: { title: undefined, language: undefined, tagged: false },
  file: {
    encrypted: false,
    fonts: [],
    actions: [],
    scripts: 0,
    embeddedFiles: 0,
    formFields: 0,
    comments: [],
    metadata: [],
    layers: 0,
    versions: 1,
    sealed: 0,
    overflows: false,
    loneAddresses: [],
    largestImage: 0,
  },
};
