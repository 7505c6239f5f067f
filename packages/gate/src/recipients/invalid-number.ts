import { createFinding, type Finding, type NationalIdFault, type Rule } from "@sluse/core";

import { POPULATION_REGISTER } from "../findings/sources.ts";

export const recipientEmpty: Rule = {
  id: "recipient/empty",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Rad uten fødselsnummer",
      what: "Raden har ikke noe fødselsnummer og er utelatt.",
      why: "En tom rad kan være en mottaker som har falt ut da filen ble laget.",
      mend: "Slett tomme rader, eller fyll inn nummeret fra kilden.",
    },
    en: {
      title: "A row without a national id",
      what: "The row holds no national id and is left out.",
      why: "An empty row may be a recipient who was lost when the file was made.",
      mend: "Delete empty rows, or fill in the id from its source.",
    },
  },
  example: { fails: "A row with white space only.", passes: "A row with eleven digits." },
};

export const recipientMalformed: Rule = {
  id: "recipient/malformed",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Ikke et fødselsnummer",
      what: "Verdien er ikke elleve siffer. Raden er utelatt.",
      why: "Et fødselsnummer eller D-nummer er alltid elleve siffer. Annet kan være navn, dato eller en annen kolonne.",
      mend: "Kontroller at riktig kolonne er brukt, og at den er lagret som tekst.",
    },
    en: {
      title: "Not a national id",
      what: "The value is not eleven digits; the row is left out.",
      why: "A national id is always eleven digits; anything else may be a name, a date or another column.",
      mend: "Check that the right column was used and that it is stored as text.",
    },
  },
  source: POPULATION_REGISTER,
  example: {
    fails: "`1.23457E+10`, as a spreadsheet writes a long number.",
    passes: "Eleven digits as text.",
  },
};

export const recipientTenDigits: Rule = {
  id: "recipient/ten-digits",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Ti siffer: innledende null er trolig borte",
      what: "Verdien har ti siffer. Raden er utelatt.",
      why: "Regneark fjerner null foran tall, og da mangler de som er født fra 1. til 9. i måneden. Nummeret rettes ikke her, for det kan ikke avgjøres hvilket siffer som mangler.",
      mend: "Lag filen på nytt med kolonnen lagret som tekst.",
    },
    en: {
      title: "Ten digits: a leading zero is probably lost",
      what: "The value has ten digits; the row is left out.",
      why: "Spreadsheets drop leading zeros, so those born from the 1st to the 9th go missing. It is not mended here: which digit is missing cannot be told.",
      mend: "Make the file anew with the column stored as text.",
    },
  },
  source: POPULATION_REGISTER,
  example: {
    fails: "The id of a person born on 1 February, saved as a number.",
    passes: "The same id saved as text, with its leading zero.",
  },
};

export const recipientNoSuchDate: Rule = {
  id: "recipient/no-such-date",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Datoen i nummeret finnes ikke",
      what: "De seks første sifrene er ikke en dato i noen kjent nummerserie. Raden er utelatt.",
      why: "Nummeret tilhører ingen. Det kan være en skrivefeil eller et hjelpenummer fra et annet system.",
      mend: "Hent nummeret fra kilden på nytt.",
    },
    en: {
      title: "The date in the number does not exist",
      what: "The first six digits are no date in any known series; the row is left out.",
      why: "The number belongs to nobody: a slip, or another system's auxiliary number.",
      mend: "Fetch the id from its source again.",
    },
  },
  source: POPULATION_REGISTER,
  example: {
    fails: "A number that begins with `3002`: 30 February.",
    passes: "A number that begins with `2802`.",
  },
};

export const recipientCheckDigits: Rule = {
  id: "recipient/check-digits",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Kontrollsifrene stemmer ikke",
      what: "Kontrollsifrene stemmer ikke med resten av nummeret. Raden er utelatt.",
      why: "Ett siffer er feil, eller to har byttet plass. Brevet kunne ha gått til en annen.",
      mend: "Hent nummeret fra kilden på nytt. Ikke gjett.",
    },
    en: {
      title: "The control digits do not fit",
      what: "The control digits do not fit the rest of the number; the row is left out.",
      why: "A digit is wrong, or two have changed places; the letter could have gone to another person.",
      mend: "Fetch the id from its source again; do not guess.",
    },
  },
  source: POPULATION_REGISTER,
  example: { fails: "An id with two neighbouring digits swapped.", passes: "The id as the source has it." },
};

