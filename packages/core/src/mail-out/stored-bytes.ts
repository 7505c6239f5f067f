import type { LetterDocument } from "./content.ts";

/** The bytes of a finished document; of a rendered one what it is rendered from, in one canonical form. */
export function storedBytes(document: LetterDocument): Uint8Array {
  if (document.kind === "finished") return document.bytes;
  const values = Object.entries(document.values).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new TextEncoder().encode(JSON.stringify({ template: document.template, values }));
}
