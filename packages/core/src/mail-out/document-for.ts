import type { Language } from "../language.ts";

/**
 * Which document a recipient gets: the one in their language; the first when they named none, or one that no document
 * is in. `undefined` only when there is no document at all.
 */
export const documentFor = <Document extends { readonly language: Language }>(
  documents: readonly Document[],
  language: Language | undefined,
): Document | undefined => documents.find((document) => document.language === language) ?? documents[0];
