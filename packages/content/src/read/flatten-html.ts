import type { FoundLink } from "@sluse/core";
import { Parser } from "htmlparser2";

import { BULLET } from "../internal/list-marker.ts";
import { ReadingText } from "../internal/reading-text.ts";
import type { MarkedLink } from "../links/links-in-markup.ts";
import { tagTraps } from "../links/tag-traps.ts";
import { MarkupCollector } from "../markup/markup-reading.ts";
import type { Source } from "../internal/source.ts";
import { sourceLetter, type SourceReading } from "./source-letter.ts";

/** Deepest nesting that is read. */
export const DEEPEST = 100;

/** Elements whose content nobody reads as text. A `<template>` is shown by programs that do not know it. */
const UNREAD = new Set(["script", "style", "title"]);
const BLOCKS = new Set(
  "address article aside blockquote body dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend main nav ol p pre section summary table template ul".split(
    " ",
  ),
);
const LINES = new Set(["li", "tr", "td", "th", "option", "caption"]);
/** Elements whose address is none that a reader follows. */
const NOT_FOLLOWED = new Set(["link", "base"]);
/** A comment that some programs read as markup. */
const CONDITIONAL = /^\s*\[if[^\p{L}\]][^\]]*\]>/iu;
/** Comments inside each other that are read. */
const MOST_COMMENTS = 3;
/** A tag that ends an element, by itself. */
const END_TAG = /^<\/([a-z][^\s/>]*)\s*>$/iu;

/**
 * Reads what a person reads in HTML. Text that styles may hide is read too: whether it shows cannot be told without a
 * browser, and a text that should not be there must not pass unseen.
 */
export function flattenHtml(source: Source): SourceReading {
  const text = new ReadingText();
  const markup = new MarkupCollector();
  const flattener = new HtmlFlattener(source, text, markup);
  flattener.read(source.text, 0);
  return { ...flattener.finish(), traced: text.finish(), markup: markup.finishHtml() };
}

