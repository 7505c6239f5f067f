import {
  SluseError,
  groupFindings,
  type CheckResult,
  type DocumentFormat,
  type FoundLink,
  type Language,
  type LetterText,
  type UnrunRule,
} from "@sluse/core";

import { checkAddressText } from "./internal/find/address-text.ts";
import type { Found } from "./internal/find/found.ts";
import { linksInHtml } from "./internal/find/links-in-html.ts";
import { linksInLetterText } from "./internal/find/links-in-letter-text.ts";
import { linksInMarkdown } from "./internal/find/links-in-markdown.ts";
import { linksInTemplate } from "./internal/find/links-in-template.ts";
import { linksInVisibleText } from "./internal/find/links-in-visible-text.ts";
import { NestedTooDeep } from "./internal/find/nested-too-deep.ts";
import { placesIn } from "./internal/find/source-text.ts";
import type { TemplateSlots } from "./template-slots.ts";

/** A letter to look for links in. */
export interface LetterToSearch {
  /** The document's name, for places. */
  readonly document: string;
  readonly language: Language;
  readonly format: DocumentFormat;
  /** The text, Markdown or HTML. Preferred over `letterText`: traps in the markup show only here. */
  readonly source?: string;
  /** The letter as read; what a PDF is searched in. */
  readonly letterText?: LetterText;
  /** In a `template`, `{{slot}}` in an address is as it should be. Default: `letter`. */
  readonly stage?: "letter" | "template";
  /** The slots of a template's `letterText`, and whether each holds a whole address. By default every slot is one, and none does. */
  readonly slots?: TemplateSlots;
}

/** The links of a letter in the order they were met, and the traps they were met in. */
export interface LinkSearch extends CheckResult {
  readonly links: readonly FoundLink[];
}

/**
 * Finds the links of a letter with their places: targets in HTML and Markdown, annotations in PDF, addresses in running
 * text, ePROM's `#a#…#a#`, and what hides in conditional comments. Addresses come as written, entities decoded.
 * @throws SluseError `SLUSE_LINKCHECK_SOURCE_MISSING`
 */
export function findLinks(letter: LetterToSearch): LinkSearch {
  const found = searchWhole(letter);
  if (found === undefined) return { links: [], findings: [], unrun: [UNREADABLE] };
  const traps = found.links.flatMap((link) => checkAddressText(link, letter));
  return { links: found.links, findings: groupFindings([...found.findings, ...traps]), unrun: [] };
}

/** Every rule about links is silent on such a letter; one that says so holds it. */
const UNREADABLE: UnrunRule = {
  rule: "link/malformed",
  kind: "could-not-run",
  because: {
    nb: "brevet har for mange elementer inni hverandre til å bli lest",
    en: "the letter has too many elements inside each other to be read",
  },
};

function searchWhole(letter: LetterToSearch): Found | undefined {
  try {
    return search(letter);
  } catch (error) {
    if (error instanceof NestedTooDeep) return undefined;
    throw error;
  }
}

function search(letter: LetterToSearch): Found {
  const { document, language, source, letterText } = letter;
  if (source !== undefined && letter.format !== "pdf") {
    const placeOf = placesIn(source, document, language);
    switch (letter.format) {
      case "html": {
        return linksInHtml({ html: source, offset: 0 }, placeOf);
      }
      case "markdown": {
        return linksInMarkdown(source, placeOf);
      }
      case "text": {
        return linksInVisibleText(source, placeOf);
      }
    }
  }
  if (letterText && letter.stage === "template") return linksInTemplate(letterText, letter.slots);
  if (letterText) return linksInLetterText(letterText);
  throw new SluseError(
    "SLUSE_LINKCHECK_SOURCE_MISSING",
    `links cannot be found in \`${document.slice(0, 100)}\` without ${letter.format === "pdf" ? "its text" : "its source"}`,
  );
}
