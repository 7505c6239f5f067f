import { createFinding, type Finding, type NationalIdFault, type RowFault, type Rule } from "@sluse/core";

import { invalidNumber } from "./invalid-number.ts";

export const recipientUnknownField: Rule = {
  id: "recipient/unknown-field",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Raden har et felt som ingen leser",
      what: "Raden har et felt som slusen ikke kjenner. Feltene er nationalId, onBehalfOf, language, values og row.",
      why: "Et feilstavet felt blir borte uten et ord: et barn brevet gjelder, ville ikke blitt spurt om.",
      mend: "Rett navnet på feltet, eller ta det bort. Verdier til brevet hører hjemme i values.",
    },
    en: {
      title: "The row has a field that nobody reads",
      what: "The row has a field besides nationalId, onBehalfOf, language, values and row.",
      why: "A misspelt field would be lost without a word: a child that the letter is about would not be asked about.",
      mend: "Correct the field's name, or take it out; values of the letter belong in `values`.",
    },
  },
  example: { fails: "`{ nationalId, paaVegneAv }`", passes: "`{ nationalId, onBehalfOf }`" },
};

export const recipientUnknownLanguage: Rule = {
  id: "recipient/unknown-language",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Ukjent språk i raden",
      what: "Språket i raden er ikke et av dem slusen kjenner. Personen er utelatt.",
      why: "Den som får brev på feil språk, forstår det kanskje ikke. Trolig er språkkoden skrevet feil.",
      mend: "Skriv nb, nn, en eller se, eller la feltet stå tomt.",
    },
    en: {
      title: "Unknown language in the row",
      what: "The row's language is none that is known; the person is left out.",
      why: "A letter in the wrong language is not understood, and the language is likely misspelt.",
      mend: "Write nb, nn, en or se, or leave the field out.",
    },
  },
  example: { fails: '`language: "norsk"`', passes: '`language: "nb"`' },
};

export const recipientUnreadableValues: Rule = {
  id: "recipient/unreadable-values",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Verdiene i raden kan ikke leses",
      what: "Raden er ikke slik en mottaker skal være, eller en verdi er ikke tekst. Personen er utelatt.",
      why: "Det som ikke kan leses, kan heller ikke kontrolleres.",
      mend: "Gi alle verdier som tekst, også tall og datoer.",
    },
    en: {
      title: "The row's values cannot be read",
      what: "The row is not what a recipient is, or a value is not text; the person is left out.",
      why: "What cannot be read cannot be checked.",
      mend: "Give every value as text, numbers and dates too.",
    },
  },
  example: { fails: "`values: { antall: 5 }`", passes: '`values: { antall: "5" }`' },
};

/** What is seen when a row is read, before anybody knows what its values are for. */
export type ReadFault = Exclude<RowFault, "odd-value">;

const RULE_OF: Readonly<Record<Exclude<ReadFault, NationalIdFault>, Rule>> = {
  "unknown-field": recipientUnknownField,
  "unknown-language": recipientUnknownLanguage,
  "unreadable-values": recipientUnreadableValues,
};

/** A row that nobody can be written to by. */
export function oddRow(fault: ReadFault, row: number): Finding {
  switch (fault) {
    case "unknown-field":
    case "unknown-language":
    case "unreadable-values":
      return createFinding(RULE_OF[fault], { place: { kind: "row", row } });
    default:
      return invalidNumber(fault, row);
  }
}
