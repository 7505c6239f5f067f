import type { TextRule } from "../text-rule.ts";
import { matchesOf } from "../internal/matches-of.ts";

/** "Telefon:" alone on its line. */
export const EMPTY_FIELD: RegExp =
  /^[ \t]{0,3}(?:telefon|telefovdna|tlf\.?|mobil|phone|telephone|e-?post|e-?poasta|e-?mail|navn|namn|namma|name|adresse|address|čujuhus|dato|date|frist|deadline|kontaktperson|kontakt|contact|org\. ?nr\.?|prosjektleder|prosjektleiar|nettside|website|underskrift|signatur|signature|sted|stad|place)[ \t]{0,3}:[ \t\u00A0]{0,5}$/gimu;
/** A line that could be the value of the field above: not empty, and no field itself. */
const VALUE_LINE = /^\n[ \t]{0,3}(?![\p{L}. -]{1,30}:)\S/u;

export const emptyField: TextRule<"text/empty-field"> = {
  id: "text/empty-field",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Felt uten innhold",
      what: "Etter «{met}» står det ingenting.",
      why: "Enten har en verdi falt ut, eller så er linjen ment for mottakeren å skrive på.",
      mend: "Fyll inn det som mangler. Er linjen til å skrive på, kan en superbruker godta den.",
    },
    en: {
      title: "Field without content",
      what: "Nothing stands after `{met}`.",
      why: "Either a value has fallen out, or the line is for the recipient to write on.",
      mend: "Fill in what is missing. When the line is to write on, a superuser may accept it.",
    },
  },
  example: {
    fails: "Telefon:\nE-post: hunt@ntnu.no",
    passes: "Telefon: 55 50 00 01\nAdresse:\nSykehusveien 1",
  },
  *find({ text }) {
    for (const match of matchesOf(text, EMPTY_FIELD)) {
      const end = match.index + match[0].length;
      if (VALUE_LINE.test(text.slice(end, end + 60))) continue;
      yield {
        at: match.index,
        length: match[0].length,
        facts: { met: match[0].trim() },
        // A slip to fill in is one thing to look at.
        same: "field",
      };
    }
  },
};
