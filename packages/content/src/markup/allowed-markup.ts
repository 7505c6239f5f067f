import { shown } from "../text/internal/find-matches.ts";
import { wordsOf } from "../language/words-of.ts";
import { isPaperColour } from "./hiding-style.ts";
import type { MarkupRule } from "./markup-rule.ts";

/** What a letter is made of. Struck-out text (`s`, `del`, `strike`) is not: no rule can tell what it still says. */
const TAGS = wordsOf(`
  html head body title meta p br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd strong b em i u sub sup small a img figure
  figcaption table caption thead tbody tfoot tr th td colgroup col blockquote q cite abbr address div span section
  article header footer main nav pre code time wbr
`);
/** Elements that rules of their own refuse. */
const ELSEWHERE = wordsOf(`
  script noscript iframe frame frameset object embed applet portal base form input button select textarea option
  optgroup fieldset datalist output style link template
`);

export const markupTag: MarkupRule<"text/markup-tag"> = {
  id: "text/markup-tag",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Element som ikke hører hjemme i et brev",
      what: "Brevet har elementet <{tag}>.",
      why: "Bare vanlig tekst, lister, tabeller og bilder er tillatt, så det vises likt overalt.",
      mend: "Ta elementet bort, eller bruk et vanlig avsnitt.",
    },
    en: {
      title: "Element that has no place in a letter",
      what: "The letter has the element <{tag}>.",
      why: "Only ordinary text, lists, tables and images are allowed, so that it shows alike everywhere.",
      mend: "Remove the element, or use an ordinary paragraph.",
    },
  },
  example: { fails: "<marquee>Svar nå!</marquee>", passes: "<p>Svar gjerne i dag.</p>" },
  *find({ elements }) {
    for (const { name, at, length } of elements) {
      if (!TAGS.has(name) && !ELSEWHERE.has(name)) yield { at, length, facts: { tag: shown(name) } };
    }
  },
};

const ATTRIBUTES = wordsOf(`
  href lang alt src width height colspan rowspan scope headers id class start type cite datetime role rel target
  charset name content align valign border cellpadding cellspacing nowrap tabindex aria-roledescription
`);
/** Names of schemas, which programs write and nobody sees, and notes of programs to themselves. */
const UNSEEN = /^(?:xmlns(?::[a-z\d]{1,20})?|xml:lang|data-[a-z\d_.:-]{1,60})$/u;
/** Colours of links of a whole page: paper's own would hide them, and is seen to by another rule. */
const LINK_COLOURS = wordsOf("link vlink alink");
/** Attributes that rules of their own look at. */
const LOOKED_AT = wordsOf(`
  style hidden color bgcolor srcset background poster data lowsrc dynsrc imagesrcset xlink:href action formaction http-equiv
`);

export const markupAttribute: MarkupRule<"text/markup-attribute"> = {
  id: "text/markup-attribute",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Egenskap som ikke er tillatt",
      what: "<{tag}> har egenskapen {attribute}.",
      why: "Bare egenskaper som ikke kan endre hva mottakeren ser eller får lest opp, er tillatt.",
      mend: "Ta egenskapen bort.",
    },
    en: {
      title: "Attribute that is not allowed",
      what: "<{tag}> has the attribute {attribute}.",
      why: "Only attributes that cannot change what the recipient sees, or has read aloud, are allowed.",
      mend: "Remove the attribute.",
    },
  },
  example: {
    fails: '<p aria-label="Det er obligatorisk.">Det er frivillig.</p>',
    passes: '<p lang="nb" class="ingress" data-id="7">Det er frivillig.</p><div aria-hidden="true"></div>',
  },
  *find({ elements, holdsText }) {
    for (const [index, { name, attributes, at, length }] of elements.entries()) {
      for (const [attribute, value] of Object.entries(attributes)) {
        if (ATTRIBUTES.has(attribute) || LOOKED_AT.has(attribute) || attribute.startsWith("on")) continue;
        if (UNSEEN.test(attribute)) continue;
        if (name === "body" && LINK_COLOURS.has(attribute) && !isPaperColour(value)) continue;
        // What is hidden from a screen reader, and holds nothing to read.
        if (attribute === "aria-hidden" && !holdsText(index)) continue;
        // From right to left, the groups of a telephone number change places.
        if (attribute === "dir" && /^\s*(?:ltr|auto)\s*$/iu.test(value)) continue;
        yield { at, length, facts: { tag: shown(name), attribute: shown(attribute) } };
      }
    }
  },
};

export const markupComment: MarkupRule<"text/markup-comment"> = {
  id: "text/markup-comment",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Kommentar i kilden",
      what: "Kilden har en kommentar som mottakeren ikke ser, men kan hente fram.",
      why: "Kommentarer er ofte notater til kolleger, og noen e-postprogrammer viser dem.",
      mend: "Ta kommentaren bort.",
    },
    en: {
      title: "Comment in the source",
      what: "The source has a comment that the recipient does not see, but can bring forth.",
      why: "Comments are often notes to colleagues, and some mail programs show them.",
      mend: "Remove the comment.",
    },
  },
  example: { fails: "<p>Hei</p><!-- spør Kari om dette -->", passes: "<p>Hei</p>" },
  *find({ texts }) {
    for (const { kind, text, at, length } of texts) {
      if (kind === "comment" && text.trim() !== "") yield { at, length };
    }
  },
};
