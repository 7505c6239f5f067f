import {
  approvedMailOut,
  isReleasable,
  isoOf,
  mostRecipients,
  type Approval,
  type CheckedMailOut,
  type Instant,
  type MailOut,
  type MailOutId,
  type Policy,
  type ReleasableMailOut,
} from "@sluse/core";

import { verdictOf, type Verdict } from "../findings/verdict.ts";
import { mailOutOf, projectOf, record, type Context } from "../internal/context.ts";
import { refuse } from "../roles/may-pass.ts";
import { rolesOf } from "../roles/roles.ts";
import type { ApprovalRequest } from "./approval-request.ts";
import { checkApprover } from "./check-approver.ts";
import { checkExercised } from "../exercises/check-exercised.ts";
import { checkHolds } from "./check-holds.ts";
import { checkRequest, isApprovable } from "./check-request.ts";
import { checkShown } from "./check-shown.ts";
import { latestEnd } from "./longest-life.ts";
import { checkTemplates } from "../templates/check-templates.ts";
import { readAcknowledgements } from "./read-acknowledgements.ts";
import { secondMissing } from "./second-superuser.ts";

/**
 * One superuser's approval of exactly one manifest. A second one is asked for above the policy's size (P5).
 * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`
 */
export async function approve(context: Context, id: MailOutId, request: ApprovalRequest): Promise<Verdict> {
  return context.ledger.transact(async (tx) => {
    const now = context.clock.now();
    const mailOut = await mailOutOf(tx, id);
    const project = await projectOf(tx, mailOut.project);
    const policy = context.policyOf(project);
    const acknowledgements = readAcknowledgements(context, mailOut, request, policy, now);
    const approver = checkApprover(mailOut, project, request);
    const refusals = [
      ...approver,
      ...checkRequest(mailOut, project, policy, request, now),
      // Whoever may not approve is not asked to read it first.
      ...(approver.length === 0 ? checkShown(mailOut, policy, request.by) : []),
      ...(approver.length === 0 ? await checkExercised(tx, policy, request.by, now) : []),
      ...(await checkTemplates(tx, { documents: mailOut.manifest.documents, project, policy, now })),
      ...acknowledgements.findings,
      ...(isApprovable(mailOut)
        ? checkHolds(context, { ...mailOut, acknowledgements: acknowledgements.all }, now)
        : []),
    ];
    const isRefused = refusals.some(({ severity }) => severity === "refuse" || severity === "hold");
    if (isRefused || !isApprovable(mailOut))
      return refuse(context, tx, { door: "approve", by: request.by, project, mailOut }, refusals);

    const approval = createApproval(mailOut, policy, request, now);
    await tx.addApproval(approval);
    const missing = await secondMissing(tx, mailOut, project, policy, now);
    const approved = approvedBy(
      { ...mailOut, noticedAt: mailOut.noticedAt ?? now, acknowledgements: acknowledgements.all },
      missing.length === 0,
    );
    await tx.saveMailOut(approved);
    await record(context, tx, "mail-out-approved", {
      by: request.by,
      roles: rolesOf(context.site, request.by, { project, mailOut }),
      mailOut: approved,
      details: {
        digest: request.digest,
        until: isoOf(approval.until),
        maxRecipients: approval.maxRecipients,
        comment: request.comment,
        acknowledged: acknowledgements.given.map(({ fingerprint, reason }) => ({ fingerprint, reason })),
        complete: missing.length === 0,
      },
    });
    return verdictOf([...refusals, ...missing]);
  });
}

function approvedBy(mailOut: CheckedMailOut | ReleasableMailOut, complete: boolean): MailOut {
  if (isReleasable(mailOut)) return mailOut;
  return complete ? approvedMailOut(mailOut) : { ...mailOut, state: "awaiting-approval" };
}

function createApproval(mailOut: MailOut, policy: Policy, request: ApprovalRequest, now: Instant): Approval {
  const latest = latestEnd(mailOut.manifest, policy, now);
  const windowEnds = Date.parse(mailOut.manifest.window.until) as Instant;
  return {
    mailOut: mailOut.id,
    attempt: mailOut.attempt,
    by: request.by,
    at: now,
    digest: request.digest,
    until: request.until ?? (Math.min(latest, windowEnds) as Instant),
    maxRecipients: Math.min(request.maxRecipients ?? Infinity, mostRecipients(mailOut.manifest)),
    comment: request.comment,
  };
}
