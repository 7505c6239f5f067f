import type { RuleTable } from "@sluse/core";

export type PrivacyRuleId = "link/tracking" | "link/national-id" | "link/personal-data";

/**
 * What a link may give away. The examples are HTML, judged by the `eforsk` policy, but those of `link/in-notice`, which
 * are titles.
 */
export const privacyRules: RuleTable<PrivacyRuleId> = {
  "link/tracking": {
    id: "link/tracking",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Sporing i lenken",
        what: "Lenken {address} har {parameter}, som brukes til å følge den som trykker.",
        why: "At noen har fått et brev om helseforskning, skal ikke havne hos en annonsetjeneste.",
        mend: "Fjern {parameter} fra adressen.",
      },
      en: {
        title: "Tracking in the link",
        what: "The link {address} has {parameter}, which is used to follow whoever presses it.",
        why: "That somebody got a letter about health research must not reach an advertiser.",
        mend: "Remove {parameter} from the address.",
      },
    },
    example: {
      fails: '<a href="https://skjema.no/?utm_source=brev">Til skjemaet</a>',
      passes: '<a href="https://skjema.no/?side=2">Til skjemaet</a>',
    },
  },
  "link/national-id": {
    id: "link/national-id",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Fødselsnummer i lenken",
        what: "Lenken {address} har elleve siffer som er et fødselsnummer eller D-nummer.",
        why: "Adresser havner i logger, historikk og hos andre nettsteder.",
        mend: "Bruk en tilfeldig engangskode.",
      },
      en: {
        title: "National id in the link",
        what: "The link {address} has eleven digits that are a national id.",
        why: "Addresses end up in logs, histories and at other sites.",
        mend: "Use a random token.",
      },
    },
    source: "Helsenorge looks persons up by POST, so that no national id lands in an address",
    example: {
      fails: '<a href="https://skjema.no/?id=01815000036">Til skjemaet</a>',
      passes: '<a href="https://skjema.no/?id=7">Til skjemaet</a>',
    },
  },
  "link/personal-data": {
    id: "link/personal-data",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Personopplysning i lenken",
        what: "Lenken {address} har {parameter}, som ser ut til å bære en personopplysning.",
        why: "Adresser havner i logger, historikk og hos andre nettsteder.",
        mend: "Bruk en tilfeldig engangskode, og hent opplysningen på serveren.",
      },
      en: {
        title: "Personal data in the link",
        what: "The link {address} has {parameter}, which seems to carry personal data.",
        why: "Addresses end up in logs, histories and at other sites.",
        mend: "Use a random token, and fetch the data on the server.",
      },
    },
    example: {
      fails: '<a href="https://skjema.no/?fornavn=Test">Til skjemaet</a>',
      passes: '<a href="https://skjema.no/?side=2">Til skjemaet</a>',
    },
  },
};
