import {
  createFinding,
  type Finding,
  type OutcomeTally,
  type ReleasableMailOut,
  type Policy,
  type Rule,
  type SettledChange,
} from "@sluse/core";
import { countComplaints, outcomesAfter } from "@sluse/core/house";

import { INCIDENT_2023 } from "../findings/sources.ts";

export const releaseBreakerFailed: Rule = {
  id: "release/breaker-failed",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Mange brev mislyktes",
      what: "{share} prosent av brevene ({count}) mislyktes. Grensen er {threshold} prosent.",
      why: "Så mange feil tyder på en feil i brevet, i adressene eller i kanalen.",
      mend: "Finn årsaken. En superbruker kan slippe utsendingen videre.",
    },
    en: {
      title: "Many letters fail",
      what: "{share} per cent of the letters ({count}) failed; the threshold is {threshold} per cent.",
      why: "So many failures point to a fault in the letter, the audience or the channel.",
      mend: "Find the cause; a superuser may let the release go on.",
    },
  },
  example: {
    fails: "30 of 100 letters failed, where policy allows five per cent.",
    passes: "1 of 100 letters failed.",
  },
};

export const releaseBreakerUnreachable: Rule = {
  id: "release/breaker-unreachable",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Mange kan ikke nås",
      what: "{share} prosent av mottakerne ({count}) kunne ikke nås. Grensen er {threshold} prosent.",
      why: "Kanalen skiller ikke mellom reserverte og andre som ikke kan nås. Svært mange kan bety at reservasjon ikke er fanget opp.",
      mend: "Finn årsaken, og kontroller registrene. En superbruker kan slippe utsendingen videre.",
    },
    en: {
      title: "Many cannot be reached",
      what: "{share} per cent of the recipients ({count}) could not be reached; the threshold is {threshold} per cent.",
      why: "The channel does not tell opted out from otherwise unreachable; very many may mean that opt-outs were missed.",
      mend: "Find the cause and check the registers; a superuser may let the release go on.",
    },
  },
  source: "ePROM: a person who has opted out looks like one who cannot be reached",
  example: {
    fails: "80 of 100 recipients could not be reached, where policy allows sixty per cent.",
    passes: "20 of 100 recipients could not be reached.",
  },
};

export const releaseBreakerUnknown: Rule = {
  id: "release/breaker-unknown",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Mange brev med ukjent utfall",
      what: "For {share} prosent av brevene ({count}) er utfallet ukjent. Grensen er {threshold} prosent.",
      why: "Når det ikke er kjent om brev har nådd fram, kan det ikke sendes på nytt, og feil oppdages ikke.",
      mend: "Avklar utfallet med kanalen. En superbruker kan slippe utsendingen videre.",
    },
    en: {
      title: "Many letters with unknown outcome",
      what: "The outcome of {share} per cent of the letters ({count}) is unknown; the threshold is {threshold} per cent.",
      why: "While it is not known whether letters arrived they cannot be sent again, and faults stay unseen.",
      mend: "Reconcile with the channel; a superuser may let the release go on.",
    },
  },
  example: {
    fails: "40 of 100 calls timed out, where policy allows twenty per cent.",
    passes: "2 of 100 calls timed out.",
  },
};

export const releaseBreakerComplaints: Rule = {
  id: "release/breaker-complaints",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Klager er meldt",
      what: "{count} klager er meldt på utsendingen. Grensen er {threshold}.",
      why: "Klager er ofte det første tegnet på at noe er galt.",
      mend: "Les klagene. En superbruker kan slippe utsendingen videre når årsaken er funnet.",
    },
    en: {
      title: "Complaints are reported",
      what: "Of this mail-out {count} complaints came in; the threshold is {threshold}.",
      why: "Complaints are often the first sign that something is wrong.",
      mend: "Read the complaints; a superuser may let the release go on when the cause is found.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "Three people have called to say that they had opted out.",
    passes: "Nobody has complained.",
  },
};

/** What went wrong so often, since a superuser last looked, that the release stops by itself. */
export function checkBreakers(
  mailOut: ReleasableMailOut,
  outcomes: OutcomeTally,
  { breakers }: Policy,
): Finding[] {
  const since = outcomesAfter(outcomes, mailOut.breakersFrom);
  // Unsettled clearances are still on their way: only what senders reported counts here.
  const unknown = since.unknown - since.unsettled;
  const settled = since.delivered + since.answered + since.unreachable + since.failed + unknown;
  const findings: Finding[] = [];
  const look = (rule: Rule, count: number, threshold: number): void => {
    if (settled < breakers.minimumSettled || count <= settled * threshold) return;
    const facts = { share: percent(count / settled), threshold: percent(threshold), count };
    findings.push(createFinding(rule, { facts, same: rule.id }));
  };
  look(releaseBreakerFailed, since.failed, breakers.failedShare);
  look(releaseBreakerUnreachable, since.unreachable, breakers.unreachableShare);
  look(releaseBreakerUnknown, unknown, breakers.unknownShare);
  const complaints = countComplaints(mailOut.complaints) - mailOut.complaints.seen;
  if (complaints >= breakers.complaints) {
    const facts = { count: complaints, threshold: breakers.complaints };
    findings.push(createFinding(releaseBreakerComplaints, { facts, same: "complaints" }));
  }
  return findings;
}

/**
 * That nothing was sent to anybody, of however few: a mail-out whose every letter failed does not end unseen. Breakers look at
 * shares, and shares of a few tell nothing while more are to come.
 */
export function checkNobodySentTo(
  mailOut: ReleasableMailOut,
  outcomes: OutcomeTally,
  { breakers }: Policy,
): Finding[] {
  const { failed } = outcomesAfter(outcomes, mailOut.breakersFrom);
  // What was sent before a superuser looked was sent all the same.
  const { delivered, answered, unreachable, unknown } = outcomes;
  if (failed === 0 || delivered + answered + unreachable + unknown > 0) return [];
  const facts = { share: 100, threshold: percent(breakers.failedShare), count: failed };
  return [createFinding(releaseBreakerFailed, { facts, same: releaseBreakerFailed.id })];
}

/**
 * Where breakers count from, when reports come later on what a superuser has looked at. A change that may be of those
 * is taken to be: what was unknown then and is delivered now leaves no room behind which new unknowns would not count,
 * and what turns out worse than was known then is new.
 */
export function countFrom(from: OutcomeTally, changes: readonly SettledChange[]): OutcomeTally {
  const late = changes.flatMap(({ before, after, first }) =>
    first || before === after || before === "void" ? [] : [{ before, after }],
  );
  if (late.length === 0) return from;
  const next = { ...from };
  for (const { before, after } of late) {
    // Those that were never settled are in no count that breakers look at.
    const looked = before === "unknown" ? next.unknown - next.unsettled : next[before];
    if (looked <= 0) continue;
    next[before] -= 1;
    if (after === "delivered" || after === "answered") next[after] += 1;
  }
  return next;
}

const percent = (share: number): number => Math.round(share * 100);
