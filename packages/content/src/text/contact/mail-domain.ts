import { shown } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";
import { isEMail } from "./e-mail.ts";

/** Slips in domains that everybody knows. */
export const SLIPS: RegExp =
  /@(?:g(?:mial|amil|mai|mal|maill|nail)\.com|hot(?:mial|mal|mai)\.(?:com|no)|out(?:lok|look)\.(?:con|cm)|[\p{L}\p{N}.-]{1,200}\.(?:con|cmo|nno|on|nk|rog|ogr|nte))$/iu;
/** Addresses that anybody can have. */
export const PRIVATE: RegExp =
  /@(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|msn|online|getmail|proton|protonmail|gmx|aol)\.(?:com|no|net|me|de)$/iu;

export const mailDomain: TextRule<"text/mail-domain"> = {
  id: "text/mail-domain",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "E-postadressen er trolig ikke virksomhetens",
      what: "«{met}» er skrevet feil, eller er en privat adresse.",
      why: "Helseopplysninger kan havne hos fremmede, og mottakeren kan tro at brevet er svindel.",
      mend: "Bruk virksomhetens egen adresse. Er den riktig, kan en superbruker godta den.",
    },
    en: {
      title: "The e-mail address is probably not the organisation's",
      what: "`{met}` is misspelt, or a private address.",
      why: "Health information may end with strangers, and the recipient may take the letter for fraud.",
      mend: "Use the organisation's own address. When it is right, a superuser may accept it.",
    },
  },
  example: {
    fails: "Skriv til rygg.studien@gmial.com eller aase.h@gmail.com.",
    passes: "Skriv til rygg@fjordheim-universitet.no.",
  },
  *find({ addresses }) {
    for (const { kind, text, at } of addresses) {
      if (kind !== "e-mail" || !isEMail(text) || !(SLIPS.test(text) || PRIVATE.test(text))) continue;
      yield { at, length: text.length, facts: { met: shown(text.slice(text.indexOf("@"))) } };
    }
  },
};
