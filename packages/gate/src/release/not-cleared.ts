import { createFinding, suppressCount, type Finding, type Rule } from "@sluse/core";

import { OBJECTION } from "../findings/sources.ts";

export const recipientNotCleared: Rule = {
  id: "recipient/not-cleared",
  severity: "note",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Ikke klarert",
      what: "Kan ikke skrives til nå: {count}.",
      why: "Det kan være en sendegrense, en stopp, et register uten svar eller en reservasjon. Hvilken av dem det er, sies ikke, for da ville svaret røpet hvem som er reservert.",
      mend: "Ta ikke kontakt på annen måte. Meld personen på nytt bare når noe nytt utløser utsendingen.",
    },
    en: {
      title: "Not cleared",
      what: "Who may not be written to now: {count}.",
      why: "It may be a limit, a stop, a register without an answer or an opt-out; which of them is not said, for the answer would tell who has opted out.",
      mend: "Do not reach them another way; ask again only when something new triggers the mail-out.",
    },
  },
  source: OBJECTION,
  example: {
    fails: "A patient comes to a standing mail-out a week after a letter of another project.",
    passes: "A patient whom nothing is in the way of.",
  },
};

export const recipientAlreadyCleared: Rule = {
  id: "recipient/already-cleared",
  severity: "note",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Klarert fra før",
      what: "Personen er klarert i denne utsendingen fra før.",
      why: "Hver person klareres høyst én gang i en løpende utsending, uansett hvor mange ganger den utløses.",
      mend: "Ingenting må gjøres. Ble det som ble klarert, aldri begynt på, kan personen klareres igjen når fristen for å sende er ute.",
    },
    en: {
      title: "Cleared before",
      what: "The person is cleared in this mail-out already.",
      why: "Each person is cleared at most once in a standing mail-out, however often it is triggered.",
      mend: "Nothing needs doing; if what was cleared was never begun, the person may be cleared again once the time to send it is over.",
    },
  },
  example: {
    fails: "The form that triggers the mail-out is saved twice for the same patient.",
    passes: "The patient comes for the first time.",
  },
};

/** Alike whatever is in the way of one person, so that nobody reads an opt-out out of it (P8). */
export const notCleared = (count: number): Finding =>
  createFinding(recipientNotCleared, {
    facts: { count: count === 1 ? 1 : suppressCount(count) },
    same: "people",
  });
