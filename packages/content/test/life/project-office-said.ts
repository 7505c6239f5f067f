import type { SaidOtherwise } from "./said-otherwise.ts";

/** What a careless project office writes. Of sixty sentences written without a look at the rules, 33 were told at first look; those that still are not stand in `faults.ts`. */
export const projectOfficeSaid: readonly SaidOtherwise[] = [
  {
    kind: "what programs put in for a value",
    rules: ["text/placeholder-left", "text/program-value"],
    said: {
      nb: [
        "Kjære {Fornavn}, vi skriver til deg fordi du har vært pasient hos oss.",
        "Hei $fornavn! Vi håper du har det bra etter operasjonen.",
        "Du var innlagt ved @@avdeling@@ i mars.",
        "Svar innen {dato + 14} dager.",
        "Kjære Mottaker.Fornavn, du er invitert til å delta i studien.",
        "Du ble operert #DIV/0! ved sykehuset.",
        "Med vennlig hilsen\n\n[signatur settes inn her]",
      ],
      en: ["Dear <First name>, we are writing to you about your knee operation."],
      nn: ["Hei [[namn]], takk for at du svarte i fjor."],
    },
  },
  {
    kind: "a number that nobody means",
    rules: ["text/figure-impossible"],
    said: {
      nb: [
        "Vi sendte deg et skjema for -3 uker siden.",
        "Du får tilsendt 1 spørreskjemaer.",
        "Vi ber deg svare på 3 spørreskjema og sende den tilbake innen 1 uker.",
        "Registeret ble startet i 20225.",
      ],
      en: ["You have 1 days left to answer."],
      nn: ["Du får 2 skjema om 1 månader.", "Svar innan 0 dagar."],
    },
  },
  {
    kind: "a filler",
    rules: ["text/filler-left"],
    said: {
      nb: [
        "Skjemaet tar omtrent NN minutter å fylle ut.",
        "Ring oss på telefon 00 00 00 00 hvis du har spørsmål.",
        "Har du spørsmål, ring 12 34 56 78.",
        "Spørsmål kan sendes til post@example.com.",
        "Kontakt oss på telefon XXX XX XXX.",
      ],
    },
  },
  {
    kind: "a time that does not fit",
    rules: [
      "text/deadlines-disagree",
      "text/past-deadline",
      "text/span-reversed",
      "text/date-far-off",
      "text/tense-differs",
    ],
    said: {
      nb: [
        "Svar innen 14 dager, og senest innen tre uker.",
        "Svarfristen er utløpt når du får dette brevet.",
        "Skjemaet er åpent fra 1. april til 15. mars 2027.",
        "Vi samler inn opplysninger fra 2023 til 2019.",
        "Opplysningene slettes senest 31. desember 2207.",
        "Resultatene fra undersøkelsen i 2031 viste at de fleste var fornøyde.",
      ],
    },
  },
  {
    kind: "a day that does not exist",
    rules: ["text/date-impossible", "text/weekday-wrong"],
    said: {
      nb: ["Fristen er 31. juni 2027.", "Svar helst innen fredag 16. mars 2027, eller på mandag 14. mars."],
      en: ["Please reply no later than 30 February 2027."],
    },
  },
  {
    kind: "another study",
    rules: ["text/studies-disagree"],
    said: {
      nb: [
        "Takk for at du deltar i Hofteregisteret-studien. I KneOpp-studien vil vi følge deg i fem år.",
        "Prosjektet heter Trygg Start. Når du svarer, blir du med i Trygg Slutt.",
      ],
    },
  },
  {
    kind: "another law",
    rules: ["text/outdated-name", "text/legal-basis-wrong"],
    said: {
      nb: [
        "Behandlingen av opplysningene er hjemlet i personopplysningsloven av 1978.",
        "Rettslig grunnlag er GDPR artikkel 6 nr. 1 bokstav k.",
        "Studien er godkjent av Datatilsynet med konsesjon etter personregisterloven.",
        "Du har rett til innsyn etter GDPR artikkel 150.",
        "Vi har fritak fra taushetsplikten etter helsepersonelloven § 229.",
      ],
    },
  },
  {
    kind: "two statements that cannot both be",
    rules: ["text/statements-disagree"],
    said: {
      nb: [
        "Du kan når som helst trekke deg, men opplysninger som er samlet inn kan ikke slettes. Hvis du trekker deg, sletter vi alle opplysninger om deg.",
        "Svarene dine er helt anonyme. En navneliste som knytter deg til en kode, oppbevares innelåst.",
        "Undersøkelsen er anonym. Vi ser hvem som ikke har svart, og sender påminnelse til dem.",
      ],
      en: ["Your answers are anonymous. Your name is replaced by a code, and a list links the code to you."],
      nn: ["Svara er anonyme, men vi koplar dei til journalen din med fødselsnummeret."],
    },
  },
  {
    kind: "a choice that is none",
    rules: [
      "text/free-choice-denied",
      "text/silence-as-consent",
      "text/consequence-threatened",
      "text/reward-promised",
    ],
    said: {
      nb: [
        "Du kan reservere deg når som helst fram til 1. mai, deretter er du med for alltid.",
        "Hvis du ikke vil delta, trenger du ikke gjøre noe. Hvis vi ikke hører fra deg, regner vi med at du deltar.",
        "Hvis du ikke ønsker å delta, må du møte opp personlig ved avdelingen for å si nei.",
        "For å trekke deg må du sende legeattest.",
        "Du kan ikke angre når skjemaet er sendt inn.",
        "Du får 500 kroner hvis du svarer ja til alle spørsmålene.",
      ],
      en: [
        "If you do not opt out within ten days you have consented.",
        "You may withdraw, but only with the approval of the project leader.",
      ],
      nn: ["Du kan seie nei, men då mistar du plassen din i ventelista."],
    },
  },
  {
    kind: "a contact that reaches nobody",
    rules: ["text/e-mail-invalid", "text/phone-number-invalid"],
    said: {
      nb: ["Send e-post til kari.hansen@fjordheim,no."],
      en: ["Call us at +47 7355123 with questions."],
    },
  },
  {
    kind: "what programs that write say themselves",
    rules: ["text/note-left"],
    said: { nb: ["Husk å fylle ut alle feltene, ellers blir du belastet med et gebyr på 300 kroner."] },
  },
  {
    kind: "a part that is not there",
    rules: ["text/missing-part"],
    said: { nb: ["Vedlagt finner du samtykkeerklæring (vedlegg 3 av 2)."] },
  },
  {
    kind: "one recipient's own",
    rules: ["text/one-person-named"],
    said: { nb: ["Din sønn Ola har fått diagnosen, og vi vil gjerne at hun svarer på skjemaet."] },
  },
];

