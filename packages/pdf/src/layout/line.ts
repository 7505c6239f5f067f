import type { Glyph } from "../content/glyph.ts";
import type { TextLine, TextRun } from "../pdf-facts.ts";
import { withAccents } from "./accents.ts";
import { behindMark } from "./footnote-mark.ts";
import { inReadingOrder } from "./logical-order.ts";
import type { Segment } from "./segment.ts";

/** A gap of this part of the type's size is a space, when no space was painted. */
const SPACE = 0.15;
const PAINTED_SPACE = 0.05;

/**
 * Ligatures that have a character of their own, spelled out; everything else composed (NFC): fonts give the sign of the
 * ångström for Å, and the Greek question mark for a semicolon.
 */
const spell = (text: string): string =>
  text.normalize("NFC").replaceAll(/[\uFB00-\uFB06]/gu, (one) => one.normalize("NFKC"));

/** Blanks that look like any other: some producers write every space so. */
const PLAIN_BLANK = /[\t\u00A0]/u;

const SOFT_HYPHEN = "\u00AD";

/** A soft hyphen that takes up room was painted, and is a hyphen to whoever reads it. Some producers name all hyphens so. */
const isWide = ({ box, size }: Glyph): boolean => box.right - box.left > PAINTED_SPACE * size;

/** Writes a segment as a line of text, each UTF-16 unit of which knows where it stands. */
export function lineOf(segment: Segment, follows: TextLine["follows"]): TextLine {
  const writer = new LineWriter(segment.size);
  const glyphs = withAccents(withoutDoubles(segment.glyphs));
  const first = behindMark(glyphs, segment);
  for (const { glyph, room } of inReadingOrder(glyphs))
    writer.add(glyph, glyph === first ? segment.size : room);
  return {
    ...writer.finish(),
    top: segment.box.top,
    bottom: segment.box.bottom,
    follows,
    level: segment.glyphs.every((glyph) => glyph.upright),
    artifact: segment.glyphs.every((glyph) => glyph.artifact || glyph.text.trim() === ""),
  };
}

/** Bold and shadows are sometimes made by painting the same glyph twice. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const before = kept.at(-1);
    const double =
      before?.text === glyph.text &&
      glyph.text.trim() !== "" &&
      Math.abs(before.box.left - glyph.box.left) < 0.15 * glyph.size &&
      Math.abs(before.baseline - glyph.baseline) < 0.15 * glyph.size;
    if (!double) kept.push(glyph);
  }
  return kept;
}

class LineWriter {
  /** Of the line, in points: what one sign is set in is not to be believed. */
  readonly #size: number;
  #text = "";
  readonly #edges: number[] = [];
  readonly #runs: { run: TextRun; key: string }[] = [];
  #last: Glyph | undefined;
  /** A space that was painted and not yet followed by anything. */
  #space: string | undefined;

  constructor(size: number) {
    this.#size = size;
  }

  /** @param seen how much room is seen before it, in points, where that is not from the last one to this */
  add(glyph: Glyph, seen?: number): void {
    const text = spell(glyph.text === SOFT_HYPHEN && isWide(glyph) ? "-" : glyph.text);
    if (text === "") return;
    if (text.trim() === "") {
      this.#space ??= PLAIN_BLANK.test(text.charAt(0)) ? " " : text.charAt(0);
      return;
    }
    if (/^\p{M}+$/u.test(text) && this.#compose(text)) return;
    const space = this.#spaceBefore(glyph, seen);
    if (space !== undefined)
      this.#write(space, this.#last?.box.right ?? glyph.box.left, glyph.box.left, glyph);
    this.#write(text, glyph.box.left, glyph.box.right, glyph);
    this.#last = glyph;
    this.#space = undefined;
  }

  /**
   * A painted space counts when there is room for it: producers paint soft hyphens as spaces without width. An
   * unpainted one is told by the room alone.
   */
  #spaceBefore(glyph: Glyph, seen: number | undefined): string | undefined {
    if (!this.#last) return undefined;
    if (!glyph.upright) return this.#space;
    const size = Math.min(Math.max(glyph.size, this.#last.size), this.#size);
    // On a line that is written from the right, the next one stands to the left.
    const gap = Math.max(glyph.box.left - this.#last.box.right, this.#last.box.left - glyph.box.right);
    if (this.#space !== undefined && gap > PAINTED_SPACE * size) return this.#space;
    return (this.#space === undefined ? (seen ?? gap) : gap) > SPACE * size ? " " : undefined;
  }

  /** Puts an accent that was painted by itself on the letter before it. */
  #compose(marks: string): boolean {
    const last = this.#text.at(-1) ?? "";
    const composed = (last + marks).normalize("NFC");
    if (last === "" || composed.length !== 1) return false;
    this.#text = this.#text.slice(0, -1) + composed;
    return true;
  }

  #write(text: string, left: number, right: number, glyph: Glyph): void {
    const from = this.#text.length;
    this.#text += text;
    const step = (right - left) / text.length;
    for (let i = 0; i < text.length; i += 1) this.#edges.push(left + i * step, left + (i + 1) * step);
    this.#extendRun(from, glyph);
  }

  #extendRun(from: number, glyph: Glyph): void {
    const { font, visibility, struck } = glyph;
    const size = Math.round(glyph.size * 10) / 10;
    const contrast = glyph.contrast === undefined ? undefined : Math.round(glyph.contrast * 10) / 10;
    const key = [font, size, visibility, contrast, struck].join("|");
    const to = this.#text.length;
    const last = this.#runs.at(-1);
    if (last?.key === key) last.run = { ...last.run, to };
    else this.#runs.push({ key, run: { from, to, font, size, visibility, contrast, struck } });
  }

  finish(): Pick<TextLine, "text" | "edges" | "runs"> {
    const text = this.#text.trimEnd();
    return {
      text,
      edges: Float32Array.from(this.#edges.slice(0, 2 * text.length)),
      runs: this.#runs
        .map(({ run }) => ({ ...run, to: Math.min(run.to, text.length) }))
        .filter((run) => run.from < run.to),
    };
  }
}
