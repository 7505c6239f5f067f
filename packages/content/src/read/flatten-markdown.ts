import { fromMarkdown } from "../bundled/markdown.ts";
import { BULLET, isSpreadOut, numberOf } from "../internal/list-marker.ts";
import { extentOf, type MarkdownNode } from "../internal/markdown-tree.ts";
import { putMarkdownText } from "../internal/put-markdown-text.ts";
import { ReadingText } from "../internal/reading-text.ts";
import type { MarkedLink } from "../links/links-in-markup.ts";
import { MarkupCollector } from "../markup/markup-reading.ts";
import { HtmlFlattener } from "./flatten-html.ts";
import type { Source } from "../internal/source.ts";
import type { SourceReading } from "./source-letter.ts";

/** A letter's Markdown as a person reads it, and the links in it. Raw HTML is read as HTML. */
export function flattenMarkdown(source: Source): SourceReading {
  const flattener = new MarkdownFlattener(source);
  flattener.blocks(fromMarkdown(source.text).children);
  return flattener.finish();
}

class MarkdownFlattener {
  readonly #text = new ReadingText();
  readonly #source: Source;
  readonly #markup = new MarkupCollector();
  readonly #html: HtmlFlattener;
  readonly #links: (Omit<MarkedLink, "address"> & { readonly address: () => string | undefined })[] = [];
  readonly #definitions = new Map<string, string>();

  constructor(source: Source) {
    this.#source = source;
    this.#html = new HtmlFlattener(source, this.#text, this.#markup);
  }

  blocks(nodes: readonly MarkdownNode[]): void {
    for (const node of nodes) {
      this.#text.breakBlock();
      this.#node(node);
    }
    this.#text.breakBlock();
  }

  finish(): SourceReading {
    const { marked, ...rest } = this.#html.finish();
    const links = this.#links.flatMap(({ address: told, ...link }) => {
      const address = told();
      return address === undefined ? [] : [{ ...link, address }];
    });
    const markup = this.#markup.finishMarkdown((identifier) => this.#definitions.get(identifier));
    return { ...rest, marked: [...links, ...marked], traced: this.#text.finish(), markup };
  }

  #node(node: MarkdownNode): void {
    const { start, end } = extentOf(node);
    if (node.type === "text") putMarkdownText(node, this.#source.text, this.#text);
    else if (node.type === "inlineCode" || node.type === "code")
      this.#text.put(node.value, start, end - start);
    else if (node.type === "break") this.#text.breakLine();
    else if (node.type === "html") this.#html.read(node.value, start);
    else if (node.type === "list") this.#list(node);
    else if (node.type === "link") {
      this.#markup.makes("a", { href: node.url }, start, end - start);
      this.#link(node, () => node.url);
    } else if (node.type === "linkReference") this.#link(node, () => this.#definitions.get(node.identifier));
    // Of two definitions the first counts.
    else if (node.type === "definition") {
      if (!this.#definitions.has(node.identifier)) this.#definitions.set(node.identifier, node.url);
    } else if (node.type === "image") {
      this.#markup.makes("img", { src: node.url, ...altOf(node.alt) }, start, end - start);
    } else if (node.type === "imageReference") {
      this.#markup.makes("img", { src: `#${node.identifier}`, ...altOf(node.alt) }, start, end - start);
    } else if (node.type === "blockquote" || node.type === "listItem") this.#apart(node.children);
    else if ("children" in node) {
      if (node.type === "heading") this.#markup.makes(`h${node.depth}`, {}, start, end - start);
      this.#all(node.children);
    }
  }

  #all(nodes: readonly MarkdownNode[]): void {
    for (const node of nodes) this.#node(node);
  }

  #apart(nodes: readonly MarkdownNode[]): void {
    for (const [index, node] of nodes.entries()) {
      if (index > 0) this.#text.breakBlock();
      this.#node(node);
    }
  }

  #list(list: Extract<MarkdownNode, { type: "list" }>): void {
    for (const [index, item] of list.children.entries()) {
      if (index > 0 && isSpreadOut(list)) this.#text.breakBlock();
      else this.#text.breakLine();
      this.#text.put(list.ordered ? numberOf(list, index) : BULLET, extentOf(item).start, 0);
      this.#apart(item.children);
    }
    this.#text.breakBlock();
  }

  #link(
    node: Extract<MarkdownNode, { type: "link" | "linkReference" }>,
    address: () => string | undefined,
  ): void {
    const { start, end } = extentOf(node);
    const at = this.#text.length;
    this.#all(node.children);
    const place = this.#source.placeOf(start, end - start);
    this.#links.push({ address, place, at, end: this.#text.length, traps: [] });
  }
}

/** Markdown has no way of saying that a picture is decoration: no text is a missing text. */
const altOf = (alt: string | null | undefined): { readonly alt?: string } =>
  alt === null || alt === undefined || alt === "" ? {} : { alt };
