import { printable } from "./printable.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for an HTML page, in content or in a quoted attribute; what cannot be seen is shown by its code. */
export const escapeHtml = (text: string): string =>
  printable(text).replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? "");
