import {
  DAY,
  SluseError,
  isoOf,
  later,
  manifestDigest,
  type Acknowledgement,
  type Approval,
  type Digest,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type MailOutId,
  type MailOutState,
  type Policy,
  type Project,
  type UserId,
} from "@sluse/core";

import { mailOutOf, projectOf, record, type Context } from "../internal/context.ts";
import { find } from "../findings/findings.ts";
import { isActive } from "../projects/is-active.ts";
import { approvalsNeeded, checkHolds, standingApprovals } from "./standing-approvals.ts";
import { verdictOf, type Verdict } from "../findings/verdict.ts";

export interface ApprovalRequest {
  readonly by: UserId;
  /** The digest of the manifest the superuser looked at. */
  readonly digest: Digest;
  readonly comment: string;
  /** Default: as long as the policy allows, and no longer than the window. */
  readonly until?: Instant;
  /** Default: the number of people in the audience. */
  readonly maxRecipients?: number;
  /** Findings that may stand, by fingerprint, each with a reason. */
  readonly acknowledge?: readonly { readonly fingerprint: string; readonly reason: string }[];
}

/** States in which a superuser's approval is asked for, or may be renewed. */
const APPROVABLE: ReadonlySet<MailOutState> = new Set([
  "held",
  "awaiting-approval",
  "approved",
  "releasing",
  "paused",
]);

/**
 * One superuser's approval of exactly one manifest. A second one is asked for above the policy's size (P5).
 * @throws SluseError `SLUSE_OPTION_INVALID` when `maxRecipients` is not a whole number from 1
 * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`
 */
export async function approve(context: Context, id: MailOutId, request: ApprovalRequest): Promise<Verdict> {
  const { maxRecipients } = request;
  if (maxRecipients !== undefined && !(Number.isSafeInteger(maxRecipients) && maxRecipients > 0))
    throw new SluseError("SLUSE_OPTION_INVALID", "`maxRecipients` is not a whole number from 1");
  return context.ledger.transact(async (tx) => {
    const now = context.clock.now();
    const mailOut = await mailOutOf(tx, id);
    const project = await projectOf(tx, mailOut.project);
    const policy = context.policyOf(project);
    const acknowledgements = readAcknowledgements(context, mailOut, request, policy, now);
    const refusals = [
      ...checkApprover(mailOut, project, request),
      ...checkMoment(mailOut, project, policy, request, now),
      ...acknowledgements.findings,
      ...(APPROVABLE.has(mailOut.state)
        ? checkHolds(context, { ...mailOut, acknowledgements: acknowledgements.all }, now)
        : []),
    ];
    if (refusals.some((finding) => finding.severity === "refuse" || finding.severity === "hold"))
      return verdictOf(refusals);

    const approval = createApproval(mailOut, policy, request, now);
    await tx.addApproval(approval);
    const missing = await secondMissing(tx, mailOut, project, policy, now);
    const approved: MailOut = {
      ...mailOut,
      acknowledgements: acknowledgements.all,
      state: nextState(mailOut.state, missing.length === 0),
    };
    await tx.saveMailOut(approved);
    await record(context, tx, "mail-out-approved", {
      by: request.by,
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

const nextState = (state: MailOutState, complete: boolean): MailOutState => {
  if (state !== "held" && state !== "awaiting-approval") return state;
  return complete ? "approved" : "awaiting-approval";
};

function checkApprover(mailOut: MailOut, project: Project, { by, comment }: ApprovalRequest): Finding[] {
  const findings: Finding[] = [];
  if (!project.superusers.includes(by)) {
    findings.push(find("approval/not-superuser", { facts: { user: by, project: project.id } }));
  }
  if (by === mailOut.orderedBy) findings.push(find("approval/self-approval", { facts: { user: by } }));
  if (comment.trim() === "") findings.push(find("approval/comment-missing"));
  return findings;
}

function checkMoment(
  mailOut: MailOut,
  project: Project,
  policy: Policy,
  { digest, until, maxRecipients }: ApprovalRequest,
  now: Instant,
): Finding[] {
  const findings: Finding[] = [];
  if (!APPROVABLE.has(mailOut.state))
    findings.push(find("approval/wrong-state", { facts: { state: mailOut.state } }));
  // While a mail-out is looked at again it has a manifest and no digest of it.
  if (digest !== mailOut.digest || digest !== manifestDigest(mailOut.manifest))
    findings.push(find("approval/digest-changed"));
  if (!isActive(project, now))
    findings.push(find("release/project-not-active", { facts: { project: project.id } }));
  // Otherwise it would be an approval that has ended when it is given.
  const { window } = mailOut.manifest;
  if (now >= Date.parse(window.until))
    findings.push(find("release/outside-window", { facts: { until: window.until } }));
  const latest = later(now, policy.approval.validDays * DAY);
  if (until !== undefined && (until > latest || until <= now)) {
    findings.push(find("approval/too-long", { facts: { until: isoOf(until), latest: isoOf(latest) } }));
  }
  const count = mailOut.manifest.audience.count;
  if (maxRecipients !== undefined && maxRecipients < count) {
    findings.push(find("approval/ceiling-low", { facts: { ceiling: maxRecipients, count } }));
  }
  return findings;
}

interface Acknowledgements {
  readonly all: readonly Acknowledgement[];
  readonly given: readonly Acknowledgement[];
  readonly findings: readonly Finding[];
}

function readAcknowledgements(
  { clearedBy }: Context,
  mailOut: MailOut,
  request: ApprovalRequest,
  policy: Policy,
  now: Instant,
): Acknowledgements {
  const findings: Finding[] = [];
  const given: Acknowledgement[] = [];
  const all = [...mailOut.findings, ...(mailOut.pause?.findings ?? [])];
  for (const { fingerprint, reason } of request.acknowledge ?? []) {
    const met = all.find((finding) => finding.fingerprint === fingerprint);
    if (!met || clearedBy(met.rule) !== "superuser") {
      findings.push(find("approval/acknowledgement-unknown", { facts: { fingerprint } }));
    } else if (reason.trim() === "") {
      findings.push(find("approval/comment-missing"));
    } else {
      const until = later(now, policy.approval.acknowledgementDays * DAY);
      given.push({ fingerprint, by: request.by, reason, at: now, until });
    }
  }
  return { all: [...mailOut.acknowledgements, ...given], given, findings };
}

function createApproval(mailOut: MailOut, policy: Policy, request: ApprovalRequest, now: Instant): Approval {
  const latest = later(now, policy.approval.validDays * DAY);
  const windowEnds = Date.parse(mailOut.manifest.window.until) as Instant;
  return {
    mailOut: mailOut.id,
    by: request.by,
    at: now,
    digest: request.digest,
    until: request.until ?? (Math.min(latest, windowEnds) as Instant),
    maxRecipients: Math.min(request.maxRecipients ?? Infinity, mailOut.manifest.audience.count),
    comment: request.comment,
  };
}

async function secondMissing(
  tx: LedgerTransaction,
  mailOut: MailOut,
  project: Project,
  policy: Policy,
  now: Instant,
): Promise<Finding[]> {
  const approvals = await tx.loadApprovals(mailOut.id);
  const count = mailOut.manifest.audience.count;
  return standingApprovals(approvals, mailOut, project, now).length >= approvalsNeeded(count, policy)
    ? []
    : [find("approval/second-needed", { facts: { count, above: policy.approval.secondSuperuserAbove } })];
}
