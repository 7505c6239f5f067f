import { Parser } from "htmlparser2";
import { fromMarkdown } from "mdast-util-from-markdown";

import { extentOf, type MarkdownNode } from "../internal/markdown-tree.ts";

/** A start tag with its attributes; for Markdown also what becomes one: headings and images. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Offset and length of the start tag in the source. */
  readonly at: number;
  readonly length: number;
  /** The element around it, by its index among the elements. */
  readonly parent: number | undefined;
}

/** Text that does not stand in the letter itself: of comments, of style elements, and the title of the page. */
export interface MarkupText {
  readonly kind: "comment" | "style" | "title";
  readonly text: string;
  readonly at: number;
  readonly length: number;
}

/** What the markup rules look at. */
export interface MarkupReading {
  readonly format: "html" | "markdown";
  readonly elements: readonly MarkupElement[];
  readonly texts: readonly MarkupText[];
  /** Whether something to read or to look at stands in the element of that index, at whatever depth. */
  holdsText(index: number): boolean;
  /** Whether the element's own text stands in it: not in an element inside. */
  hasOwnText(index: number): boolean;
}

/** Reads the elements of an HTML document. */
export function readHtml(source: string): MarkupReading {
  const elements: MarkupElement[] = [];
  const texts: MarkupText[] = [];
  const withText = new Set<number>();
  collectHtml(source, 0, elements, texts, withText);
  return { format: "html", elements, texts, ...contentsOf(elements, withText) };
}

/** Reads headings, images and raw HTML of a Markdown document. */
export function readMarkdown(source: string): MarkupReading {
  const elements: MarkupElement[] = [];
  const texts: MarkupText[] = [];
  const withText = new Set<number>();
  const addresses = new Map<string, string>();
  const visit = (node: MarkdownNode): void => {
    const { start, end } = extentOf(node);
    const placed = { at: start, length: end - start, parent: undefined };
    if (node.type === "html") collectHtml(node.value, start, elements, texts, withText);
    else if (node.type === "heading") elements.push({ name: `h${node.depth}`, attributes: {}, ...placed });
    else if (node.type === "definition") {
      // Of two definitions the first counts.
      if (!addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
    } else if (node.type === "image") {
      elements.push({ name: "img", attributes: { src: node.url, ...altOf(node.alt) }, ...placed });
    } else if (node.type === "imageReference") {
      elements.push({
        name: "img",
        attributes: { src: `#${node.identifier}`, ...altOf(node.alt) },
        ...placed,
      });
    } else if (node.type === "link") {
      elements.push({ name: "a", attributes: { href: node.url }, ...placed });
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  for (const node of fromMarkdown(source).children) visit(node);
  return {
    format: "markdown",
    elements: elements.map((element) => resolved(element, addresses)),
    texts,
    // A raw tag may stand around Markdown, which is not inside it here: it is taken to hold text.
    holdsText: () => true,
    hasOwnText: () => true,
  };
}

/** Elements that show something without text in them. */
const SHOWN = new Set(["img", "picture", "svg", "object", "embed", "video", "input", "hr"]);

function contentsOf(
  elements: readonly MarkupElement[],
  withText: ReadonlySet<number>,
): Pick<MarkupReading, "holdsText" | "hasOwnText"> {
  const holding = new Set(withText);
  // Children stand after their parents.
  for (const [index, { name, parent }] of [...elements.entries()].toReversed()) {
    if (SHOWN.has(name)) holding.add(index);
    if (holding.has(index) && parent !== undefined) holding.add(parent);
  }
  return { holdsText: (index) => holding.has(index), hasOwnText: (index) => withText.has(index) };
}

/** Markdown has no way of saying that a picture is decoration: no text is a missing text. */
const altOf = (alt: string | null | undefined): { readonly alt?: string } =>
  alt === null || alt === undefined || alt === "" ? {} : { alt };

/** An image by reference takes its address from the definition, which may stand after it. */
function resolved(element: MarkupElement, addresses: ReadonlyMap<string, string>): MarkupElement {
  const source = element.attributes["src"];
  const address = source?.startsWith("#") === true ? addresses.get(source.slice(1)) : undefined;
  return address === undefined
    ? element
    : { ...element, attributes: { ...element.attributes, src: address } };
}

/** Anything but white space, no-break spaces and what cannot be seen. */
const NOT_BLANK = /[^\s\u00A0\u00AD\u200B-\u200F\u2060\uFEFF]/u;

function collectHtml(
  source: string,
  from: number,
  elements: MarkupElement[],
  texts: MarkupText[],
  withText: Set<number>,
): void {
  const open: number[] = [];
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const at = from + parser.startIndex;
      const length = parser.endIndex + 1 - parser.startIndex;
      elements.push({ name, attributes, at, length, parent: open.at(-1) });
      open.push(elements.length - 1);
    },
    onclosetag() {
      open.pop();
    },
    oncomment(text) {
      texts.push({
        kind: "comment",
        text,
        at: from + parser.startIndex,
        length: parser.endIndex + 1 - parser.startIndex,
      });
    },
    ontext(text) {
      const inside = open.at(-1);
      const kind = elements[inside ?? -1]?.name;
      if (inside !== undefined && NOT_BLANK.test(text)) withText.add(inside);
      if (kind !== "style" && kind !== "title") return;
      texts.push({ kind, text, at: from + parser.startIndex, length: text.length });
    },
  });
  parser.end(source);
}