/** Puts what is read in pieces of HTML into a text that others put into as well. */
export class HtmlFlattener {
  isTooDeep = false;
  readonly #source: Source;
  readonly #text: ReadingText;
  readonly #markup: MarkupCollector;
  readonly #marked: MarkedLink[] = [];
  readonly #hidden: FoundLink[] = [];
  readonly #lists: { kind: "ol" | "ul"; next: number }[] = [];
  readonly #open: {
    readonly name: string;
    readonly from: number;
    readonly link: Omit<MarkedLink, "place" | "end">;
  }[] = [];
  #depth = 0;
  #unread = 0;
  #preformatted = 0;

  readonly #commentsAround: number;

  constructor(source: Source, text: ReadingText, markup: MarkupCollector, commentsAround = 0) {
    this.#source = source;
    this.#text = text;
    this.#markup = markup;
    this.#commentsAround = commentsAround;
  }

  /** Reads HTML that stands at `from` in the source. A link may be left open, and be closed by a later piece. */
  read(html: string, from: number): void {
    const endTag = END_TAG.exec(html)?.[1];
    if (endTag !== undefined) this.#closesLink(endTag.toLowerCase(), from + html.length);
    const parser: Parser = new Parser({
      onopentag: (name, attributes) => {
        this.#opens(name, attributes, from + parser.startIndex, from + parser.endIndex + 1);
        if (this.isTooDeep) parser.reset();
      },
      onclosetag: (name, isImplied) => this.#closes(name, isImplied, from + parser.endIndex + 1),
      ontext: (piece) => {
        const start = from + parser.startIndex;
        this.#markup.reads(piece, start);
        this.#reads(piece, start, from + parser.endIndex + 1 - start);
      },
      oncomment: (comment) => {
        this.#markup.comments(comment, from + parser.startIndex, parser.endIndex + 1 - parser.startIndex);
        const opening = CONDITIONAL.exec(comment)?.[0];
        if (opening === undefined) return;
        const start = from + parser.startIndex + "<!--".length + opening.length;
        this.#hides(comment.slice(opening.length), start);
      },
    });
    parser.end(html);
  }

  /** Links with their places, those left open closed at the end. */
  finish(): Omit<SourceReading, "traced" | "markup"> {
    const end = this.#source.text.length;
    while (this.#open.length > 0) this.#ends(end);
    return { marked: this.#marked, hidden: this.#hidden, isTooDeep: this.isTooDeep };
  }

  #opens(name: string, attributes: Readonly<Record<string, string>>, at: number, end: number): void {
    this.#depth += 1;
    this.#markup.opens(name, attributes, at, end - at);
    if (this.#depth > DEEPEST) this.isTooDeep = true;
    if (UNREAD.has(name)) this.#unread += 1;
    if (name === "pre") this.#preformatted += 1;
    if (BLOCKS.has(name)) this.#text.breakBlock();
    if (LINES.has(name) || name === "br") this.#text.breakLine();
    if (name === "ol" || name === "ul") {
      const start = Number.parseInt(attributes["start"] ?? "1", 10);
      this.#lists.push({ kind: name, next: Number.isNaN(start) ? 1 : start });
    }
    if (name === "li") this.#text.put(this.#marker(), at, 0);
    const address = attributes["href"];
    if (address === undefined || NOT_FOLLOWED.has(name)) return;
    // No link stands in another: a new one ends it.
    if (name === "a") this.#closesLink("a", at);
    const traps = tagTraps(this.#source.text.slice(at, end), address);
    const link = { address: address.trim(), at: this.#text.length, traps };
    this.#open.push({ name, from: at, link });
    if (name === "area") this.#ends(end);
  }

  #closes(name: string, isImplied: boolean, end: number): void {
    this.#depth -= 1;
    this.#markup.closes();
    if (UNREAD.has(name)) this.#unread -= 1;
    if (name === "pre") this.#preformatted -= 1;
    if (name === "ol" || name === "ul") this.#lists.pop();
    if (BLOCKS.has(name)) this.#text.breakBlock();
    if (LINES.has(name)) this.#text.breakLine();
    if (!isImplied) this.#closesLink(name, end);
  }

  #closesLink(name: string, end: number): void {
    const at = this.#open.findLastIndex((each) => each.name === name);
    if (at === -1) return;
    while (this.#open.length > at) this.#ends(end);
  }

  #ends(end: number): void {
    const { from, link } = this.#open.pop() ?? {};
    if (from === undefined || !link) return;
    this.#marked.push({ ...link, end: this.#text.length, place: this.#source.placeOf(from, end - from) });
  }

  /** What stands in a comment that only some programs show: no text of the letter, but its links are met by some. */
  #hides(html: string, from: number): void {
    if (this.#commentsAround === MOST_COMMENTS) {
      this.isTooDeep = true;
      return;
    }
    const text = new ReadingText();
    const inside = new HtmlFlattener(this.#source, text, new MarkupCollector(), this.#commentsAround + 1);
    inside.read(html, from);
    const reading = { ...inside.finish(), traced: text.finish() };
    if (reading.isTooDeep) this.isTooDeep = true;
    const { links } = sourceLetter(this.#source, reading);
    for (const link of links)
      this.#hidden.push({ ...link, traps: [...(link.traps ?? []), { kind: "conditional-comment" }] });
  }

  #marker(): string {
    const list = this.#lists.at(-1);
    if (list?.kind !== "ol") return BULLET;
    list.next += 1;
    return `${list.next - 1}. `;
  }

  #reads(piece: string, from: number, sourceLength: number): void {
    if (this.#unread > 0) return;
    const isVerbatim = piece.length === sourceLength;
    for (const match of piece.matchAll(/[ \t\n\f\r]+|[^ \t\n\f\r]+/gu)) {
      const [part] = match;
      const at = isVerbatim ? from + match.index : from;
      const length = isVerbatim ? part.length : sourceLength;
      if (!/^[ \t\n\f\r]/u.test(part)) this.#text.put(part, at, length);
      else if (this.#preformatted > 0 && part.includes("\n")) this.#text.breakLine();
      else if (!this.#text.endsInSpace) this.#text.put(" ", at, length);
    }
  }
}
