import { textOfPart, type Block, type Letter, type Part } from "./letter.ts";

/** How a letter is set for the browser, beyond what is right. */
export interface HtmlDesign {
  readonly language?: string;
  readonly title?: string;
  /** Goes last in the style sheet. */
  readonly style?: string;
  /** Goes first in the body. */
  readonly before?: string;
  /** Goes last in the body. */
  readonly after?: string;
  /** Changes the body's markup. */
  readonly change?: (markup: string) => string;
}

const STYLE = `
@page { size: A4; margin: 20mm 20mm 20mm 25mm }
body { margin: 0; font: 11pt/1.35 "Liberation Sans"; color: #111 }
.sender { margin: 0 0 0 100mm; height: 72mm; font-style: normal }
h1 { font-size: 15pt; font-weight: normal; margin: 0 0 3mm }
p, ul, table { margin: 0 0 3mm }
td { padding: 0 6mm 0 0; border: 0 }
a { color: #00507a }
`;

/** A letter as a web page that prints well. */
export function htmlLetter(letter: Letter, design: HtmlDesign = {}): string {
  const body = [
    `<address class="sender">${letter.sender.map(escape).join("<br>")}</address>`,
    ...letter.blocks.map(blockMarkup),
  ].join("\n");
  const { change = (markup) => markup, before = "", after = "", style = "" } = design;
  return `<!doctype html>
<html lang="${design.language ?? letter.tag}">
<head><meta charset="utf-8"><title>${escape(design.title ?? letter.title)}</title><style>${STYLE}${style}</style></head>
<body>${before}${change(body)}${after}</body>
</html>`;
}

function blockMarkup(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h1>${escape(block.text)}</h1>`;
    case "paragraph":
      return `<p>${block.parts.map(partMarkup).join("")}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join("")}</ul>`;
    case "table":
      return `<table>${block.rows.map(([a, b]) => `<tr><td>${escape(a)}</td><td>${escape(b)}</td></tr>`).join("")}</table>`;
    case "signature":
      return `<p class="signature">${block.lines.map(escape).join("<br>")}</p>`;
    default:
      return block satisfies never;
  }
}

const partMarkup = (part: Part): string =>
  typeof part === "string"
    ? escape(part)
    : `<a href="${escape(part.address)}">${escape(textOfPart(part))}</a>`;

export const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
