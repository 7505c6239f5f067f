import type { LetterText } from "@sluse/core";

import type { TemplateSlots } from "../../template-slots.ts";
import type { Found } from "./found.ts";
import { linksInLetterText } from "./links-in-letter-text.ts";
import { withStandIns } from "./stand-ins.ts";

/**
 * Links in a template's text, `{{slot}}` and all. A slot may stand anywhere in an address, its host included, so that
 * each is read as the plain word it will be: `www.{{sted}}.no` is a link.
 */
export function linksInTemplate(letter: LetterText, slots: TemplateSlots | undefined): Found {
  const { text, sourceOf, restore } = withStandIns(letter.text, slots);
  const found = linksInLetterText({
    document: letter.document,
    text,
    links: letter.links,
    placeOf: (offset, length) => letter.placeOf(sourceOf(offset), length),
  });
  return { ...found, links: found.links.map((link) => ({ ...link, address: restore(link.address) })) };
}
