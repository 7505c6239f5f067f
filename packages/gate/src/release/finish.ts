import {
  createFinding,
  endMailOut,
  instant,
  isReleasable,
  isoOf,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type MailOutId,
  type OutcomeTally,
  type ReleasableMailOut,
  type Rule,
} from "@sluse/core";

import { notApproved } from "../approval/check-approval.ts";
import { INCIDENT_2023 } from "../findings/sources.ts";
import { mailOutOf, projectOf, record, type Context } from "../internal/context.ts";
import { heldBy } from "./begin-sending.ts";
import { checkBreakers, checkNobodySentTo } from "./breakers.ts";
import type { ReleaseProgress } from "./candidates.ts";
import { languageNotTold } from "./languages-told.ts";
import type { LeftOut } from "./left-out.ts";
import { pauseFor } from "./pause-for.ts";
import type { ReleaseEnd } from "./release-end.ts";
import { voidExpired } from "../clearances/void-unbegun.ts";

export const releaseRecipientsLeft: Rule = {
  id: "release/recipients-left",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Noen venter på svar fra registrene",
      what: "{count} personer har ikke fått brevet, for registrene ga ikke noe svar som frigir.",
      why: "Den det ikke er svar om, kan være reservert.",
      mend: "Slipp utsendingen på nytt når registrene svarer.",
    },
    en: {
      title: "Some wait for the registers",
      what: "The registers could not clear {count} people; nothing was sent to them.",
      why: "Whoever there is no answer about may have opted out.",
      mend: "Release again when the registers answer.",
    },
  },
  source: `${INCIDENT_2023}; GDPR art. 21`,
  example: {
    fails: "A register fell silent in the middle of the release.",
    passes: "The registers answer for everybody.",
  },
};

export const releaseNotSent: Rule = {
  id: "release/not-sent",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Noen brev ble ikke sendt",
      what: "Sendingen ble avbrutt før {count} mottakere hadde fått brevet.",
      why: "Det som aldri ble begynt på, regnes ikke som sendt, og mottakerne skal ikke gå glipp av brevet.",
      mend: "Finn ut hvorfor sendingen stoppet, og slipp utsendingen på nytt.",
    },
    en: {
      title: "Some letters were not sent",
      what: "Sending stopped before the turn of {count} recipients; nothing was sent to them.",
      why: "What was never begun does not count as sent, and nobody shall miss their letter for it.",
      mend: "Find out why sending stopped, and release again.",
    },
  },
  example: {
    fails: "The sender was called off after 300 of a wave's 500 letters.",
    passes: "The sender tried every letter of its waves.",
  },
};

export const releaseNotBegun: Rule = {
  id: "release/not-begun",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Noe er levert videre og ikke begynt på",
      what: "{count} klareringer venter på å bli sendt. Det som ikke er begynt på før {opensAt}, gjelder ikke lenger.",
      why: "Utsendingen er først ferdig når alle mottakerne er sendt til, eller det er kjent at de ikke ble det.",
      mend: "Send det som venter. Slipp utsendingen på nytt etter {opensAt}, så klareres de som ikke rakk det.",
    },
    en: {
      title: "Something is handed over and not begun",
      what: "Clearances that wait to be sent: {count}. What is not begun before {opensAt} holds no longer.",
      why: "A mail-out is done when everybody was sent to, or is known not to have been.",
      mend: "Send what waits; release again after {opensAt}, and those who were not reached in time are cleared anew.",
    },
  },
  example: {
    fails: "The last wave lies in a work queue when the release ends.",
    passes: "Every clearance was begun, or settled, when the release ends.",
  },
};

