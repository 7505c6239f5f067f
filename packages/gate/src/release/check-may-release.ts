import {
  LEDGER_ITSELF,
  createFinding,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type MailOutId,
  type Policy,
  type Project,
  type ReleasableMailOut,
  type Rule,
  type Stop,
} from "@sluse/core";

import { checkApproval } from "../approval/check-approval.ts";
import { INCIDENT_2023 } from "../findings/sources.ts";
import { mailOutOf, projectOf, type Context } from "../internal/context.ts";
import { checkComplaints } from "../projects/project-complaints.ts";
import { stopsFor } from "../stops/stops-for.ts";
import { checkTemplates } from "../templates/check-templates.ts";
import { checkClock } from "./check-clock.ts";
import { checkPlanUnchanged } from "./check-plan-unchanged.ts";
import type { ReleaseEnd } from "./release-end.ts";

export const releaseStopped: Rule = {
  id: "release/stopped",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Utsendingen er stoppet",
      what: "Det er stopp for {scope}: «{reason}» ({stop}).",
      why: "Så lenge stoppen gjelder, sendes ingenting, og det som ikke er begynt på, er tatt tilbake.",
      mend: "Finn ut hvorfor det ble stoppet. Den oppheves ved navn når årsaken er borte, av en superbruker eller av sentral funksjon.",
    },
    en: {
      title: "Sending is stopped",
      what: "A stop is in force for {scope}: `{reason}` ({stop}).",
      why: "A stop holds from the next wave on.",
      mend: "Find out why it was stopped; it is lifted by name when the cause is gone, by a superuser or the central function.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "The switchboard reports complaints, and a superuser stops the project between two waves.",
    passes: "No stop is in force for the mail-out, its project, its ordering system or all.",
  },
};

export type Permission =
  | {
      readonly kind: "given";
      readonly mailOut: ReleasableMailOut;
      readonly project: Project;
      readonly policy: Policy;
      /** As many people as the superusers said yes to. */
      readonly maxRecipients: number;
      /** Their approval lasts until then. */
      readonly approvedUntil: Instant;
    }
  | { readonly kind: "ended"; readonly end: ReleaseEnd };

/** A stop that is in force. */
export const stopped = ({ id, scope, reason, by }: Stop): Finding =>
  createFinding(releaseStopped, {
    facts: { scope: scope.kind, reason, stop: id },
    ...(by === LEDGER_ITSELF && { names: { reason: { nb: RESTORED, en: reason } } }),
  });

/** Nobody wrote that reason: the ledger did, in the one language it has. */
const RESTORED =
  "protokollen er lagt tilbake fra en sikkerhetskopi, eller flyttet; det som er sendt siden, står ikke i den og må registreres først";

/** What each step of a release looks at first. */
interface Loaded {
  readonly mailOut: MailOut;
  readonly project: Project;
  /** That the clock is wrong, when it is. */
  readonly wrongClock: Finding | undefined;
}

/** Asks for the mail-out and the time at once. */
export async function loadForRelease(
  context: Context,
  tx: LedgerTransaction,
  id: MailOutId,
): Promise<Loaded> {
  const [wrongClock, mailOut] = await Promise.all([checkClock(context, tx), mailOutOf(tx, id)]);
  return { mailOut, project: await projectOf(tx, mailOut.project), wrongClock };
}

/**
 * Whether nobody has stopped the mail-out, and superusers stand behind it (P5, P6). Asked at each step of a release, in
 * the transaction that takes the step: an answer from a moment ago is worth nothing.
 */
export async function checkMayRelease(
  context: Context,
  tx: LedgerTransaction,
  id: MailOutId,
  now: Instant,
): Promise<Permission> {
  return checkLoaded(context, tx, await loadForRelease(context, tx, id), now);
}

/** The same of a mail-out that this transaction has loaded already. */
export async function checkLoaded(
  context: Context,
  tx: LedgerTransaction,
  { mailOut, project, wrongClock }: Loaded,
  now: Instant,
): Promise<Permission> {
  if (mailOut.state === "completed") return { kind: "ended", end: { kind: "completed" } };
  // Asked before anything that goes by the clock: a window that is over by a wrong one would end the mail-out for good.
  if (wrongClock) return { kind: "ended", end: { kind: "held", findings: [wrongClock] } };
  const policy = context.policyOf(project);
  const stops = await stopsFor(tx, mailOut, project);
  if (stops.length > 0) {
    return { kind: "ended", end: { kind: "held", findings: stops.map(stopped) } };
  }
  const complained = checkComplaints(project, policy, mailOut.id);
  if (complained.length > 0) return { kind: "ended", end: { kind: "held", findings: complained } };
  const approval = await checkApproval(context, tx, mailOut, project, policy, now);
  if (approval.kind === "invalid")
    return { kind: "ended", end: { kind: "refused", findings: approval.findings } };
  const { manifest } = mailOut;
  // A list that was approved is soon through; what stands may stand for a year after somebody took its template back.
  const templates = manifest.standing
    ? await checkTemplates(tx, { documents: manifest.documents, project, policy, now })
    : [];
  const otherwise = [...checkPlanUnchanged(manifest, project), ...templates];
  if (otherwise.length > 0) return { kind: "ended", end: { kind: "refused", findings: otherwise } };
  const { maxRecipients, until: approvedUntil } = approval;
  return { kind: "given", mailOut: approval.mailOut, project, policy, maxRecipients, approvedUntil };
}
