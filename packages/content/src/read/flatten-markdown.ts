import { fromMarkdown } from "mdast-util-from-markdown";

import { BULLET, isSpreadOut, numberOf } from "../internal/list-marker.ts";
import { extentOf, type MarkdownNode } from "../internal/markdown-tree.ts";
import { putMarkdownText } from "../internal/put-markdown-text.ts";
import { ReadingText, type TracedText } from "../internal/reading-text.ts";
import { flattenHtml } from "./flatten-html.ts";
import type { MetLink } from "./source-letter.ts";

/** A letter's Markdown as a person reads it, and the links in it. Raw HTML is read as HTML. */
export function flattenMarkdown(source: string): {
  readonly traced: TracedText;
  readonly links: readonly MetLink[];
} {
  const tree = fromMarkdown(source);
  const flattener = new MarkdownFlattener(source);
  flattener.blocks(tree.children);
  return { traced: flattener.text.finish(), links: flattener.links };
}

class MarkdownFlattener {
  readonly text = new ReadingText();
  readonly links: MetLink[] = [];
  readonly #source: string;
  readonly #references: { readonly identifier: string; readonly from: number; readonly length: number }[] =
    [];
  readonly #definitions = new Map<string, string>();

  constructor(source: string) {
    this.#source = source;
  }

  blocks(nodes: readonly MarkdownNode[]): void {
    for (const node of nodes) {
      this.text.breakBlock();
      this.#node(node);
    }
    this.text.breakBlock();
    this.#followReferences();
  }

  #node(node: MarkdownNode): void {
    const { start, end } = extentOf(node);
    if (node.type === "text") putMarkdownText(node, this.#source, this.text);
    else if (node.type === "inlineCode" || node.type === "code")
      this.text.put(node.value, start, end - start);
    else if (node.type === "break") this.text.breakLine();
    else if (node.type === "html") this.#html(node.value, start);
    else if (node.type === "list") this.#list(node);
    else if (node.type === "link") this.#link(node.url, start, end, node.children);
    else if (node.type === "definition") this.#definitions.set(node.identifier, node.url);
    else if (node.type === "linkReference") {
      this.#references.push({ identifier: node.identifier, from: start, length: end - start });
      this.#all(node.children);
    } else if (node.type === "blockquote" || node.type === "listItem") this.#apart(node.children);
    else if ("children" in node) this.#all(node.children);
  }

  #all(nodes: readonly MarkdownNode[]): void {
    for (const node of nodes) this.#node(node);
  }

  #apart(nodes: readonly MarkdownNode[]): void {
    for (const [index, node] of nodes.entries()) {
      if (index > 0) this.text.breakBlock();
      this.#node(node);
    }
  }

  #list(list: Extract<MarkdownNode, { type: "list" }>): void {
    for (const [index, item] of list.children.entries()) {
      if (index > 0 && isSpreadOut(list)) this.text.breakBlock();
      else this.text.breakLine();
      this.text.put(list.ordered ? numberOf(list, index) : BULLET, extentOf(item).start, 0);
      this.#apart(item.children);
    }
    this.text.breakBlock();
  }

  #link(address: string, start: number, end: number, children: readonly MarkdownNode[]): void {
    const [only] = children;
    const text = children.length === 1 && only?.type === "text" ? only.value : undefined;
    this.links.push({ address, from: start, length: end - start, ...(text === undefined ? {} : { text }) });
    this.#all(children);
  }

  #html(value: string, start: number): void {
    this.links.push(...flattenHtml(value, start, this.text).links);
  }

  #followReferences(): void {
    for (const { identifier, from, length } of this.#references) {
      const address = this.#definitions.get(identifier);
      if (address !== undefined) this.links.push({ address, from, length });
    }
  }
}
