import { isInside, middleOf, rectangleOf, type Box } from "../content/box.ts";
import type { Glyph } from "../content/glyph.ts";
import type { PageSight, Rectangle, SeenCode } from "../pdf-facts.ts";
import type { Bitmap } from "../pdfium/bitmap.ts";
import type { PdfiumPage } from "../pdfium/pdfium-page.ts";
import type { SeenCharacter } from "../pdfium/seen-character.ts";
import { clustersOf } from "./clusters.ts";
import { compareLetters } from "./compare-letters.ts";
import { contradictingShapes } from "./letter-shapes.ts";
import { PAPER_FROM, PageInk, type Part, type PixelBox } from "./page-ink.ts";
import { readCodes, type ReadCode } from "./read-codes.ts";
import { isLine, unreadWords } from "./unread-words.ts";

const DOTS_PER_INCH = 100;
const FINER = 200;

const POINTS_PER_CENTIMETRE = 72 / 2.54;
/** A logo is no larger: 8 cm by 2 cm, 4 cm by 4 cm. In square points. */
const LOGO = 16 * POINTS_PER_CENTIMETRE ** 2;

/** In millimetres: what may be a code, and what is nearer than the letters of a word. */
const CODE_WIDTH = 7;
const CODE_HEIGHT = 4;
const SQUARE_CODE = 8;
const TOGETHER = 1.5;
/** A code's share of ink, and how often it begins along a row. */
const CODE_INK = 0.2;
const CODE_TURNS = 4;
/** Filled this far, an area is a background and no drawing. */
const BACKGROUND = 0.9;

/** Letters that touch where their edges are grey are apart where they are darker; pale ones are not there at all. */
const GREYS = [128, 200, PAPER_FROM];

/** Fewer pixels are the edge of something else. */
const SPECK = 4;
const MOST_PARTS = 20_000;
const MOST_PLACES = 50;

/** What was read on a page. */
export interface ReadContent {
  readonly glyphs: readonly Glyph[];
  /** Texts in fonts that cannot be read. */
  readonly unreadTexts: number;
  readonly pictures: readonly Box[];
}

/** Looks at a page as a person does: its picture beside the letters that two readers found. */
export async function lookAtPage(
  page: PdfiumPage,
  { glyphs, unreadTexts, pictures }: ReadContent,
  mostGlyphs: number,
): Promise<PageSight> {
  const characters = page.characters(mostGlyphs);
  const letters = characters.filter(({ text }) => isInk(text));
  const bitmap = page.paint(DOTS_PER_INCH);
  const ink = new PageInk(bitmap);
  const hidden = glyphs.filter(({ visibility }) => visibility !== "visible");
  const inkless = letters.filter((letter) => !ink.isSeen(letter.box) && !isAmong(letter, hidden));
  for (const { box } of letters) ink.explain(ink.pixelsOf(box));
  const { codes, words, drawings } = await readInk(page, ink, bitmap);
  const places = (boxes: readonly PixelBox[]): Rectangle[] =>
    boxes.slice(0, MOST_PLACES).map((box) => rectangleOf(ink.boxOf(box)));
  return {
    unreadTexts,
    difference: compareLetters(glyphs, characters),
    inkless: inkless.slice(0, MOST_PLACES).map(({ box }) => rectangleOf(box)),
    misshapen: contradictingShapes(letters).slice(0, MOST_PLACES).map(rectangleOf),
    unreadWords: places(words),
    drawings: places(drawings),
    pictures: pictures.slice(0, MOST_PLACES).map(rectangleOf),
    codes,
  };
}