export const recipientHNumber: Rule = {
  id: "recipient/h-number",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Hjelpenummer (H-nummer)",
      what: "Nummeret er et H-nummer, som bare gjelder i én virksomhet. Raden er utelatt.",
      why: "Samme H-nummer kan være forskjellige personer i forskjellige virksomheter, og reservasjon kan ikke kontrolleres.",
      mend: "Bruk fødselsnummer eller D-nummer, eller la personen stå utenfor.",
    },
    en: {
      title: "An auxiliary number (H-number)",
      what: "The number is an H-number, which is valid in one organisation only; the row is left out.",
      why: "One H-number may be different people in different organisations, and no opt-out can be looked up for it.",
      mend: "Use the birth number or D-number, or leave the person out.",
    },
  },
  example: {
    fails: "A number with 40 added to the month.",
    passes: "The person's birth number or D-number.",
  },
};

export const recipientFhNumber: Rule = {
  id: "recipient/fh-number",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Felles hjelpenummer (FH-nummer)",
      what: "Nummeret er et felles hjelpenummer. Raden er utelatt.",
      why: "Felles hjelpenummer gis til personer uten kjent identitet. Ingen brev og ingen reservasjon kan knyttes til det.",
      mend: "Bruk fødselsnummer eller D-nummer, eller la personen stå utenfor.",
    },
    en: {
      title: "A common auxiliary number (FH-number)",
      what: "The number is a common auxiliary number; the row is left out.",
      why: "Such numbers are for people whose identity is not known: neither a letter nor an opt-out belongs to them.",
      mend: "Use the birth number or D-number, or leave the person out.",
    },
  },
  source: "Norsk helsenett: Felles hjelpenummer",
  example: {
    fails: "A number that begins with 8 or 9 and has right control digits.",
    passes: "The person's birth number or D-number.",
  },
};

export const recipientSynthetic: Rule = {
  id: "recipient/synthetic",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Testnummer i en ekte utsending",
      what: "Nummeret er et syntetisk testnummer. Raden er utelatt.",
      why: "Testnumre tilhører ingen. Står de i filen, kan hele filen være en testfil.",
      mend: "Kontroller at riktig fil er brukt, og fjern testnumrene.",
    },
    en: {
      title: "A test number in a real mail-out",
      what: "The number is a synthetic test number; the row is left out.",
      why: "Test numbers belong to nobody; with them in it, the whole file may be a test file.",
      mend: "Check that the right file was used, and take the test numbers out.",
    },
  },
  source: `${POPULATION_REGISTER}; synthetic numbers have 80 added to the month`,
  example: {
    fails: "A number with 80 added to the month, in production.",
    passes: "The same number in a test.",
  },
};

export const recipientNotSynthetic: Rule = {
  id: "recipient/not-synthetic",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Nummer som kan tilhøre en person, i en test",
      what: "Nummeret kan tilhøre en virkelig person. Raden er utelatt.",
      why: "Der det testes, skal ingen virkelige personer kunne nås.",
      mend: "Bruk syntetiske testnumre.",
    },
    en: {
      title: "A number that may belong to a person, in a test",
      what: "The number may belong to a real person; the row is left out.",
      why: "Where tests are run nobody real may be reached.",
      mend: "Use synthetic test numbers.",
    },
  },
  source: "GDPR art. 5 (1) (c) and art. 25 (data minimisation)",
  example: {
    fails: "A birth number where policy says `people: test`.",
    passes: "A number with 80 added to the month where policy says `people: test`.",
  },
};

const RULE_OF_FAULT: Readonly<Record<NationalIdFault, Rule>> = {
  empty: recipientEmpty,
  "not-eleven-digits": recipientMalformed,
  "ten-digits": recipientTenDigits,
  "no-such-date": recipientNoSuchDate,
  "check-digits": recipientCheckDigits,
  "h-number": recipientHNumber,
  "fh-number": recipientFhNumber,
  synthetic: recipientSynthetic,
  "not-synthetic": recipientNotSynthetic,
};

/** A row whose number is no national id that is taken; the number itself is not told. */
export const invalidNumber = (fault: NationalIdFault, row: number): Finding =>
  createFinding(RULE_OF_FAULT[fault], { place: { kind: "row", row } });
