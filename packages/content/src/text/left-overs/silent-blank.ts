import { findAnyMatch } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/** Where an empty value leaves its trace. */
export const BLANKS: readonly RegExp[] = [
  // "Hei ,", "den  ." A space before the mark that ends the word; not " ..." and not " .pdf".
  /(?<=[\p{L}\p{N}.:)»”])[ \t\u00A0\u202F]{1,20}(?:[,;!?](?![\p{L}\p{N}(])|\.(?![.\p{L}\p{N}]))/gu,
  // "Kjære," with nobody after it, nor on the next line; "Hei," alone is an ordinary greeting
  /^[ \t]{0,3}(?:Kjære|Dear|Buorre)[ \t]{0,3}(?:[,!][ \t]{0,3}$|$(?!\n\p{Lu}\p{L}{0,30}(?:[ '’-]\p{Lu}\p{L}{0,30}){0,4}[ \t]{0,3},?[ \t]{0,3}(?:\n|$)))/gimu,
  // "Kari,," "takk.. Hilsen": not "...", and not the end of "osv.." or of an address, "2. etg.."
  /(?<=[\p{L}\p{N}»)]),{2}(?!,)|(?<=[\p{L}\p{N}»)])(?<!(?<!\p{L})(?:etg|osv|mv|mm|jr|sr|nr|inc|ltd|etc|dvs|avd|tlf|kl))\.{2}(?=\s\p{Lu})|(?<=[\p{L}\p{N}»)])(?:;{2}|,\.(?=\s|$)|\.,(?=\s\p{Lu}))/gu,
  // "et gavekort på kr.", "til sammen kroner": no figure on either side
  /(?<=(?:gavekort|gåvekort|beløp|honorar|kompensasjon|dekket|dekt|betalt) på )(?:kr\.?|kroner|NOK)(?=\s{0,2}(?:[.,;!]|$)(?! ?\d))/gimu,
  // "( )", "«»", ", ,"
  /\([ \t\u00A0]{0,20}\)(?![ \t]{0,4}(?:Ja|Nei|Yes|No|Vet|Veit|Usikker|Juo|In)(?!\p{L}))|«[ \t\u00A0]{0,20}»|“[ \t\u00A0]{0,20}”|,[ \t\u00A0]{1,20}(?=,)/gu,
];

export const silentBlank: TextRule<"text/silent-blank"> = {
  id: "text/silent-blank",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Noe mangler",
      what: "Ved «{met}» ser det ut til at et ord eller en verdi har falt ut.",
      why: "En tom verdi etterlater seg bare et mellomrom, som er lett å overse ved gjennomlesing.",
      mend: "Fyll inn det som mangler, eller rett tegnsettingen. Skal det stå slik, kan en superbruker godta det.",
    },
    en: {
      title: "Something is missing",
      what: "At `{met}` a word or a value seems to have fallen out.",
      why: "An empty value leaves only a space, which is easy to overlook when proof-reading.",
      mend: "Fill in what is missing, or mend the punctuation. When it should stand so, a superuser may accept it.",
    },
  },
  example: {
    fails: "Hei ,\n\nVi ber om svar innen den  .",
    passes: "Hei,\n\nVi ber om svar innen 14. september ... eller så snart du kan.",
  },
  *find({ text }) {
    for (const { at, length } of findAnyMatch(text, BLANKS)) {
      yield { at, length, facts: { met: around(text, at, at + length) } };
    }
  },
};

const BEFORE = 16;

/** The gap with the word before it: a blank alone says nothing. */
function around(text: string, at: number, end: number): string {
  const before = text.slice(Math.max(0, at - BEFORE), at);
  return (before.slice(Math.max(before.lastIndexOf("\n"), before.indexOf(" ")) + 1) + text.slice(at, end))
    .replaceAll(/\s/gu, " ")
    .trim();
}
