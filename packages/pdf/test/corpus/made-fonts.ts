import { readFile } from "node:fs/promises";

import {
  PDFName,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
  type PDFRef,
} from "pdf-lib";

import { FONT_FILE } from "../support/pdf-lib-letter.ts";
import type { Painter } from "./drawn-painters.ts";

/** A value as pdf-lib takes it. */
type Value = string | number | PDFObject | Value[] | { [name: string]: Value };

/** Entries of a font's dictionary, before they are written. */
export type FontEntries = Record<string, Value>;

const FIRST = 32;
const LAST = 126;

/** A line in a font whose dictionary is written by hand, at the foot of the letter. */
export const lineInFont =
  (line: string, change: (entries: FontEntries, context: PDFContext) => void): Painter =>
  async (page, document) => {
    const font = await madeFont(document, change);
    show(page, document, font, line);
  };

function show(page: PDFPage, { context }: PDFDocument, font: PDFRef, line: string): void {
  const name = page.node.newFontDictionary("Made", font).toString();
  const drawn = `/P << /MCID 99 >> BDC q 0 0 0 rg BT ${name} 11 Tf 100 250 Td (${line}) Tj ET Q EMC`;
  page.node.addContentStream(context.register(context.flateStream(drawn)));
}

async function madeFont(
  { context }: PDFDocument,
  change: (entries: FontEntries, context: PDFContext) => void,
): Promise<PDFRef> {
  const bytes = await readFile(FONT_FILE);
  const file = context.register(context.flateStream(bytes, { Length1: bytes.length }));
  const descriptor = context.register(
    context.obj({
      Type: "FontDescriptor",
      FontName: "LiberationSans",
      Flags: 32,
      FontBBox: [-200, -300, 1200, 1000],
      ItalicAngle: 0,
      Ascent: 905,
      Descent: -212,
      CapHeight: 700,
      StemV: 80,
      FontFile2: file,
    }),
  );
  const entries: FontEntries = {
    Type: "Font",
    Subtype: "TrueType",
    BaseFont: "LiberationSans",
    FirstChar: FIRST,
    LastChar: LAST,
    Widths: Array.from({ length: LAST - FIRST + 1 }, () => 556),
    FontDescriptor: descriptor,
    Encoding: "WinAnsiEncoding",
  };
  change(entries, context);
  return context.register(context.obj(entries));
}

/** A table that says which character each code is. */
export function toUnicode(
  context: PDFContext,
  pairs: readonly (readonly [code: number, said: string])[],
): PDFRef {
  const rows = pairs.map(([code, said]) => `<${hex(code, 2)}> <${hex(said.charCodeAt(0), 4)}>`);
  return context.register(
    context.stream(
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def " +
        `1 begincodespacerange <00> <FF> endcodespacerange ${rows.length} beginbfchar ${rows.join(" ")} ` +
        "endbfchar endcmap end end",
    ),
  );
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");

/** Every code of the font. */
export const CODES: readonly number[] = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);

/** A line in a font of its own drawings (Type 3), none of which draws anything. */
export const emptyFont =
  (line: string): Painter =>
  (page, document) => {
    const { context } = document;
    const empty = context.register(context.stream("556 0 0 -200 556 800 d1"));
    const drawings = Object.fromEntries(CODES.map((code) => [`c${code}`, empty]));
    const font = context.obj({
      Type: "Font",
      Subtype: "Type3",
      FontBBox: [0, -200, 1000, 900],
      FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
      FirstChar: FIRST,
      LastChar: LAST,
      Widths: CODES.map(() => 556),
      CharProcs: drawings,
      Encoding: { Type: "Encoding", Differences: [FIRST, ...CODES.map((code) => PDFName.of(`c${code}`))] },
      Resources: {},
      ToUnicode: toUnicode(
        context,
        CODES.map((code) => [code, String.fromCodePoint(code)]),
      ),
    });
    show(page, document, context.register(font), line);
  };
