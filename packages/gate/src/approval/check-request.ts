import {
  createFinding,
  isEnded,
  isoOf,
  manifestDigest,
  mostRecipients,
  type CheckedMailOut,
  type Finding,
  type Instant,
  type MailOut,
  type Policy,
  type Project,
  type ReleasableMailOut,
  type Rule,
} from "@sluse/core";

import { INCIDENT_2023 } from "../findings/sources.ts";
import { wrongState } from "../findings/wrong-state.ts";
import { checkActiveToRelease } from "../projects/is-active.ts";
import type { ApprovalRequest } from "./approval-request.ts";
import { latestEnd } from "./longest-life.ts";
import { windowIsOver } from "./window-is-over.ts";

/** Whether a superuser's approval is asked for, or may be renewed: never while its recipients are read. */
export const isApprovable = (mailOut: MailOut): mailOut is CheckedMailOut | ReleasableMailOut =>
  mailOut.digest !== undefined && !isEnded(mailOut);

export const approvalDigestChanged: Rule = {
  id: "approval/digest-changed",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Godkjenningen gjelder noe annet",
      what: "Kontrollsummen i godkjenningen er ikke utsendingens.",
      why: "En godkjenning gjelder nøyaktig det superbrukeren har sett, og ikke noe annet.",
      mend: "Åpne utsendingen på nytt, les den, og godkjenn det som står der nå.",
    },
    en: {
      title: "The approval is of something else",
      what: "The digest named is not the mail-out's.",
      why: "An approval is of exactly what the superuser saw, and of nothing else.",
      mend: "Open the mail-out again, read it, and approve what stands there now.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "The digest of the version before the letter was mended.",
    passes: "The digest of the report that the superuser read.",
  },
};

export const approvalTooLong: Rule = {
  id: "approval/too-long",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Godkjenningen varer for lenge",
      what: "Godkjenningen varer til {until}. Den kan høyst vare til {latest}.",
      why: "Brev, lenker og prosjekter endrer seg. En gammel godkjenning sier lite om det som sendes nå.",
      mend: "Sett en sluttdato som ikke er senere enn {latest}.",
    },
    en: {
      title: "The approval lives too long",
      what: "The approval lives until {until}; policy allows {latest} at the latest.",
      why: "Letters, links and projects change; an old approval says little of what is sent now.",
      mend: "Let it end at {latest} or earlier.",
    },
  },
  example: {
    fails: "An approval for a year where policy allows 90 days.",
    passes: "An approval for 30 days where policy allows 90.",
  },
};

export const approvalCeilingLow: Rule = {
  id: "approval/ceiling-low",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Godkjent for færre enn utsendingen har",
      what: "Godkjenningen gjelder {ceiling} mottakere, men utsendingen har {count}.",
      why: "Utsendingen stanser når taket er nådd, og resten får ikke brevet.",
      mend: "Godkjenn med et høyere tak dersom alle skal ha brevet.",
    },
    en: {
      title: "Approved for fewer than the audience",
      what: "The approval is for {ceiling} recipients, and the mail-out has {count}.",
      why: "The release stops at the ceiling, and the rest get nothing.",
      mend: "Approve with a higher ceiling if everybody is to have the letter.",
    },
  },
  example: {
    fails: "Approved for 1 000 of 30 000 recipients.",
    passes: "Approved for 30 000 of 30 000 recipients.",
  },
};

/** Of exactly what stands there now, while it can still go out, for no longer and for as many as may be. */
export function checkRequest(
  mailOut: MailOut,
  project: Project,
  policy: Policy,
  { digest, until, maxRecipients }: ApprovalRequest,
  now: Instant,
): Finding[] {
  const findings: Finding[] = [];
  // One that is rechecked is held, and there is nothing yet that could be approved.
  if (!isApprovable(mailOut) && mailOut.state !== "held") findings.push(wrongState(mailOut));
  if (digest !== mailOut.digest || digest !== manifestDigest(mailOut.manifest))
    findings.push(createFinding(approvalDigestChanged));
  findings.push(...checkActiveToRelease(project, now));
  // Otherwise it would be an approval that has ended when it is given.
  const { window } = mailOut.manifest;
  if (now >= Date.parse(window.until)) findings.push(windowIsOver(mailOut));
  const latest = latestEnd(mailOut.manifest, policy, now);
  if (until !== undefined && (until > latest || until <= now)) {
    findings.push(createFinding(approvalTooLong, { facts: { until: isoOf(until), latest: isoOf(latest) } }));
  }
  const count = mostRecipients(mailOut.manifest);
  if (maxRecipients !== undefined && maxRecipients < count) {
    findings.push(createFinding(approvalCeilingLow, { facts: { ceiling: maxRecipients, count } }));
  }
  return findings;
}
