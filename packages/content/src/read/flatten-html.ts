import { Parser } from "htmlparser2";

import { BULLET } from "../internal/list-marker.ts";
import type { ReadingText } from "../internal/reading-text.ts";
import type { MetLink } from "./source-letter.ts";

/** Deepest nesting that is read. */
export const DEEPEST = 100;

/** Elements whose content nobody reads as text. */
const UNREAD = new Set(["script", "style", "title", "template"]);
const BLOCKS = new Set(
  "address article aside blockquote body dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend main nav ol p pre section summary table ul".split(
    " ",
  ),
);
const LINES = new Set(["li", "tr", "td", "th", "option", "caption"]);

/**
 * Puts what a person reads in HTML into `text`. Text that styles may hide is put too: whether it shows cannot be told
 * without a browser, and a text that should not be there must not pass unseen.
 */
export function flattenHtml(
  source: string,
  from: number,
  text: ReadingText,
): { readonly links: readonly MetLink[]; readonly isTooDeep: boolean } {
  const flattener = new HtmlFlattener(from, text);
  flattener.read(source);
  return flattener;
}

class HtmlFlattener {
  readonly links: MetLink[] = [];
  isTooDeep = false;
  readonly #from: number;
  readonly #text: ReadingText;
  readonly #lists: { kind: "ol" | "ul"; next: number }[] = [];
  #depth = 0;
  #unread = 0;
  #preformatted = 0;
  #open: { address: string; text: string; from: number } | undefined;

  constructor(from: number, text: ReadingText) {
    this.#from = from;
    this.#text = text;
  }

  read(source: string): void {
    const parser: Parser = new Parser({
      onopentag: (name, attributes) => {
        this.#opens(name, attributes, this.#from + parser.startIndex);
        if (this.isTooDeep) parser.reset();
      },
      onclosetag: (name) => this.#closes(name, this.#from + parser.endIndex + 1),
      ontext: (piece) => {
        const start = this.#from + parser.startIndex;
        this.#reads(piece, start, this.#from + parser.endIndex + 1 - start);
      },
    });
    parser.end(source);
  }

  #opens(name: string, attributes: Readonly<Record<string, string>>, at: number): void {
    this.#depth += 1;
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
    if ((name === "a" || name === "area") && address !== undefined) {
      this.#open = { address: address.trim(), text: "", from: at };
    }
  }

  #closes(name: string, end: number): void {
    this.#depth -= 1;
    if (UNREAD.has(name)) this.#unread -= 1;
    if (name === "pre") this.#preformatted -= 1;
    if (name === "ol" || name === "ul") this.#lists.pop();
    if (BLOCKS.has(name)) this.#text.breakBlock();
    if (LINES.has(name)) this.#text.breakLine();
    if ((name === "a" || name === "area") && this.#open) {
      const { address, text, from } = this.#open;
      const shown = text.replaceAll(/\s+/gu, " ").trim();
      this.links.push({ address, from, length: end - from, ...(shown === "" ? {} : { text: shown }) });
      this.#open = undefined;
    }
  }

  #marker(): string {
    const list = this.#lists.at(-1);
    if (list?.kind !== "ol") return BULLET;
    list.next += 1;
    return `${list.next - 1}. `;
  }

  #reads(piece: string, from: number, sourceLength: number): void {
    if (this.#unread > 0) return;
    if (this.#open) this.#open.text += piece;
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
