import type { FoundLink, LetterText } from "@sluse/core";

import { linksInRunningText } from "./links-in-running-text.ts";
import { linksInText } from "./links-in-text.ts";

/** Links in a letter as a PDF's reader gives it: annotations and codes, and addresses in what is seen. */
export function linksInPdf(letter: LetterText): FoundLink[] {
  const fastened = letter.links.map((link): FoundLink => {
    const shows = linksInText(link.text ?? "").map(({ address }) => address);
    return shows.length > 0 ? { ...link, shows } : link;
  });
  const inText = linksInRunningText({
    text: letter.text,
    placeOf: (offset, length) => letter.placeOf(offset, length),
  });
  const isKnown = ({ address, from }: FoundLink): boolean =>
    from !== "eprom" && letter.links.some((link) => isSameOrStart(address, link.address));
  return [...fastened, ...inText.map(({ link }) => link).filter((link) => !isKnown(link))];
}

/** An address in a PDF may be broken over lines on the page while the link on it is whole. */
const isSameOrStart = (seen: string, target: string): boolean => {
  const bare = (address: string): string =>
    address.replace(/^(?:https?:\/\/|mailto:)/iu, "").replace(/\/$/u, "");
  return seen.length >= 8 && bare(target).toLowerCase().startsWith(bare(seen).toLowerCase());
};
