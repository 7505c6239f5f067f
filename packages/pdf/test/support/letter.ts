/** A part of a paragraph: plain text, or a link. */
export type Part = string | { readonly text: string; readonly address: string };

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly parts: readonly Part[] }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: "signature"; readonly lines: readonly string[] };

/** A letter before any producer has set it. */
export interface Letter {
  readonly language: "nb" | "nn" | "en";
  /** As documents carry it. */
  readonly tag: string;
  readonly title: string;
  /** Stands at the top right, beside the address field. */
  readonly sender: readonly string[];
  readonly blocks: readonly Block[];
}

export const textOfPart = (part: Part): string => (typeof part === "string" ? part : part.text);

/** What a person reads in a letter, from its first line to its last, with single spaces. */
export function wordsOf(letter: Letter): string {
  const texts = [...letter.sender, ...letter.blocks.flatMap(textsOf)];
  return texts.join(" ").replaceAll(/\s+/gu, " ");
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [block.text];
    case "paragraph":
      return [block.parts.map(textOfPart).join("")];
    case "list":
      return block.items.map((item) => `• ${item}`);
    case "table":
      return block.rows.flat();
    case "signature":
      return block.lines;
    default:
      return block satisfies never;
  }
}
