import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import fontkit from "@pdf-lib/fontkit";
import {
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  PDFString,
  rgb,
  StandardFonts,
  type PDFFont,
  type PDFPage,
  type PDFRef,
} from "pdf-lib";

import { textOfPart, type Block, type Letter } from "./letter.ts";

/** How a letter is drawn, beyond what is right. */
export interface DrawnDesign {
  readonly size?: readonly [width: number, height: number];
  readonly left?: number;
  readonly font?: "embedded" | "standard";
  readonly tagged?: boolean;
  readonly title?: string;
  readonly language?: string;
  /** The order in which lines are drawn, and whether word by word: what is seen is the same. */
  readonly drawn?: "forwards" | "backwards" | "word-by-word";
  /** What is done before and after the letter is drawn. */
  readonly before?: (page: PDFPage, document: PDFDocument, font: PDFFont) => void | Promise<void>;
  readonly after?: (page: PDFPage, document: PDFDocument, font: PDFFont) => void | Promise<void>;
  /** What is done to the bytes. */
  readonly finish?: (bytes: Uint8Array) => Uint8Array;
}

const A4 = [595.28, 841.89] as const;
const MILLIMETRE = 72 / 25.4;
const SIZE = 11;
const PITCH = 15;

export const FONT_FILE: string = fileURLToPath(
  new URL(
    "../../standard_fonts/LiberationSans-Regular.ttf",
    import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs"),
  ),
);

/** A letter drawn with pdf-lib, which knows neither lines nor tags: both are made here. */
export async function drawnLetter(letter: Letter, design: DrawnDesign = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const font =
    design.font === "standard"
      ? await document.embedFont(StandardFonts.Helvetica)
      : await document.embedFont(await readFile(FONT_FILE), { subset: true });
  const [width, height] = design.size ?? A4;
  const page = document.addPage([width, height]);
  describe(document, letter, design);
  await design.before?.(page, document, font);
  const tags = new Tags(document, page);
  const lines = linesOf(letter, font, { left: design.left ?? 25 * MILLIMETRE, width, height });
  for (const line of design.drawn === "backwards" ? lines.toReversed() : lines) {
    if (design.tagged !== false) tags.begin();
    drawLine(page, font, line, design.drawn === "word-by-word");
    if (design.tagged !== false) tags.end();
  }
  if (design.tagged !== false) tags.finish();
  await design.after?.(page, document, font);
  const bytes = await document.save();
  return design.finish?.(bytes) ?? bytes;
}

function describe(document: PDFDocument, letter: Letter, design: DrawnDesign): void {
  const { title = letter.title, language = letter.tag } = design;
  if (title !== "") document.setTitle(title);
  if (language !== "") document.catalog.set(PDFName.of("Lang"), PDFString.of(language));
}

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface Sheet {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

function linesOf(letter: Letter, font: PDFFont, { left, width, height }: Sheet): Line[] {
  const room = width - 20 * MILLIMETRE - left;
  const lines: Line[] = letter.sender.map((text, i) => ({
    text,
    x: 125 * MILLIMETRE,
    y: height - 25 * MILLIMETRE - i * PITCH,
    size: SIZE,
  }));
  let y = height - 95 * MILLIMETRE;
  for (const block of letter.blocks) {
    for (const { text, indent, size } of rowsOf(block)) {
      for (const [i, row] of wrapped(text, font, size, room - indent).entries()) {
        const hanging = i > 0 && text.startsWith("• ") ? 10 : 0;
        lines.push({ text: row, x: left + indent + hanging, y, size });
        y -= PITCH;
      }
    }
    y -= PITCH / 2;
  }
  return lines;
}

function rowsOf(block: Block): { text: string; indent: number; size: number }[] {
  switch (block.kind) {
    case "heading":
      return [{ text: block.text, indent: 0, size: 15 }];
    case "paragraph":
      return [{ text: block.parts.map(textOfPart).join(""), indent: 0, size: SIZE }];
    case "list":
      return block.items.map((item) => ({ text: `• ${item}`, indent: 12, size: SIZE }));
    case "table":
      return block.rows.map((row) => ({ text: row.join("    "), indent: 0, size: SIZE }));
    case "signature":
      return block.lines.map((text) => ({ text, indent: 0, size: SIZE }));
    default:
      return block satisfies never;
  }
}

function wrapped(text: string, font: PDFFont, size: number, room: number): string[] {
  const rows: string[] = [];
  let row = "";
  for (const word of text.split(" ")) {
    const longer = row === "" ? word : `${row} ${word}`;
    if (font.widthOfTextAtSize(longer, size) <= room) row = longer;
    else {
      rows.push(row);
      row = word;
    }
  }
  return [...rows, row];
}

function drawLine(page: PDFPage, font: PDFFont, { text, x, y, size }: Line, wordByWord: boolean): void {
  const words = wordByWord ? text.split(" ") : [text];
  let at = x;
  const placed = words.map((word) => {
    const start = at;
    at += font.widthOfTextAtSize(`${word} `, size);
    return { word, start };
  });
  for (const { word, start } of placed) {
    page.drawText(word, { x: start, y, size, font, color: rgb(0.07, 0.07, 0.07) });
  }
}

/** Marks what is drawn as paragraphs, in the order it is drawn. */
class Tags {
  readonly #document: PDFDocument;
  readonly #page: PDFPage;
  readonly #root: PDFRef;
  readonly #elements: PDFRef[] = [];

  constructor(document: PDFDocument, page: PDFPage) {
    this.#document = document;
    this.#page = page;
    this.#root = document.context.nextRef();
  }

  begin(): void {
    const { context } = this.#document;
    const mark = this.#elements.length;
    this.#elements.push(
      context.register(
        context.obj({ Type: "StructElem", S: "P", P: this.#root, Pg: this.#page.ref, K: mark }),
      ),
    );
    this.#page.pushOperators(
      PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, ["/P", `<< /MCID ${mark} >>`]),
    );
  }

  end(): void {
    this.#page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
  }

  finish(): void {
    const { context, catalog } = this.#document;
    const parents = context.register(context.obj({ Nums: [0, this.#elements] }));
    context.assign(
      this.#root,
      context.obj({ Type: "StructTreeRoot", K: this.#elements, ParentTree: parents, ParentTreeNextKey: 1 }),
    );
    catalog.set(PDFName.of("StructTreeRoot"), this.#root);
    catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }));
    this.#page.node.set(PDFName.of("StructParents"), PDFNumber.of(0));
  }
}
