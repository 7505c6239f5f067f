import type { DocumentFormat } from "@sluse/core";

import type { Block } from "./letter.ts";

/** Formats this corpus is written in; PDFs have a corpus of their own. */
export type WrittenFormat = Exclude<DocumentFormat, "pdf">;
export const WRITTEN_FORMATS: readonly WrittenFormat[] = ["text", "markdown", "html"];

/** Writes a letter down as its author would have. */
export function writeLetter(blocks: readonly Block[], language: string, format: WrittenFormat): string {
  switch (format) {
    case "text":
      return `${blocks.map(textOf).join("\n\n")}\n`;
    case "markdown":
      return `${blocks.map(markdownOf).join("\n\n")}\n`;
    case "html":
      return `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"><title>Brev</title></head>\n<body>\n${blocks.map(htmlOf).join("\n")}\n</body>\n</html>\n`;
    default:
      return format satisfies never;
  }
}

function textOf(block: Block): string {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return block.text;
    case "list":
      return block.items.map((item) => `- ${item}`).join("\n");
    case "link":
      return `${block.text}: ${block.address}`;
    default:
      return block satisfies never;
  }
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${block.text}`;
    case "paragraph":
      return block.text.replaceAll("\n", "\\\n");
    case "list":
      return block.items.map((item) => `- ${item}`).join("\n");
    case "link":
      return `[${block.text}](${block.address})`;
    default:
      return block satisfies never;
  }
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p>${escaped(block.text).replaceAll("\n", "<br>\n")}</p>`;
    case "list":
      return `<ul>\n${block.items.map((item) => `<li>${escaped(item)}</li>`).join("\n")}\n</ul>`;
    case "link":
      return `<p><a href="${escaped(block.address)}">${escaped(block.text)}</a></p>`;
    default:
      return block satisfies never;
  }
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
