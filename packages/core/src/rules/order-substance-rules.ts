import type { RuleTable } from "../findings/rule.ts";
import { EFORSK_MANUAL, INCIDENT_2023, NEM_1997 } from "./sources.ts";

export type OrderSubstanceRuleId =
  | "order/no-recipients"
  | "order/too-many-recipients"
  | "order/correction-unexplained"
  | "order/correction-unknown"
  | "order/not-a-correction"
  | "order/document-missing"
  | "order/document-doubled"
  | "order/form-missing";

/** Whether an order says who gets what, and why once more. */
export const orderSubstanceRules: RuleTable<OrderSubstanceRuleId> = {
  "order/no-recipients": {
    id: "order/no-recipients",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Bestillingen har ingen mottakere",
        what: "Listen over mottakere er tom.",
        why: "En tom liste er som regel en feil i filen eller uttrekket, og det er ingenting å godkjenne.",
        mend: "Bestill på nytt med mottakere.",
      },
      en: {
        title: "The order has no recipients",
        what: "The list of recipients is empty.",
        why: "An empty list is mostly a fault of the file or the extract, and there is nothing to approve.",
        mend: "Submit anew with recipients.",
      },
    },
    example: {
      fails: "A recipient file with a heading and no rows.",
      passes: "A recipient file with a heading and one row for each recipient.",
    },
  },
  "order/too-many-recipients": {
    id: "order/too-many-recipients",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "For mange mottakere",
        what: "Bestillingen har {count} mottakere. Grensen er {ceiling}.",
        why: "Så mange mottakere er mer sannsynlig en feil i uttrekket enn en planlagt utsending.",
        mend: "Kontroller uttrekket. Del opp utsendingen dersom antallet er riktig.",
      },
      en: {
        title: "Too many recipients",
        what: "The order has {count} recipients; the ceiling is {ceiling}.",
        why: "So many recipients are more likely a fault of the extract than a planned mail-out.",
        mend: "Check the extract; divide the mail-out if the number is right.",
      },
    },
    source: INCIDENT_2023,
    example: {
      fails: "400 000 recipients where policy allows 300 000.",
      passes: "30 000 recipients where policy allows 300 000.",
    },
  },
  "order/correction-unexplained": {
    id: "order/correction-unexplained",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Rettingen forklarer ikke hva som var feil",
        what: "En retting må si hvilken utsending som var feil, og hva som var galt.",
        why: "En retting er et brev til. Den kan bare forsvares når den retter en feil hos dem som fikk den.",
        mend: "Oppgi den feilaktige utsendingen og årsaken, eller bestill utsendingen som en annen runde.",
      },
      en: {
        title: "The correction does not say what was wrong",
        what: "A correction must name the faulty mail-out and the cause.",
        why: "A correction is one letter more; only mending a fault, for those who got it, justifies it.",
        mend: "Give `corrects` with the faulty mail-out and its cause, or order another round.",
      },
    },
    source: INCIDENT_2023,
    example: {
      fails: "A correction without `corrects`, or with an empty cause.",
      passes: "A correction of mail-out `m-1`, because the link in it was dead.",
    },
  },
  "order/correction-unknown": {
    id: "order/correction-unknown",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Utsendingen som skal rettes, finnes ikke",
        what: "Utsendingen «{mailOut}» finnes ikke i prosjektet, eller den nådde ingen.",
        why: "En retting går bare til dem som fikk den feilaktige utsendingen.",
        mend: "Rett henvisningen til den feilaktige utsendingen.",
      },
      en: {
        title: "The mail-out to be corrected does not exist",
        what: "The mail-out `{mailOut}` does not exist in this project, or reached nobody.",
        why: "A correction goes only to those who got the faulty mail-out.",
        mend: "Name the faulty mail-out correctly.",
      },
    },
    source: INCIDENT_2023,
    example: {
      fails: "A correction of a mail-out that belongs to another project, or that was never released.",
      passes: "A correction of the project's own mail-out, which reached people.",
    },
  },
  "order/not-a-correction": {
    id: "order/not-a-correction",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Bare en retting kan rette",
        what: "Bestillingen sier at den retter en utsending, men runden er «{round}».",
        why: "Rettinger telles og avgrenses for seg. Blandes rundene, kan noen få brevet en gang for mye.",
        mend: "Velg runden retting, eller fjern henvisningen til den feilaktige utsendingen.",
      },
      en: {
        title: "Only a correction corrects",
        what: "The order has `corrects`, but its round is `{round}`.",
        why: "Corrections are counted and limited by themselves; mixed rounds give somebody one letter too many.",
        mend: "Make the round a correction, or leave out `corrects`.",
      },
    },
    source: NEM_1997,
    example: {
      fails: "A reminder with `corrects`.",
      passes: "A correction with `corrects`, or a reminder without.",
    },
  },
  "order/document-missing": {
    id: "order/document-missing",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Brevet mangler",
        what: "Bestillingen har ikke noe brev.",
        why: "Det er ingenting å kontrollere, godkjenne eller sende.",
        mend: "Legg ved brevet.",
      },
      en: {
        title: "The letter is missing",
        what: "The order has no document.",
        why: "There is nothing to check, approve or send.",
        mend: "Add the letter to `content.documents`.",
      },
    },
    source: `${EFORSK_MANUAL}: the superuser approves the letter itself`,
    example: {
      fails: "An order with a title and no documents.",
      passes: "An order with a title and one letter in bokmål.",
    },
  },
  "order/document-doubled": {
    id: "order/document-doubled",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "To brev på samme språk",
        what: "Bestillingen har mer enn ett brev på språket «{language}».",
        why: "Da kan det ikke avgjøres hvilket av brevene en mottaker skal få.",
        mend: "La det være ett brev for hvert språk.",
      },
      en: {
        title: "Two documents for one language",
        what: "The order has more than one document for the language `{language}`.",
        why: "Which of them a recipient should get cannot be told.",
        mend: "Keep one document for each language.",
      },
    },
    example: {
      fails: "Two letters in bokmål.",
      passes: "One letter in bokmål and one in Northern Sámi.",
    },
  },
  "order/form-missing": {
    id: "order/form-missing",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Skjemaet mangler",
        what: "Bestillingen gjelder et skjema, men sier ikke hvilket.",
        why: "Godkjenningen må gjelde en bestemt, publisert versjon av skjemaet.",
        mend: "Oppgi id-en til den publiserte skjemaversjonen.",
      },
      en: {
        title: "The form is missing",
        what: "The order is for a form and names none.",
        why: "The approval must be of one published version of the form.",
        mend: "Give `form.id`, the published version's id.",
      },
    },
    example: {
      fails: "An order of kind `form` without `form`.",
      passes: "An order of kind `form` with the published version's id.",
    },
  },
};
