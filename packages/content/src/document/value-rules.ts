import type { RuleTable } from "@sluse/core";

export type ValueRuleId =
  | "text/value-repeated"
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
    severity: "hold",
    clearedBy: "superuser",
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