/** Sound sentences of the same hand: of forty, one was held at first look. */
export const meantByProjectOffice = {
  nb: [
    "Du ble operert 3. mai 2025, og vi vil gjerne vite hvordan det går.",
    "Vi sender deg et nytt skjema om seks måneder og et siste skjema om ett år.",
    "Svarene dine er ikke anonyme: navnet ditt er byttet ut med en kode, og bare to i prosjektet har kodelisten.",
    "Når prosjektet er slutt, blir opplysningene anonymisert, og kodelisten slettes.",
    "Hvis du trekker deg, sletter vi opplysningene, med mindre de allerede er brukt i publiserte analyser.",
    "Du kan trekke deg når som helst uten å si hvorfor, og det får ingen følger for behandlingen din.",
    "Vi har tidligere sendt deg et skjema. Har du allerede svart, kan du se bort fra dette brevet.",
    "Du trenger ikke gjøre noe hvis du ikke vil delta.",
    "Rettslig grunnlag er personvernforordningen artikkel 6 nr. 1 bokstav e og artikkel 9 nr. 2 bokstav j.",
    "Studien er godkjent av Regional komité for medisinsk og helsefaglig forskningsetikk (REK nord, 2024/112233).",
    "Registeret ble opprettet i 1987 og har hjemmel i forskrift etter helseregisterloven § 11.",
    "Er du forelder til et barn under 16 år, svarer du på vegne av barnet.",
    "Det finnes ett skjema for barnet og ett for deg som forelder.",
    "Spør legen din hvis du lurer på noe om behandlingen; spørsmål om studien kan du stille til oss.",
    "Telefonen er betjent mandag til fredag mellom 9 og 15. Du kan også ringe sentralbordet på 73 55 12 00.",
    "Det tar omtrent 20 minutter å svare på de 35 spørsmålene.",
    "Vi fant 1 250 personer, og 625 av dem (50 prosent) svarte i 2023.",
    "I tidligere runder svarte 7 av 10, og mange skrev at skjemaet var lett å fylle ut.",
    "Undersøkelsen gjøres sammen med Universitetet i Bergen og Oslo universitetssykehus.",
    "Behandlingen ble endret i 2022, og derfor spør vi både deg som ble behandlet før og deg som ble behandlet etter.",
    "Har du flyttet siden i fjor, kan du gi oss ny adresse på nettsiden.",
    "Neste gang du kommer til kontroll, kan du ta med skjemaet i stedet.",
    "Du har kanskje hørt om studien på nyhetene i går eller lest om den i avisen.",
    "Opplysningene lagres til 31. desember 2045, slik det står i tillatelsen fra REK.",
    "Som takk for hjelpen er du med i trekningen av ti gavekort, også om du bare svarer på noen av spørsmålene.",
    "Prøven tas av fastlegen din og koster deg ingenting. Vi dekker reisen etter satsene for pasientreiser.",
    "Er du i tvil om noen andre har brukt BankID-en din, skal du kontakte banken din.",
    "Brevet er sendt ut i mars og april, og vi svarer på spørsmål så lenge studien varer, til og med 2029.",
  ],
  nn: [
    "Det er frivillig å vere med, og du kan trekkje deg når som helst utan å seie kvifor.",
    "Har du spørsmål, kan du ringje oss på telefon 57 83 12 00 kvar dag mellom klokka 9 og 14.",
    "Vi bed deg svare på eit skjema om korleis det går med deg eitt år etter operasjonen.",
    "Svara blir lagra saman med ein kode, ikkje med namnet ditt. Kodelista blir sletta når prosjektet er over.",
    "Dersom du ikkje ønskjer fleire brev frå oss, kan du seie ifrå på nettsida eller ringje.",
  ],
  en: [
    "Taking part is voluntary. You may withdraw at any time without giving a reason, and your treatment will not be affected.",
    "You were treated at our hospital between 2019 and 2023, which is why we are writing to you.",
    "If you have already answered, please disregard this letter.",
    "We will send you a new questionnaire in one year and a last one in three years.",
    "The study is approved by the Regional Committee for Medical and Health Research Ethics (REK sør-øst).",
    "If the form is too long, you may answer as many of the questions as you like.",
  ],
  se: ["Lea eaktodáhtolaš searvat, ja don sáhtát geassádit goas ihkinassii."],
} as const;
