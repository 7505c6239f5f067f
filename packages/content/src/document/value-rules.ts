import type { RuleTable } from "@sluse/core";

export type ValueRuleId =
  | "text/value-repeated"
  | "text/value-shared"
  | "text/value-name-for-code"
  | "text/value-shifted"
  | "text/value-date-odd"
  | "text/value-birth-date"
  | "text/value-in-capitals"
  | "text/value-cut-off";

/** Rules for columns of recipients' values. The examples are columns, one value a line. No message repeats a value. */
export const valueRules: RuleTable<ValueRuleId> = {
  "text/value-repeated": {
    id: "text/value-repeated",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Samme verdi i rad etter rad",
        what: "Kolonnen «{slot}» har samme verdi som raden over i {share} % av radene.",
        why: "Feltet er hver mottakers eget. Ofte er én verdi fylt nedover, eller forskjøvet, og brev går til feil person.",
        mend: "Hent kolonnen på nytt. Er verdien virkelig den samme, kan en superbruker godta det.",
      },
      en: {
        title: "The same value in row after row",
        what: "The column `{slot}` has the value of the row above in {share} % of the rows.",
        why: "The slot is each recipient's own. Often one value was filled down, or shifted, and letters go to the wrong person.",
        mend: "Fetch the column anew. When the value really is the same, a superuser may accept it.",
      },
    },
    example: {
      fails: "Kari Sør\nKari Sør\nKari Sør\nKari Sør\nKari Sør",
      passes: "Kari Sør\nÁile Sárá\nOla Berg",
    },
  },
  "text/value-shared": {
    id: "text/value-shared",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Mange har samme verdi i et felt som er hver enkelts",
        what: "I kolonnen «{slot}» står samme verdi i minst {count} av {rows} rader.",
        why: "En kode eller et navn skal være hver mottakers eget. Med samme kode kan mottakerne svare for hverandre.",
        mend: "Hent kolonnen på nytt. Er verdien virkelig felles, kan en superbruker godta det.",
      },
      en: {
        title: "Many share a value that is each one's own",
        what: "In the column `{slot}` the same value stands in at least {count} of {rows} rows.",
        why: "A code or a name is each recipient's own. With one code, recipients can answer for each other.",
        mend: "Fetch the column anew. When the value really is shared, a superuser may accept it.",
      },
    },
    example: {
      fails: Array.from({ length: 10 }, () => "AB12-CD34").join("\n"),
      passes: Array.from({ length: 10 }, (_, at) => `AB1${at}-CD34`).join("\n"),
    },
  },
  "text/value-name-for-code": {
    id: "text/value-name-for-code",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Navn der det skal stå en kode",
        what: "I kolonnen «{slot}» ser {count} av {rows} verdier ut som navn på personer, ikke koder.",
        why: "Ofte er kolonner byttet om, og mottakeren får en annens navn og ingen kode.",
        mend: "Hent kolonnen på nytt. Er det virkelig koder, kan en superbruker godta det.",
      },
      en: {
        title: "Names where a code should stand",
        what: "In the column `{slot}`, {count} of {rows} values look like people's names, not codes.",
        why: "Often columns were swapped, and the recipient gets another's name and no code.",
        mend: "Fetch the column anew. When they really are codes, a superuser may accept it.",
      },
    },
    example: {
      fails: "AB12-CD34\nAB13-CD34\nKari Sør\nAB15-CD34\nAB16-CD34",
      passes: "AB12-CD34\nAB13-CD34\nAB14-CD34\nAB15-CD34\nAB16-CD34",
    },
  },
  "text/value-shifted": {
    id: "text/value-shifted",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Verdiene er forskjøvet én rad",
        what: "I kolonnen «{slot}» er datoen naboradens fødselsdato i {count} av {rows} rader.",
        why: "Da er kolonnen trolig forskjøvet, og mottakerne får opplysninger om hverandre.",
        mend: "Hent hele listen på nytt fra kilden. Andre kolonner kan også være forskjøvet.",
      },
      en: {
        title: "The values are shifted by one row",
        what: "In the column `{slot}` the date is the neighbouring row's date of birth in {count} of {rows} rows.",
        why: "The column is then probably shifted, and recipients are told of each other.",
        mend: "Fetch the whole list anew from its source. Other columns may be shifted too.",
      },
    },
    example: {
      fails: "01.01.1970\n02.01.1970\n03.01.1970\n04.01.1970\n05.01.1970 (the row above's)",
      passes: "01.01.1970\n02.01.1970\n03.01.1970\n04.01.1970\n05.01.1970 (the row's own)",
    },
  },
  "text/value-date-odd": {
    id: "text/value-date-odd",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Datoen er trolig feil",
        what: "Datoen i «{slot}» ligger mer enn ett år fram i tid, eller over 120 år tilbake.",
        why: "Ofte er et årstall skrevet feil, og mottakeren leser noe om seg selv som ikke stemmer.",
        mend: "Rett datoen. Stemmer den, kan en superbruker godta det.",
      },
      en: {
        title: "The date is probably wrong",
        what: "The date in `{slot}` lies more than a year ahead, or more than 120 years back.",
        why: "Often a year was mistyped, and the recipient reads something of themselves that is not so.",
        mend: "Correct the date. When it is right, a superuser may accept it.",
      },
    },
    example: { fails: "14.02.2039", passes: "14.02.2026" },
  },
  "text/value-birth-date": {
    id: "text/value-birth-date",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Fødselsdatoen er en annen enn nummerets",
        what: "Datoen i «{slot}» er ikke fødselsdatoen i radens fødselsnummer.",
        why: "Da er raden satt sammen av to personer, og brevet kan gå til feil mottaker.",
        mend: "Hent raden på nytt fra kilden.",
      },
      en: {
        title: "The date of birth is not the number's",
        what: "The date in `{slot}` is not the date of birth in the row's national identity number.",
        why: "The row is then made of two people, and the letter may reach the wrong one.",
        mend: "Fetch the row anew from its source.",
      },
    },
    example: { fails: "01.01.1970 (31.12.1969)", passes: "31.12.1969 (31.12.1969)" },
  },
  "text/value-in-capitals": {
    id: "text/value-in-capitals",
    severity: "warn",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Navnene er uten store og små bokstaver",
        what: "Kolonnen «{slot}» har bare store eller bare små bokstaver i {share} % av radene.",
        why: "Brevet ser ut som masseutsending, og navn som «MacDonald» kan ikke gjenskapes.",
        mend: "Hent navnene fra en kilde som har dem slik de skrives.",
      },
      en: {
        title: "The names are all in one case",
        what: "The column `{slot}` has only capitals, or none, in {share} % of the rows.",
        why: "The letter looks like a mass mailing, and names like “MacDonald” cannot be restored.",
        mend: "Fetch the names from a source that has them as they are written.",
      },
    },
    example: {
      fails: "KARI SØR\nÁILE SÁRÁ\nOLA BERG\nLIV Å\nPER BØ",
      passes: "Kari Sør\nÁile Sárá\nOla Berg",
    },
  },
  "text/value-cut-off": {
    id: "text/value-cut-off",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Navnene er kuttet",
        what: "Kolonnen «{slot}» har én bokstav i {share} % av radene.",
        why: "Ofte er kolonnen for smal i kilden, eller det er forbokstaver i stedet for navn.",
        mend: "Hent hele navnene.",
      },
      en: {
        title: "The names are cut off",
        what: "The column `{slot}` has one letter in {share} % of the rows.",
        why: "Often the column is too narrow in its source, or holds initials instead of names.",
        mend: "Fetch the whole names.",
      },
    },
    example: { fails: "K\nÁ\nO\nL\nP", passes: "Kari\nÁile\nOla" },
  },
};
