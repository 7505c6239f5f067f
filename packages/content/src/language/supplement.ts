import type { Language } from "@sluse/core";

import { wordsOf } from "./words-of.ts";

/**
 * Words that free Norwegian dictionaries lack although they are in everyday use, and words of this field. Added to
 * whatever dictionary the caller supplies.
 */
export const SUPPLEMENT: Readonly<Record<Language, ReadonlySet<string>>> = {
  nb: wordsOf(`
    noen noe selvom noensinne internett internettet skjema skjemaet skjemaene spørreskjema spørreskjemaet
    forskningsprosjekt forskningsprosjektet forskningsprosjekter helseforskning helseforskningsloven
    helseopplysninger helseopplysningene personopplysninger personopplysningene personvern personvernombud
    personvernombudet personvernerklæring samtykke samtykket samtykkeerklæring samtykkeskjema helseforetak
    helseforetaket helsenorge helseregister helseregistre kvalitetsregister kvalitetsregisteret innlogging logge
    nettside nettsiden nettsidene e-post e-posten e-postadresse mobilnummer telefonnummer lenke lenken databehandler
    behandlingsansvarlig behandlingsansvarlige rettslig avidentifisert avidentifiserte pseudonymisert forskningsetikk
    forskningsetisk reservere reservert reservasjon pårørende svarslipp prosjektleder prosjektlederen studieleder
    spørreundersøkelse spørreundersøkelsen helseundersøkelse helseundersøkelsen innbygger innbyggere følgebrev
    datatilsynet bankid minid
  `),
  nn: wordsOf(`
    skjema skjemaet skjemaa spørjeskjema spørjeskjemaet forskingsprosjekt forskingsprosjektet helseforsking
    helseforskingslova helseopplysningar helseopplysningane personopplysningar personopplysningane personvern
    personvernombod personvernombodet samtykkje samtykke samtykkeskjema helseføretak helseføretaket helsenorge
    helseregister kvalitetsregister kvalitetsregisteret innlogging nettside nettsida e-post e-posten e-postadresse
    mobilnummer telefonnummer lenkje lenkja databehandlar behandlingsansvarleg rettsleg avidentifiserte
    pseudonymisert forskingsetikk forskingsetisk reservere reservert pårørande prosjektleiar prosjektleiaren
    spørjeundersøking spørjeundersøkinga helseundersøking helseundersøkinga innbyggjar innbyggjarar følgjebrev
    datatilsynet internett bankid minid
  `),
  en: wordsOf(
    "helsenorge bankid minid datatilsynet questionnaire questionnaires pseudonymised pseudonymized",
  ),
  se: new Set(),
};
