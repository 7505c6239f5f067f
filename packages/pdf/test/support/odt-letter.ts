import { escape } from "./html-letter.ts";
import type { Block, Letter, Part } from "./letter.ts";

/** How a letter is set for the word processor, beyond what is right. */
export interface OdtDesign {
  readonly language?: string;
  readonly title?: string;
  readonly author?: string;
  readonly keyword?: string;
  readonly page?: { readonly width: string; readonly height: string; readonly left: string };
  /** Automatic styles. */
  readonly styles?: string;
  /** Goes into the page style's footer. */
  readonly footer?: string;
  /** Goes first in the text. */
  readonly before?: string;
  /** Goes last in the text. */
  readonly after?: string;
  /** Changes the text's markup. */
  readonly change?: (markup: string) => string;
}

const NAMESPACES = [
  ["office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"],
  ["style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"],
  ["text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"],
  ["table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"],
  ["draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"],
  ["form", "urn:oasis:names:tc:opendocument:xmlns:form:1.0"],
  ["fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"],
  ["svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"],
  ["meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"],
  ["dc", "http://purl.org/dc/elements/1.1/"],
  ["ooo", "http://openoffice.org/2004/office"],
  ["xlink", "http://www.w3.org/1999/xlink"],
]
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(" ");

const A4 = { width: "21cm", height: "29.7cm", left: "2.5cm" };

/** A letter as a flat OpenDocument text. */
export function odtLetter(letter: Letter, design: OdtDesign = {}): string {
  const [language, country] = (design.language ?? letter.tag).split("-");
  const page = design.page ?? A4;
  const body = [
    ...letter.sender.map((line) => `<text:p text:style-name="Sender">${escape(line)}</text:p>`),
    `<text:p text:style-name="Field"/>`,
    ...letter.blocks.map(blockMarkup),
  ].join("\n");
  const { change = (markup) => markup, before = "", after = "", footer = "" } = design;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta>
<dc:title>${escape(design.title ?? letter.title)}</dc:title>
${design.author === undefined ? "" : `<meta:initial-creator>${escape(design.author)}</meta:initial-creator><dc:creator>${escape(design.author)}</dc:creator>`}
${design.keyword === undefined ? "" : `<meta:keyword>${escape(design.keyword)}</meta:keyword>`}
</office:meta>
<office:font-face-decls><style:font-face style:name="Liberation Sans" svg:font-family="'Liberation Sans'"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph">
<style:paragraph-properties fo:margin-bottom="0.3cm" fo:line-height="135%"/>
<style:text-properties style:font-name="Liberation Sans" fo:font-size="11pt" fo:language="${language}" fo:country="${country}"/>
</style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Heading_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1">
<style:text-properties fo:font-size="15pt"/></style:style>
<style:style style:name="Sender" style:family="paragraph"><style:paragraph-properties fo:margin-left="10cm" fo:margin-bottom="0cm"/></style:style>
<style:style style:name="Line" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0cm"/></style:style>
</office:styles>
<office:automatic-styles>
<style:style style:name="Field" style:family="paragraph"><style:paragraph-properties fo:margin-top="4.6cm" fo:margin-bottom="0cm"/></style:style>
<style:style style:name="C1" style:family="table-column"><style:table-column-properties style:column-width="4cm"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" fo:margin-left="1cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
<style:page-layout style:name="PL"><style:page-layout-properties fo:page-width="${page.width}" fo:page-height="${page.height}" style:print-orientation="portrait" fo:margin-left="${page.left}" fo:margin-right="2cm" fo:margin-top="2cm" fo:margin-bottom="2cm"/><style:footer-style><style:header-footer-properties fo:min-height="0.5cm"/></style:footer-style></style:page-layout>
${design.styles ?? ""}
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="PL">${footer === "" ? "" : `<style:footer>${footer}</style:footer>`}</style:master-page></office:master-styles>
<office:body><office:text>${before}${change(body)}${after}</office:text></office:body>
</office:document>`;
}

function blockMarkup(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<text:h text:style-name="Heading_1" text:outline-level="1">${escape(block.text)}</text:h>`;
    case "paragraph":
      return `<text:p text:style-name="Standard">${block.parts.map(partMarkup).join("")}</text:p>`;
    case "list":
      return `<text:list text:style-name="L1">${block.items.map((item) => `<text:list-item><text:p text:style-name="Line">${escape(item)}</text:p></text:list-item>`).join("")}</text:list>`;
    case "table":
      return `<table:table table:name="T"><table:table-column table:style-name="C1"/><table:table-column/>${block.rows.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell><text:p text:style-name="Line">${escape(cell)}</text:p></table:table-cell>`).join("")}</table:table-row>`).join("")}</table:table>`;
    case "signature":
      return block.lines.map((line) => `<text:p text:style-name="Line">${escape(line)}</text:p>`).join("");
    default:
      return block satisfies never;
  }
}

const partMarkup = (part: Part): string =>
  typeof part === "string"
    ? escape(part)
    : `<text:a xlink:type="simple" xlink:href="${escape(part.address)}">${escape(part.text)}</text:a>`;