export const releaseOutcomesOpen: Rule = {
  id: "release/outcomes-open",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Utfall mangler",
      what: "{count} sendinger er begynt på, og det er ikke meldt hvordan det gikk med dem.",
      why: "Utsendingen er først ferdig når det er kjent hvordan det gikk, eller når noen har sagt at ingen vet det.",
      mend: "Meld inn utfallet, «unknown» for dem ingen vet noe om. Slipp deretter utsendingen på nytt.",
    },
    en: {
      title: "Outcomes are open",
      what: "Begun, and nothing was told of what became of them: {count}.",
      why: "A mail-out is done when it is known how it went, or somebody has said that nobody knows.",
      mend: "Tell the outcomes, `unknown` of what nobody knows about; then release again.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "The last wave was handed to a printing house, which has told nothing yet.",
    passes: "Of each letter an outcome was told, `unknown` of two.",
  },
};

export const releaseRecipientsMissing: Rule = {
  id: "release/recipients-missing",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Noen mottakere mangler",
      what: "{count} personer i den godkjente utsendingen var ikke blant mottakerne som ble oppgitt nå.",
      why: "Ingen skal falle ut av utsendingen uten at det blir sett.",
      mend: "Slipp utsendingen på nytt med alle mottakerne, eller trekk den.",
    },
    en: {
      title: "Some recipients are missing",
      what: "Not among the recipients given now: {count} people of the approved audience.",
      why: "Nobody drops out of a mail-out unseen.",
      mend: "Release again with all recipients, or withdraw the mail-out.",
    },
  },
  example: {
    fails: "The mail-out is released with the first half of the recipient file.",
    passes: "The same recipient file is given at submission and at release.",
  },
};

export const releaseValuesChanged: Rule = {
  id: "release/values-changed",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Opplysninger i brevet er endret",
      what: "{count} personer er utelatt fordi ingen rad har de opplysningene som ble kontrollert.",
      why: "Et brev som ingen har kontrollert, skal ikke sendes.",
      mend: "Slipp utsendingen med de opplysningene som ble bestilt, eller bestill på nytt.",
    },
    en: {
      title: "Values changed",
      what: "Left out for want of a row with the values that were checked: {count} people.",
      why: "A letter that was not checked is not sent.",
      mend: "Release with the values that were submitted, or submit anew.",
    },
  },
  example: {
    fails: "A recipient's appointment time differs from the one that was submitted.",
    passes: "Every recipient comes with the values that were submitted.",
  },
};

export const releaseNotInAudience: Rule = {
  id: "release/not-in-audience",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Personer som ikke er godkjent",
      what: "{count} personer som ikke var med i det som ble godkjent, er utelatt.",
      why: "Godkjenningen gjelder dem som sto på listen da.",
      mend: "Bestill en ny utsending til dem.",
    },
    en: {
      title: "People who were not approved",
      what: "Left out as no part of what was approved: {count} people.",
      why: "The approval is of those who stood in the list then.",
      mend: "Order a new mail-out for them.",
    },
  },
  example: {
    fails: "The list given for release has rows that the submitted one had not.",
    passes: "The list given for release is the one that was submitted.",
  },
};

/** What may yet be sent, and may yet become void, waits until it is known which. */
async function checkBegun(
  tx: LedgerTransaction,
  id: MailOutId,
  now: Instant,
): Promise<Extract<ReleaseEnd, { kind: "waiting" }> | undefined> {
  const count = await tx.countUnbegun(id);
  if (count === 0) return undefined;
  const ends = (await tx.loadWaves(id)).flatMap(({ claimed }) => claimed?.sendBefore ?? []);
  const opensAt = instant(Math.max(now, ...ends));
  const findings = [
    createFinding(releaseNotBegun, { facts: { count, opensAt: isoOf(opensAt) }, same: "not-begun" }),
  ];
  return { kind: "waiting", opensAt, findings };
}

/** Whoever sends was stopped, or stopped by itself, before their turn. */
export const notSent = (count: number): Finding =>
  createFinding(releaseNotSent, { facts: { count }, same: "not-sent" });

