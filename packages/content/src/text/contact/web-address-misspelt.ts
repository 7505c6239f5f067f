import { findAnyMatch } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/** Addresses that a browser takes for something else, or for nothing. */
export const SLIPS_IN_ADDRESSES: readonly RegExp[] = [
  // htpps://, hhtps://, https;//, https//www., http:/www.
  /(?<![\p{L}\p{N}/.@-])(?:htpps?|hhtps?|htttps?|htps?|httsp|httpss|ttps?|htttp|hptts?)(?::\/\/|:\/|\/\/)\S{1,80}/giu,
  /(?<![\p{L}\p{N}/.@-])https?(?:;\/\/|\/\/|:\/(?!\/)|:\\\\|:(?=www\.)|\.\/\/|:\/\/\/)\S{1,80}/giu,
  // https://https://
  /(?<![\p{L}\p{N}])https?:\/\/https?(?::\/\/|\/\/|:)\S{0,80}/giu,
  // ww.fjordheim.no, wwww.fjordheim.no, www,fjordheim.no, www fjordheim.no, www..fjordheim.no
  /(?<![\p{L}\p{N}/.@-])(?:ww|wwww|vvv|www\.www)\.[\p{L}\p{N}-]{2,40}\.\p{L}{2,10}(?!\p{L})/giu,
  /(?<![\p{L}\p{N}/.@-])www(?:[,;:]|\.{2}|[ ]|\.[ ])[\p{L}\p{N}-]{2,40}\.(?:no|com|org|net|se|dk|eu)(?!\p{L})/giu,
  // www.fjordheim,no
  /(?<![\p{L}\p{N}/.@-])(?:https?:\/\/(?:www\.)?|www\.)[\p{L}\p{N}.-]{2,60}(?:,|\.[ ]|[ ]\.|[ ]?\.,|\.{2})(?:no|com|org|net|se|dk|eu)(?![\p{L}\p{N}])/giu,
];

export const webAddressMisspelt: TextRule<"text/web-address-misspelt"> = {
  id: "text/web-address-misspelt",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Nettadressen er skrevet feil",
      what: "«{met}» fører ingen steder slik den er skrevet.",
      why: "Den som skriver av adressen fra et brev på papir, kommer ikke fram.",
      mend: "Rett skrivemåten, og prøv adressen. Er den riktig, kan en superbruker godta den.",
    },
    en: {
      title: "Misspelt web address",
      what: "`{met}` leads nowhere as it is written.",
      why: "Whoever copies the address from a letter on paper does not get there.",
      mend: "Correct the spelling, and try the address. When it is right, a superuser may accept it.",
    },
  },
  example: {
    fails: "Les mer på www.fjordheim,no eller https//studie.fjordheim.no.",
    passes: "Les mer på www.fjordheim.no, eller på https://studie.fjordheim.no.",
  },
  find: ({ text }) => findAnyMatch(text, SLIPS_IN_ADDRESSES),
};
