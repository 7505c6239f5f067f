import type { FoundLink } from "@sluse/core";

import type { PdfPage } from "../pdf-facts.ts";

/** Longer addresses are not followed by any reader. */
const LONGEST = 4000;
/** What a telephone opens when it reads it: an address with its scheme, or `www.` before it. */
const ADDRESS = /^(?:https?:\/\/|www\.|mailto:|tel:)\S+$/iu;

/** The address that a telephone opens when it reads this code; undefined when it does something else. */
export function linkOfCode(text: string): string | undefined {
  const address = text.trim();
  return ADDRESS.test(address) && address.length <= LONGEST ? address : undefined;
}

/** The links in a page's codes: the links of whoever gets the letter on paper. */
export function codeLinksOn({ number, sight }: PdfPage, document: string): FoundLink[] {
  return sight.codes.flatMap(({ text, rectangle }) => {
    const address = text === undefined ? undefined : linkOfCode(text);
    return address === undefined
      ? []
      : [{ address, from: "code", place: { kind: "pdf", document, page: number, rectangle } } as const];
  });
}
