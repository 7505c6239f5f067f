import type { Language } from "@sluse/core";

/** A letter of the corpus before it is written down in a format. */
export interface Letter {
  readonly name: string;
  readonly language: Language;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "link"; readonly text: string; readonly address: string };

export const title = (text: string): Block => ({ kind: "heading", level: 1, text });
export const heading = (text: string): Block => ({ kind: "heading", level: 2, text });
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const list = (...items: string[]): Block => ({ kind: "list", items });
export const link = (text: string, address: string): Block => ({ kind: "link", text, address });
