import type { LetterText } from "@sluse/core";

import type { Found } from "./found.ts";
import { linksInVisibleText } from "./links-in-visible-text.ts";

/** Links in a letter that was read already, as a PDF: its annotations, and addresses in what is seen. */
export function linksInLetterText(letter: LetterText): Found {
  const inText = linksInVisibleText(
    letter.text,
    (offset, length) => letter.placeOf(offset, length),
    (address) => letter.links.some((target) => isSameOrStart(address, target.address)),
  );
  return { links: [...letter.links, ...inText.links], findings: inText.findings };
}

/** An address in a PDF may be broken over lines on the page while the link on it is whole. */
const isSameOrStart = (seen: string, target: string): boolean => {
  const bare = (address: string): string =>
    address.replace(/^(?:https?:\/\/|mailto:)/iu, "").replace(/\/$/u, "");
  return seen.length >= 8 && bare(target).toLowerCase().startsWith(bare(seen).toLowerCase());
};
