import type { RuleTable } from "../findings/rule.ts";
import { INCIDENT_2023, NEM_1997, OBJECTION } from "./sources.ts";

export type RecipientAudienceRuleId =
  | "recipient/many-invalid"
  | "recipient/duplicate"
  | "recipient/values-differ"
  | "recipient/unknown"
  | "recipient/repeat-limit"
  | "recipient/mostly-limited"
  | "recipient/stopped"
  | "recipient/not-required"
  | "recipient/language-missing"
  | "recipient/nobody-left";

/** Who of the people in an order may be written to. Counts only: no finding says who, or that somebody opted out. */
export const recipientAudienceRules: RuleTable<RecipientAudienceRuleId> = {
  "recipient/many-invalid": {
    id: "recipient/many-invalid",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Mange ugyldige numre",
        what: "{invalid} av {given} rader har ikke et gyldig fødselsnummer.",
        why: "Så mange feil tyder på feil fil, feil kolonne eller at filen er ødelagt. Da kan også de gyldige numrene være feil personer.",
        mend: "Lag filen på nytt fra kilden, og kontroller kolonnen.",
      },
      en: {
        title: "Many invalid numbers",
        what: "No valid national id in {invalid} of {given} rows.",
        why: "So many faults point to a wrong file, a wrong column or a damaged file; then the valid ones may be the wrong people too.",
        mend: "Make the file anew from its source, and check the column.",
      },
    },
    example: {
      fails: "2 000 of 30 000 rows have ten digits, for a spreadsheet dropped leading zeros.",
      passes: "3 of 30 000 rows are invalid; they are left out.",
    },
  },
  "recipient/duplicate": {
    id: "recipient/duplicate",
    severity: "note",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Samme person flere ganger",
        what: "{count} rader gjelder noen som står i filen fra før. Hver person får ett brev.",
        why: "Ingen skal få samme brev to ganger.",
        mend: "Ingenting må gjøres. Kontroller uttrekket dersom antallet er uventet.",
      },
      en: {
        title: "The same person more than once",
        what: "{count} rows came on top of another for the same person; each person gets one letter.",
        why: "Nobody shall get the same letter twice.",
        mend: "Nothing needs doing; check the extract if the number is a surprise.",
      },
    },
    source: INCIDENT_2023,
    example: { fails: "A file with one person in two rows.", passes: "A file with each person in one row." },
  },
  "recipient/values-differ": {
    id: "recipient/values-differ",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Samme person står med ulike opplysninger",
        what: "En person står i flere rader, og opplysningene i radene er ikke de samme.",
        why: "Personen får ett brev, og det kan ikke avgjøres hvilken rad som er den riktige.",
        mend: "Finn den riktige raden, fjern de andre, og bestill på nytt.",
      },
      en: {
        title: "The same person with different values",
        what: "A person stands in several rows, and what the rows say is not the same.",
        why: "The person gets one letter, and it cannot be told which row is the right one.",
        mend: "Find the right row, remove the others, and submit anew.",
      },
    },
    example: {
      fails: "One person in two rows, with the name Kåre in one and Káre in the other.",
      passes: "One person in two rows that say the same.",
    },
  },
  "recipient/unknown": {
    id: "recipient/unknown",
    severity: "hold",
    clearedBy: "fresher-facts",
    messages: {
      nb: {
        title: "Reservasjon kan ikke avklares",
        what: "Registrene ga ikke noe svar som frigir {count} personer.",
        why: "Den det ikke er svar om, kan være reservert. Uten svar går det ikke noe brev.",
        mend: "Vent til registrene svarer, og kontroller utsendingen på nytt.",
      },
      en: {
        title: "Opt-outs cannot be told",
        what: "The registers gave no answer that clears {count} people.",
        why: "Whoever there is no answer about may have opted out; without an answer no letter leaves.",
        mend: "Wait until the registers answer, then recheck the mail-out.",
      },
    },
    source: `${INCIDENT_2023}; GDPR art. 21`,
    example: {
      fails: "A register answers for 29 990 of 30 000 people.",
      passes: "Every register answers for every person, and the answers are fresh.",
    },
  },
  "recipient/repeat-limit": {
    id: "recipient/repeat-limit",
    severity: "warn",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Har fått så mange henvendelser som grensen tillater",
        what: "{count} personer har nådd grensen «{limit}» og er utelatt.",
        why: "Gjentatte henvendelser oppleves som press, og deltakelse skal være frivillig.",
        mend: "Ingenting må gjøres. De utelatte kan få brev når grensen tillater det.",
      },
      en: {
        title: "Contacted as often as the limit allows",
        what: "At the limit `{limit}`, and left out: {count} people.",
        why: "Repeated contact is felt as pressure, and taking part is voluntary.",
        mend: "Nothing needs doing; they may be written to when the limit allows it.",
      },
    },
    source: NEM_1997,
    example: {
      fails: "A second reminder to people who have had one reminder from the project.",
      passes: "The first reminder, fourteen days after the invitation.",
    },
  },
  "recipient/mostly-limited": {
    id: "recipient/mostly-limited",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "De fleste har fått dette før",
        what: "{count} av {valid} personer har nådd grensen «{limit}».",
        why: "Når over halvparten har fått alt grensen tillater, er dette trolig samme utsending en gang til. Slik fikk mange samme brev tre og fire ganger i april 2023.",
        mend: "Send ikke på nytt. Gjelder det en feil i et sendt brev, bestill en retting av det.",
      },
      en: {
        title: "Most have had this before",
        what: "At the limit `{limit}`: {count} of {valid} people.",
        why: "When more than half have had all that the limit allows, this is probably the same mail-out once more: that is how many got one letter three and four times in April 2023.",
        mend: "Do not send again; for a fault in a letter that was sent, order a correction of it.",
      },
    },
    source: INCIDENT_2023,
    example: {
      fails: "The invitation of last week is ordered again to the same 30 000, with its text mended.",
      passes: "A correction that names the faulty invitation and what was wrong with it.",
    },
  },
  "recipient/stopped": {
    id: "recipient/stopped",
    severity: "note",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Enkeltpersoner er stoppet",
        what: "{count} personer er stoppet enkeltvis og er utelatt.",
        why: "De skal ikke ha flere henvendelser.",
        mend: "Ingenting må gjøres.",
      },
      en: {
        title: "People stopped one by one",
        what: "Stopped one by one, and left out: {count} people.",
        why: "They are to have no more letters.",
        mend: "Nothing needs doing.",
      },
    },
    source: OBJECTION,
    example: {
      fails: "The order names a person who was stopped after a call to the switchboard.",
      passes: "The order names nobody who is stopped.",
    },
  },
  "recipient/not-required": {
    id: "recipient/not-required",
    severity: "note",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Fikk ikke brevet som rettes",
        what: "{count} personer fikk ikke den feilaktige utsendingen og er utelatt.",
        why: "En retting til noen som ikke har fått feilen, er bare et ekstra brev.",
        mend: "Ingenting må gjøres.",
      },
      en: {
        title: "Did not get the letter that is corrected",
        what: "Left out for not having had the faulty mail-out: {count} people.",
        why: "To those who never got the fault a correction is only one letter more.",
        mend: "Nothing needs doing.",
      },
    },
    source: INCIDENT_2023,
    example: {
      fails: "A correction is ordered to everybody, though the faulty wave was stopped half-way.",
      passes: "A correction is ordered to those who got the faulty letter.",
    },
  },
  "recipient/language-missing": {
    id: "recipient/language-missing",
    // Whether they can read the other language cannot be told here; a superuser who knows them may say so.
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Brevet finnes ikke på språket mottakere har bedt om",
        what: "{count} mottakere har bedt om {language}, men bestillingen har ikke brevet på det språket. Det blir sendt på {instead}.",
        why: "Den som skal si ja eller nei, må forstå det som står i brevet.",
        mend: "Legg ved brevet på {language}, eller la en superbruker godta at disse får det på {instead}.",
      },
      en: {
        title: "The letter is not there in the language recipients asked for",
        what: "{count} recipients asked for `{language}`, which the order has no document in; they get it in `{instead}`.",
        why: "Whoever is to say yes or no must understand what the letter says.",
        mend: "Add the document in `{language}`, or let a superuser accept that these get it in `{instead}`.",
      },
    },
    source:
      "GDPR art. 4 (11) and 12 (1): consent is informed, in intelligible form; helseforskningsloven § 13",
    example: {
      fails: "An order with a letter in bokmål, where 12 recipients asked for Northern Sámi.",
      passes: "The same order with the letter in Northern Sámi too.",
    },
  },
  "recipient/nobody-left": {
    id: "recipient/nobody-left",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Ingen mottakere igjen",
        what: "Ingen i bestillingen kan få brevet.",
        why: "Det er ingen å sende til, og ingenting å godkjenne.",
        mend: "Se de andre funnene, og bestill på nytt dersom det er en feil i listen.",
      },
      en: {
        title: "Nobody is left",
        what: "Nobody in the order may be written to.",
        why: "There is nobody to send to and nothing to approve.",
        mend: "See the other findings, and submit anew if the list is at fault.",
      },
    },
    example: {
      fails: "Everyone in the order has had the invitation already.",
      passes: "At least one person in the order may be written to.",
    },
  },
};
