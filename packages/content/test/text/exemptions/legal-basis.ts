import type { RuleExemptions } from "./exemption.ts";

export const legalBasis: RuleExemptions = {
  rule: "text/legal-basis-wrong",
  exemptions: [
    {
      because: "other acts have articles too",
      found: "Du har rettar etter personvernforordninga artikkel 102.",
      sound: [
        "Ordninga følgjer av EØS-avtalen artikkel 118.",
        "Retten følger av Grunnlovens artikkel 102.",
        "It follows from Article 168 of the Treaty.",
      ],
    },
    {
      because: "articles other than the two have points of their own",
      found: "Rettslig grunnlag er personvernforordningen artikkel 6 nr. 1 bokstav k.",
      sound: [
        "Etter GDPR artikkel 13 nr. 2 bokstav k skal vi si fra.",
        "The General Data Protection Regulation, Article 83(4) c, is about fines.",
      ],
    },
    {
      because: "no point is named",
      found: "Grunnlaget er samtykke etter GDPR artikkel 6 nr. 1 bokstav e.",
      sound: [
        "Grunnlaget er samtykke etter GDPR artikkel 6.",
        "The legal basis is consent under GDPR Article 6(1).",
      ],
    },
    {
      because: "two bases in one sentence",
      found: "Vi bygger på samtykke (artikkel 6 nr. 1 bokstav e).",
      sound: [
        "Vi bygger på samtykke (artikkel 6 nr. 1 bokstav a) og på allmenn interesse (artikkel 6 nr. 1 bokstav e).",
        "We rely on consent, Article 6(1)(a), and on a task in the public interest, Article 6(1)(e).",
      ],
    },
    {
      because: "the basis is of an article that does not name it",
      found: "Vi har en rettslig forpliktelse etter artikkel 6 nr. 1 bokstav e.",
      sound: ["Vi har en rettslig forpliktelse etter artikkel 9 nr. 2 bokstav i."],
    },
    {
      because: "another sentence tells of something else",
      found: "Behandlingsgrunnlaget er samtykke, artikkel 6 nr. 1 bokstav e.",
      sound: [
        "Du har gitt samtykke til å delta. Behandlingsgrunnlaget er artikkel 6 nr. 1 bokstav e.",
        "Du gav samtykke i fjor. Grunnlaget er artikkel 6 nr. 1 bokstav e.",
      ],
    },
    {
      because: "only one paragraph of each has the points",
      found: "Grunnlaget er allmenn interesse etter GDPR artikkel 6 nr. 1 bokstav b.",
      sound: ["Grunnlaget er allmenn interesse, jf. GDPR artikkel 6 nr. 3 bokstav b."],
    },
    {
      because: "the basis is denied",
      found: "Grunnlaget er samtykket ditt etter artikkel 6 nr. 1 bokstav e.",
      sound: [
        "Grunnlaget er ikke samtykket ditt, men artikkel 6 nr. 1 bokstav e.",
        "Grunnlaget er ikkje samtykke, men artikkel 6 nr. 1 bokstav e.",
      ],
    },
    {
      because: "the basis is denied, in English",
      language: "en",
      found: "We rely on your consent under Article 6(1)(e).",
      sound: ["We do not rely on your consent but on Article 6(1)(e)."],
    },
    {
      because: "consent to taking part is not consent to the use of data",
      found: "Vi ber om samtykke til bruken av opplysningene, artikkel 6 nr. 1 bokstav e.",
      sound: [
        "Vi ber om samtykke til å delta, mens opplysningene brukes etter artikkel 6 nr. 1 bokstav e.",
        "Vi ber om samtykke til deltakelse; opplysningene brukes etter artikkel 6 nr. 1 bokstav e.",
        "We ask for your consent to take part, and use the data under Article 6(1)(e).",
      ],
    },
  ],
};
