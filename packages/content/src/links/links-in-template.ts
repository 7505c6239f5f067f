import type { FoundLink, LetterText } from "@sluse/core";

import { linksInRunningText } from "./links-in-running-text.ts";
import { withStandIns, type LinkSlots } from "./stand-ins.ts";

/**
 * Links in a template's text, `{{slot}}` and all. A slot may stand anywhere in an address, its host included, so that
 * each is read as the plain word it will be: `www.{{sted}}.no` is a link.
 */
export function linksInTemplate(letter: LetterText, slots: LinkSlots): FoundLink[] {
  const { text, sourceOf, restore } = withStandIns(letter.text, slots);
  const placeOf: LetterText["placeOf"] = (offset, length) => letter.placeOf(sourceOf(offset), length);
  return linksInRunningText({ text, placeOf }).map(({ link }) => {
    const address = restore(link.address);
    return address === link.address ? link : { ...link, address, sample: link.address };
  });
}
