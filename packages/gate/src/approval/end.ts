import { ENDED, type Finding, type MailOut, type MailOutId, type UserId } from "@sluse/core";

import { verdictOf, type Verdict } from "../findings/verdict.ts";
import { wrongState } from "../findings/wrong-state.ts";
import { mailOutOf, projectOf, record, type Context } from "../internal/context.ts";
import { checkComment, notSuperuser } from "../projects/superuser-asked.ts";

export interface EndRequest {
  readonly by: UserId;
  readonly comment: string;
}

/** A superuser says no. */
export async function reject(context: Context, id: MailOutId, { by, comment }: EndRequest): Promise<Verdict> {
  return context.ledger.transact(async (tx) => {
    const mailOut = await mailOutOf(tx, id);
    const project = await projectOf(tx, mailOut.project);
    const findings: Finding[] = [];
    if (!project.superusers.includes(by)) {
      findings.push(notSuperuser(by, project.id));
    }
    findings.push(...checkComment(comment));
    if (mailOut.state !== "held" && mailOut.state !== "awaiting-approval" && mailOut.state !== "approved") {
      findings.push(wrongState(mailOut));
    }
    if (findings.length > 0) return verdictOf(findings);
    const rejected: MailOut = { ...mailOut, state: "rejected", pause: undefined };
    await tx.saveMailOut(rejected);
    await tx.deleteAudience(id);
    await record(context, tx, "mail-out-rejected", { by, mailOut: rejected, details: { comment } });
    return verdictOf([]);
  });
}

/**
 * Takes a mail-out back, by the one who ordered it or a superuser. What is under way stops at the next chunk; what
 * was already cleared stays in the books.
 */
export async function withdraw(
  context: Context,
  id: MailOutId,
  { by, comment }: EndRequest,
): Promise<Verdict> {
  return context.ledger.transact(async (tx) => {
    const mailOut = await mailOutOf(tx, id);
    const project = await projectOf(tx, mailOut.project);
    const findings: Finding[] = [];
    if (by !== mailOut.orderedBy && !project.superusers.includes(by)) {
      findings.push(notSuperuser(by, project.id));
    }
    findings.push(...checkComment(comment));
    if (ENDED.has(mailOut.state)) findings.push(wrongState(mailOut));
    if (findings.length > 0) return verdictOf(findings);
    const withdrawn: MailOut = { ...mailOut, state: "withdrawn", pause: undefined };
    await tx.saveMailOut(withdrawn);
    await tx.deleteAudience(id);
    await tx.deleteApprovals(id);
    await record(context, tx, "mail-out-withdrawn", { by, mailOut: withdrawn, details: { comment } });
    return verdictOf([]);
  });
}
