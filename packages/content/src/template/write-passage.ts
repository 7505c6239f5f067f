import type { LetterBlock } from "@sluse/core";

import { fromMarkdown } from "../bundled/markdown.ts";
import { escapeHtml } from "../internal/escape-html.ts";
import { extentOf, type MarkdownList, type MarkdownNode } from "../internal/markdown-tree.ts";
import { putMarkdownText } from "../internal/put-markdown-text.ts";
import { placesOfSlots } from "../internal/slot-mark.ts";
import { ReadingText, type TracedText } from "../internal/reading-text.ts";
import { BULLET, isSpreadOut, numberOf } from "../internal/list-marker.ts";
import { letterBlocks } from "./letter-blocks.ts";

/** A passage's Markdown in the forms that are derived from it, marks for slots in each. */
export interface WrittenPassage {
  readonly text: TracedText;
  readonly html: string;
  readonly blocks: readonly LetterBlock[];
  /** Which of its slots, by number, stand in a heading: Markdown ends a heading with its line. */
  readonly inHeadings: readonly number[];
  /** Whether it begins and ends with a list: two lists in a row are one in Markdown. */
  readonly list: { readonly opens: boolean; readonly closes: boolean };
}

/** Markup a template may not have, in both languages, and where it stands. */
export interface ForeignMarkup {
  readonly nb: string;
  readonly en: string;
  readonly offset: number;
}

/**
 * Writes a passage as plain text, as HTML and as a tree. What is not allowed in a template is reported and left out.
 * @param isAddress whether the slot of this number is an address
 */
export function writePassage(
  markdown: string,
  isAddress: (slot: number) => boolean,
  report: (foreign: ForeignMarkup) => void,
): WrittenPassage {
  const writer = new PassageWriter(markdown, report);
  const blocks = fromMarkdown(markdown).children;
  const html = writer.blocks(blocks, "block");
  const list = { opens: blocks[0]?.type === "list", closes: blocks.at(-1)?.type === "list" };
  const tree = letterBlocks(blocks, isAddress);
  return { text: writer.text.finish(), html, blocks: tree, inHeadings: writer.inHeadings, list };
}

class PassageWriter {
  readonly text = new ReadingText();
  readonly inHeadings: number[] = [];
  #slots = 0;
  #isInHeading = false;
  readonly #source: string;
  readonly #report: (foreign: ForeignMarkup) => void;

  constructor(source: string, report: (foreign: ForeignMarkup) => void) {
    this.#source = source;
    this.#report = report;
  }

  blocks(nodes: readonly MarkdownNode[], apart: "block" | "line"): string {
    return nodes.map((node) => this.#block(node, apart)).join("\n");
  }

  #block(node: MarkdownNode, apart: "block" | "line"): string {
    if (apart === "block") this.text.breakBlock();
    else this.text.breakLine();
    if (node.type === "paragraph") {
      const inner = this.#inline(node.children);
      return apart === "line" ? inner : `<p>${inner}</p>`;
    }
    if (node.type === "heading") {
      this.#isInHeading = true;
      const inner = this.#inline(node.children);
      this.#isInHeading = false;
      return `<h${node.depth}>${inner}</h${node.depth}>`;
    }
    return node.type === "list" ? this.#list(node) : this.#foreign(node);
  }

  #list(list: MarkdownList): string {
    const items = list.children.map((item, index) => {
      const apart = isSpreadOut(list) ? "block" : "line";
      if (apart === "line" || index === 0) this.text.breakLine();
      else this.text.breakBlock();
      this.text.put(list.ordered ? numberOf(list, index) : BULLET, extentOf(item).start, 0);
      const [first, ...rest] = item.children;
      const inner =
        first?.type === "paragraph" ? this.#inline(first.children) : first ? this.#block(first, "line") : "";
      return `<li>${inner}${rest.map((node) => this.#block(node, "line")).join("")}</li>`;
    });
    this.text.breakBlock();
    const start =
      list.ordered && list.start !== 1 && typeof list.start === "number" ? ` start="${list.start}"` : "";
    return list.ordered ? `<ol${start}>${items.join("")}</ol>` : `<ul>${items.join("")}</ul>`;
  }

  #inline(nodes: readonly MarkdownNode[]): string {
    return nodes.map((node) => this.#inlineNode(node)).join("");
  }

  #inlineNode(node: MarkdownNode): string {
    if (node.type === "text") {
      putMarkdownText(node, this.#source, this.text);
      this.#countSlots(node.value);
      return escapeHtml(node.value);
    }
    if (node.type === "emphasis") return `<em>${this.#inline(node.children)}</em>`;
    if (node.type === "strong") return `<strong>${this.#inline(node.children)}</strong>`;
    if (node.type === "break") {
      this.text.breakLine();
      return "<br>\n";
    }
    if (node.type !== "link" || !showsItsAddress(node)) return this.#foreign(node);
    return `<a href="${escapeHtml(node.url)}">${this.#inline(node.children)}</a>`;
  }

  #countSlots(text: string): void {
    const count = placesOfSlots(text).length;
    for (let slot = 0; slot < count; slot += 1) {
      if (this.#isInHeading) this.inHeadings.push(this.#slots + slot);
    }
    this.#slots += count;
  }

  #foreign(node: MarkdownNode): string {
    const [nb, en] = FOREIGN[node.type] ?? ["oppmerking sluse ikke kjenner", "markup it does not know"];
    this.#report({ nb, en, offset: extentOf(node).start });
    return "";
  }
}

function showsItsAddress({ children, url }: Extract<MarkdownNode, { type: "link" }>): boolean {
  const [shown] = children;
  if (children.length !== 1 || shown?.type !== "text") return false;
  return url === shown.value || url === `mailto:${shown.value}`;
}

const FOREIGN: Readonly<Record<string, readonly [nb: string, en: string]>> = {
  link: ["en lenke med annen tekst enn adressen", "a link with another text than its address"],
  linkReference: ["en lenke med annen tekst enn adressen", "a link with another text than its address"],
  definition: ["en lenkedefinisjon", "a link definition"],
  image: ["et bilde", "an image"],
  imageReference: ["et bilde", "an image"],
  html: ["HTML", "HTML"],
  code: ["en innrykket eller inngjerdet kodeblokk", "an indented or fenced code block"],
  inlineCode: ["kode i teksten", "inline code"],
  blockquote: ["et sitat", "a block quote"],
  thematicBreak: ["en skillelinje", "a thematic break"],
};