/** What the ink is that no letter explains. */
async function readInk(
  page: PdfiumPage,
  ink: PageInk,
  bitmap: Bitmap,
): Promise<{ codes: readonly SeenCode[]; words: readonly Part[]; drawings: readonly Part[] }> {
  const left = ink.parts(MOST_PARTS).filter((part) => part.pixels >= SPECK && !isLine(ink, part));
  if (left.length === 0) return { codes: [], words: [], drawings: [] };
  const codes = await codesOn(page, ink, bitmap, left);
  const words = GREYS.flatMap((grey) => unreadWords(ink, ink.parts(MOST_PARTS, grey)));
  // What takes up much, lines and all, is looked at once more without its lines.
  const apart = ink.millimetres(TOGETHER);
  if (!clustersOf(left, apart).some((part) => isLarge(ink, part))) return { codes, words, drawings: [] };
  ink.takeLines();
  const drawings = clustersOf(ink.parts(MOST_PARTS), apart).filter((part) => isDrawing(ink, part));
  return { codes, words, drawings };
}

/** Whether a character leaves ink: not white space, and not what only looks like it. */
const isInk = (text: string): boolean => /[^\s\p{Cc}\p{Cf}\p{Z}\u2800\u3164]/u.test(text);

const isAmong = ({ box }: SeenCharacter, glyphs: readonly Glyph[]): boolean =>
  glyphs.some((glyph) => isInside(glyph.box, ...middleOf(box)));

/** The codes of a page, and what looks like one and cannot be read. What is read is explained. */
async function codesOn(
  page: PdfiumPage,
  ink: PageInk,
  bitmap: Bitmap,
  left: readonly Part[],
): Promise<SeenCode[]> {
  const candidates = clustersOf(left, ink.millimetres(TOGETHER)).filter((part) => mayBeCode(ink, part));
  if (candidates.length === 0) return [];
  const read = await readCodes(bitmap);
  const isRead = (part: Part): boolean => read.some((code) => overlap(code.pixels, part));
  if (!candidates.every(isRead)) {
    const finer = await readCodes(page.paint(FINER));
    read.push(
      ...finer.map(halved).filter((code) => !read.some((known) => overlap(known.pixels, code.pixels))),
    );
  }
  const unread = candidates.filter((part) => !isRead(part) && looksLikeCode(ink, part));
  for (const part of candidates.filter(isRead)) ink.explain(part);
  for (const { pixels } of read) ink.explain(pixels);
  const placeOf = (box: PixelBox): Rectangle => rectangleOf(ink.boxOf(box));
  return [
    ...read.map(({ text, pixels }) => ({ text, rectangle: placeOf(pixels) })),
    ...unread.map((part) => ({ text: undefined, rectangle: placeOf(part) })),
  ];
}

const halved = ({ text, pixels: { left, top, right, bottom } }: ReadCode): ReadCode => ({
  text,
  pixels: { left: left >> 1, top: top >> 1, right: right >> 1, bottom: bottom >> 1 },
});

const overlap = (one: PixelBox, other: PixelBox): boolean =>
  one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;

function mayBeCode(ink: PageInk, part: Part): boolean {
  const [width, height] = [part.right - part.left + 1, part.bottom - part.top + 1];
  const isWide =
    (width >= ink.millimetres(CODE_WIDTH) && height >= ink.millimetres(CODE_HEIGHT)) ||
    (height >= ink.millimetres(CODE_WIDTH) && width >= ink.millimetres(CODE_HEIGHT));
  if (!isWide || part.pixels < CODE_INK * width * height) return false;
  const { across, down } = ink.texture(part);
  return Math.max(across, down) >= CODE_TURNS - 1;
}

/** A square of many small squares. */
function looksLikeCode(ink: PageInk, part: Part): boolean {
  const [width, height] = [part.right - part.left + 1, part.bottom - part.top + 1];
  if (
    Math.min(width, height) < ink.millimetres(SQUARE_CODE) ||
    Math.max(width, height) > 1.3 * Math.min(width, height)
  )
    return false;
  const { ink: share, across, down } = ink.texture(part);
  return share > 0.25 && share < 0.75 && across >= CODE_TURNS && down >= CODE_TURNS;
}

/** Larger than a logo. */
function isLarge(ink: PageInk, part: Part): boolean {
  const { left, top, right, bottom } = ink.boxOf(part);
  return (right - left) * (bottom - top) > LOGO;
}

/** Not one even area. */
const isDrawing = (ink: PageInk, part: Part): boolean =>
  isLarge(ink, part) && ink.texture(part).filled < BACKGROUND;
