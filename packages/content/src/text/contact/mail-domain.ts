import { shown } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";
import { withoutAddresses } from "../internal/without-addresses.ts";
import { isEMail } from "./e-mail.ts";
import { misspeltKind, plainOf, strangerBy } from "./organisation-domain.ts";
import { namesOrganisation } from "./organisations.ts";

/** Slips in domains that everybody knows. */
export const SLIPS: RegExp =
  /@(?:g(?:mial|amil|mai|mal|maill|nail)\.com|hot(?:mial|mal|mai)\.(?:com|no)|out(?:lok|look)\.(?:con|cm)|[\p{L}\p{N}.-]{1,200}\.(?:con|cmo|nno|on|nk|rog|ogr|nte|no\.no|com\.no|no\.com|local|lan|internal|intern|localhost|test|invalid))$/iu;
/** Addresses that anybody can have. */
export const PRIVATE: RegExp =
  /@(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|msn|online|getmail|proton|protonmail|gmx|aol)\.(?:com|no|net|me|de)$/iu;

/** Nobody reads what is sent there. */
const NOT_READ =
  /^(?:no-?reply|do-?not-?reply|ikke-?svar|ikkje-?svar|noreply-\p{L}{1,20}|mailer-daemon|postmaster)@/iu;

export const mailDomain: TextRule<"text/mail-domain"> = {
  id: "text/mail-domain",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "E-postadressen er trolig ikke virksomhetens",
      what: "«{met}» er skrevet feil, er en privat adresse eller en annen virksomhets, eller leses av ingen.",
      why: "Helseopplysninger kan havne hos fremmede, og mottakeren kan tro at brevet er svindel.",
      mend: "Bruk virksomhetens egen adresse. Er den riktig, kan en superbruker godta den.",
    },
    en: {
      title: "The e-mail address is probably not the organisation's",
      what: "`{met}` is misspelt, a private address or another organisation's, or read by nobody.",
      why: "Health information may end with strangers, and the recipient may take the letter for fraud.",
      mend: "Use the organisation's own address. When it is right, a superuser may accept it.",
    },
  },
  example: {
    fails: "Skriv til rygg.studien@gmial.com eller aase.h@gmail.com.",
    passes: "Skriv til rygg@fjordheim-universitet.no.",
  },
  *find(reading) {
    const words = withoutAddresses(reading);
    const plain = plainOf(words);
    // Who writes is told by a letter that names somebody.
    const isTold = namesOrganisation(words);
    for (const { kind, text, at } of reading.addresses) {
      const domain = text.slice(text.indexOf("@") + 1);
      if (
        kind !== "e-mail" ||
        !isEMail(text) ||
        reading.isStandIn(at) ||
        !(
          SLIPS.test(text) ||
          PRIVATE.test(text) ||
          NOT_READ.test(text) ||
          misspeltKind(domain) !== undefined ||
          (isTold && strangerBy(domain, plain) !== undefined)
        )
      )
        continue;
      yield {
        at,
        length: text.length,
        facts: { met: NOT_READ.test(text) ? shown(text) : shown(text.slice(text.indexOf("@"))) },
      };
    }
  },
};