/** What went wrong so often that a superuser must look at it: a mail-out that reached nobody does not end unseen. */
async function checkLookedAt(
  context: Context,
  tx: LedgerTransaction,
  mailOut: ReleasableMailOut,
  tally: OutcomeTally,
): Promise<readonly Finding[]> {
  const held = heldBy(mailOut);
  if (held.length > 0) return held;
  const policy = context.policyOf(await projectOf(tx, mailOut.project));
  const some = checkBreakers(mailOut, tally, policy);
  const broken = some.length > 0 ? some : checkNobodySentTo(mailOut, tally, policy);
  if (broken.length > 0) await pauseFor(context, tx, mailOut, broken);
  return broken;
}

const outcomesOpen = (count: number): Finding =>
  createFinding(releaseOutcomesOpen, { facts: { count }, same: "outcomes" });

export interface Run {
  readonly progress: ReleaseProgress;
  readonly unknown: number;
  /** People whose language the registers did not tell, and might have. */
  readonly languageUnknown: number;
  readonly leftOut: LeftOut;
  readonly claimedBefore: number;
  readonly claimed: number;
}

/** All rows were looked at: either everyone was decided about, or some are left for another time. */
export async function finish(
  context: Context,
  id: MailOutId,
  { progress, unknown, languageUnknown, leftOut, claimedBefore, claimed }: Run,
): Promise<ReleaseEnd> {
  return context.ledger.transact(async (tx) => {
    const mailOut = await mailOutOf(tx, id);
    // Withdrawn, or ended by another gate, after the last wave was asked for.
    if (mailOut.state === "completed") return { kind: "completed" };
    if (!isReleasable(mailOut)) return { kind: "refused", findings: [notApproved(mailOut)] };
    const missing = mailOut.manifest.audience.count - progress.seen.size;
    const findings: Finding[] = [];
    if (unknown > 0)
      findings.push(createFinding(releaseRecipientsLeft, { facts: { count: unknown }, same: "unknown" }));
    if (languageUnknown > 0) findings.push(languageNotTold(languageUnknown));
    const now = context.clock.now();
    await voidExpired(context, tx, mailOut, now);
    // Whoever was taken back since they came by, in this release or by somebody's report from outside, is left.
    // Another gate may have cleared as many meanwhile, so that only those who came by can tell.
    const wereCleared = Math.max(progress.cleared.size, claimedBefore + claimed);
    const cleared = await tx.countClaims({ mailOut: id });
    const takenBack = wereCleared - cleared;
    if (takenBack > 0) findings.push(notSent(takenBack));
    if (missing > 0)
      findings.push(createFinding(releaseRecipientsMissing, { facts: { count: missing }, same: "missing" }));
    if (progress.valuesChanged.size > 0)
      findings.push(createFinding(releaseValuesChanged, { facts: { count: progress.valuesChanged.size } }));
    if (progress.notInAudience > 0)
      findings.push(createFinding(releaseNotInAudience, { facts: { count: progress.notInAudience } }));
    const waitsForOthers = unknown > 0 || languageUnknown > 0 || missing > 0;
    if (waitsForOthers || takenBack > 0 || progress.valuesChanged.size > 0) return { kind: "held", findings };
    const notBegun = await checkBegun(tx, id, now);
    if (notBegun) return { ...notBegun, findings: [...notBegun.findings, ...findings] };
    const tally = await tx.tallyOutcomes(id);
    if (tally.unsettled > 0) return { kind: "held", findings: [outcomesOpen(tally.unsettled), ...findings] };
    const lookedFor = await checkLookedAt(context, tx, mailOut, tally);
    if (lookedFor.length > 0) return { kind: "held", findings: [...lookedFor, ...findings] };
    const fewer = leftOut.check(mailOut, cleared, context.policyOf(await projectOf(tx, mailOut.project)));
    if (fewer.length > 0) {
      await pauseFor(context, tx, mailOut, fewer);
      return { kind: "held", findings: [...fewer, ...findings] };
    }
    const completed = endMailOut(mailOut, "completed");
    await tx.saveMailOut(completed);
    await tx.deleteAudience(id);
    await record(context, tx, "mail-out-completed", { mailOut: completed, details: { ...tally } });
    return { kind: "completed" };
  });
}
