import type { RuleTable } from "@sluse/core";

export type ProbeRuleId =
  | "link/broken"
  | "link/private-address"
  | "link/page-closed"
  | "link/cannot-tell"
  | "link/certificate-ends"
  | "link/consumed-by-opening";

/** What follows from having looked at a link. */
export const probeRules: RuleTable<ProbeRuleId> = {
  "link/broken": {
    id: "link/broken",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Lenken virker ikke",
        what: "Lenken {address} {sett}.",
        why: "Mottakeren kommer ikke fram, og får ikke svart eller lest mer.",
        mend: "Rett lenken i malen, eller få nettstedet i orden, og send inn på nytt.",
      },
      en: {
        title: "Link does not work",
        what: "The link {address} {seen}.",
        why: "The recipient does not get through, and can neither answer nor read more.",
        mend: "Mend the link in the template, or have the site mended, and submit anew.",
      },
    },
    source: "Dead link in the mail-out of April 2023",
    example: {
      fails: "https://skjema.no/undersokelse answers 404",
      passes: "https://skjema.no/undersokelse answers 200 with the form's page",
    },
  },
  "link/private-address": {
    id: "link/private-address",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Lenken fører til et lukket nett",
        what: "Lenken {address} {sett}.",
        why: "Siden kan åpnes på sykehuset, men ikke hjemme hos mottakeren.",
        mend: "Bruk adressen som er åpen for innbyggere.",
      },
      en: {
        title: "Link leads to a private network",
        what: "The link {address} {seen}.",
        why: "The page opens inside the hospital and not in the recipient's home.",
        mend: "Use the address that is open to citizens.",
      },
    },
    example: {
      fails: "https://skjema.no/ resolves to 10.20.30.40",
      passes: "https://skjema.no/ resolves to a public address",
    },
  },
  "link/page-closed": {
    id: "link/page-closed",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Siden sier at den er stengt",
        what: "Lenken {address} {sett}.",
        why: "Siden svarer, men mottakeren møter et stengt skjema eller en feilmelding.",
        mend: "Åpne skjemaet, eller rett lenken, og send inn på nytt.",
      },
      en: {
        title: "Page says it is closed",
        what: "The link {address} {seen}.",
        why: "The page answers, but the recipient meets a closed form or an error.",
        mend: "Open the form, or mend the link, and submit anew.",
      },
    },
    example: {
      fails: "<h1>Skjemaet er lukket</h1>",
      passes: "<h1>Velkommen til undersøkelsen</h1>",
    },
  },
  "link/cannot-tell": {
    id: "link/cannot-tell",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Lenken må prøves av et menneske",
        what: "Lenken {address} {sett}. Sett fra: {vantagePoint}. Endte på: {finalAddress}.",
        why: "Kontrollen så ikke nok til å si at mottakeren kommer fram.",
        mend: "Åpne lenken på en telefon utenfor sykehusets nett. Godkjenn den med begrunnelse hvis den virker.",
      },
      en: {
        title: "Link must be tried by a person",
        what: "The link {address} {seen}. Looked at from: {vantagePoint}. Ended on: {finalAddress}.",
        why: "The check did not see enough to say that the recipient gets through.",
        mend: "Open the link on a phone outside the hospital network. Acknowledge it with a reason if it works.",
      },
    },
    example: {
      fails: "https://skjema.no/ gives no answer in time",
      passes: "https://skjema.no/ answers 200 with the form's page",
    },
  },
  "link/certificate-ends": {
    id: "link/certificate-ends",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Sertifikatet utløper før svarfristen",
        what: "Lenken {address} {sett}: {certificateEnds}.",
        why: "Fra den dagen advarer nettleseren mottakeren mot å gå videre.",
        mend: "Spør nettstedets eier om sertifikatet fornyes av seg selv, og godkjenn med det svaret.",
      },
      en: {
        title: "Certificate ends before the answer period",
        what: "The link {address} {seen}: {certificateEnds}.",
        why: "From that day on the browser warns the recipient against going on.",
        mend: "Ask the site's owner whether the certificate is renewed by itself, and acknowledge with the answer.",
      },
    },
    example: {
      fails: "the certificate ends 1 March, the answer period 15 March",
      passes: "the certificate ends 1 May, the answer period 15 March",
    },
  },
  "link/consumed-by-opening": {
    id: "link/consumed-by-opening",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Skjemaet kan bare åpnes én gang",
        what: "Lenken {address} {sett}.",
        why: "E-postfiltre og forhåndsvisninger åpner lenker, og mottakeren møter da et brukt skjema.",
        mend: "Be skjemaets eier om et mellomsteg, der engangskoden først brukes når mottakeren trykker «Start».",
      },
      en: {
        title: "Form opens only once",
        what: "The link {address} {seen}.",
        why: "Mail filters and previews open links, and the recipient then meets a form already used.",
        mend: "Ask the form's owner for a page in between, where the token is used when the recipient presses “Start”.",
      },
    },
    source: "alphagov/notifications-admin 3431",
    example: {
      fails: "the second GET of a canary link answers 410",
      passes: "a canary link gives the same page twice",
    },
  },
};
