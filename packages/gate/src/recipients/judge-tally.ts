import {
  createFinding,
  isSecondaryUse,
  type Finding,
  type MailOut,
  type Policy,
  type Rule,
} from "@sluse/core";

import { INCIDENT_2023, NEM_1997 } from "../findings/sources.ts";
import { judgeLimits, type ToldTally } from "./judge-limits.ts";

export const orderNoRecipients: Rule = {
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
};

export const recipientManyInvalid: Rule = {
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
};

export const recipientDuplicate: Rule = {
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
};

export const recipientUnknown: Rule = {
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
};

export const recipientNotRequired: Rule = {
  id: "recipient/not-required",
  severity: "note",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Noen skal ikke ha denne utsendingen",
      what: "{count} personer er utelatt: de er ikke invitert, de har svart eller ikke svart, eller de fikk ikke utsendingen som rettes.",
      why: "En påminnelse går til dem som er invitert og ikke har svart, et resultat til dem som har vært med, og en retting til dem som fikk feilen. For andre er det bare et brev til.",
      mend: "Ingenting må gjøres. Er det mange, kan det mangle svar eller utfall i sluse: meld dem inn, og kontroller utsendingen på nytt.",
    },
    en: {
      title: "The round is not for them",
      what: "Left out as not invited, as having answered or not, or as not having had the faulty mail-out: {count} people.",
      why: "A reminder goes to those who were invited and have not answered, a result to those who took part, a correction to those who got the fault; to others it is only one letter more.",
      mend: "Nothing needs doing; if they are many, answers or outcomes may be missing here: tell them, and recheck the mail-out.",
    },
  },
  source: `${INCIDENT_2023}; ${NEM_1997}`,
  example: {
    fails: "A reminder is ordered to everybody, though a third of them have answered.",
    passes: "A reminder is ordered to those who were invited and have not answered.",
  },
};

export const recipientNobodyLeft: Rule = {
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
};

/** Above this share of bad rows the file, not the row, is wrong. */
const INVALID_SHARE = 0.05;

/**
 * What the counts of an order say against it. Opt-outs, hindrances and stops by hand must not be among them: each of these findings is seen by the
 * one who ordered, and in an order for one person every one of them would be a word about that person.
 */
export function judgeTally(tally: ToldTally, mailOut: MailOut, policy: Policy): Finding[] {
  if (tally.given === 0) return [createFinding(orderNoRecipients)];
  const findings: Finding[] = [];
  // What is wrong with values alone is told of the values.
  const invalid = tally.given - tally.valid - (tally.invalid["odd-value"] ?? 0);
  if (invalid > tally.given * INVALID_SHARE) {
    findings.push(createFinding(recipientManyInvalid, { facts: { invalid, given: tally.given } }));
  }
  if (tally.duplicate > 0)
    findings.push(createFinding(recipientDuplicate, { facts: { count: tally.duplicate } }));
  if (tally.unknown > 0) findings.push(createFinding(recipientUnknown, { facts: { count: tally.unknown } }));
  if (tally.notRequired > 0)
    findings.push(createFinding(recipientNotRequired, { facts: { count: tally.notRequired } }));
  findings.push(...judgeLimits(tally, policy.limits));
  if (tally.clear + tally.unknown === 0 && isSecondaryUse(mailOut.manifest.purpose))
    findings.push(createFinding(recipientNobodyLeft));
  return findings;
}
