import { findAnyMatch } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/** Where an empty value leaves its trace. */
export const BLANKS: readonly RegExp[] = [
  // "Hei ,", "den  ." A space before the mark that ends the word; not " ..." and not " .pdf".
  /(?<=[\p{L}\p{N}.:)»”])[ \t\u00A0\u202F]{1,20}(?:[,;!?](?![\p{L}\p{N}(])|\.(?![.\p{L}\p{N}]))/gu,
  // "Kjære," with nobody after it; "Hei," alone is an ordinary greeting
  /(?<=(?:^|\n)[ \t]{0,20})(?:Kjære|Dear|Buorre)[ \t]{0,20}[,!]?(?=[ \t]{0,20}(?:\n|$))/gu,
  // "( )", "«»", ", ,"
  /\([ \t\u00A0]{0,20}\)|«[ \t\u00A0]{0,20}»|“[ \t\u00A0]{0,20}”|,[ \t\u00A0]{1,20}(?=,)/gu,
  // "Telefon:" and then the end, a blank line or the next field
  /(?<![\p{L}\p{N}])(?:Telefon|Tlf\.?|Mobil|Phone|Telephone|E-?post|E-?mail|Navn|Namn|Name|Adresse|Address|Dato|Date|Frist|Deadline|Kontaktperson|Kontakt|Contact|Org\.? ?nr\.?|Prosjektleder|Prosjektleiar|Nettside|Website)[ \t]{0,5}:[ \t\u00A0]{0,20}(?=$|\n[ \t]{0,20}(?:$|\n|\p{L}[\p{L}. -]{1,30}:))/giu,
];

export const silentBlank: TextRule<"text/silent-blank"> = {
  id: "text/silent-blank",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Noe mangler",
      what: "Ved «{met}» ser det ut til at et ord eller en verdi er falt ut.",
      why: "En tom verdi etterlater seg bare et mellomrom, som er lett å overse ved gjennomlesing.",
      mend: "Fyll inn det som mangler, eller rett tegnsettingen.",
    },
    en: {
      title: "Something is missing",
      what: "At `{met}` a word or a value seems to have fallen out.",
      why: "An empty value leaves only a space, which is easy to overlook when proof-reading.",
      mend: "Fill in what is missing, or mend the punctuation.",
    },
  },
  example: {
    fails: "Hei ,\n\nVi ber om svar innen den  .\n\nTelefon:\nE-post: hunt@ntnu.no",
    passes: "Hei,\n\nVi ber om svar innen 14. september ... eller så snart du kan.\n\nTelefon: 55 50 00 01",
  },
  find: (reading) =>
    findAnyMatch(reading.text, BLANKS).map(({ at, length }) => ({
      at,
      length,
      facts: { met: around(reading.text, at, at + length) },
    })),
};

const BEFORE = 16;

/** The gap with the word before it: a blank alone says nothing. */
function around(text: string, at: number, end: number): string {
  const before = text.slice(Math.max(0, at - BEFORE), at);
  return (before.slice(Math.max(before.lastIndexOf("\n"), before.indexOf(" ")) + 1) + text.slice(at, end))
    .replaceAll(/\s/gu, " ")
    .trim();
}
