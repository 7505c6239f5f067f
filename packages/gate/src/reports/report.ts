import {
  EMPTY_TALLY,
  SluseError,
  decide,
  isEnded,
  isReleasable,
  pauseOf,
  presentDigest,
  tallyForOrderer,
  type Acknowledgement,
  type Complaints,
  type Approval,
  type Clearing,
  type Decision,
  type Digest,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type LinkSeen,
  type LookedAt,
  type MailOut,
  type MailOutId,
  type MailOutQuestion,
  type MailOutState,
  type Manifest,
  type Name,
  type OrdererTally,
  type OutcomeTally,
  type Pause,
  type Policy,
  type Project,
  type ProjectId,
  type RuleId,
  type ShownLetter,
  type Stop,
  type Tally,
  type UnrunRule,
  type UserId,
  type WaveRecord,
} from "@sluse/core";
import { countComplaints, outcomesAfter } from "@sluse/core/house";

import { assertMayPass } from "../roles/may-pass.ts";
import { rolesOf, type Role } from "../roles/roles.ts";
import { mailOutOf, projectOf, type Context } from "../internal/context.ts";
import { registerIncomplete } from "../recipients/judge-answer.ts";
import { recipientMostlyLimited, recipientRepeatLimit } from "../recipients/judge-limits.ts";
import { registerImplausibleHitRate } from "../recipients/judge-runs.ts";
import { recipientNotRequired, recipientUnknown } from "../recipients/judge-tally.ts";
import { stopsFor } from "../stops/stops-for.ts";

/** What the one who ordered is answered: counts, never who, and no small counts. */
export interface OrdererReport {
  readonly view: "orderer";
  readonly mailOut: MailOutId;
  readonly submittedAt: Instant;
  readonly project: ProjectId;
  readonly state: MailOutState;
  readonly decision: Decision;
  readonly digest: Digest;
  readonly findings: readonly Finding[];
  readonly unrun: readonly UnrunRule[];
  /** What was ordered. Opted-out people stand in its audience like everyone else, so that it tells of nobody. */
  readonly manifest: Manifest;
  readonly tally: OrdererTally;
  /** What superusers asked whoever ordered, and what was answered. */
  readonly questions: readonly MailOutQuestion[];
}

/** Everything a superuser needs to approve, and to answer for it afterwards. Holds no person. */
export interface SuperuserReport extends Omit<OrdererReport, "tally" | "view"> {
  readonly view: "superuser";
  readonly orderedBy: UserId;
  readonly toldAt: Instant;
  readonly tally: Tally;
  /** What the limits are called that the tally counts by, where the policy says. */
  readonly limitNames: Readonly<Record<string, Name>>;
  /** What clears the findings of each rule that spoke: whether a superuser may let one stand. */
  readonly clearing: Readonly<Partial<Record<RuleId, Clearing>>>;
  readonly approvals: readonly Approval[];
  readonly acknowledgements: readonly Acknowledgement[];
  /** Who was shown which letter of the present manifest, and when. */
  readonly shown: readonly ShownLetter[];
  readonly stops: readonly Stop[];
  readonly pause: Pause | undefined;
  readonly waves: readonly WaveRecord[];
  readonly outcomes: OutcomeTally;
  /** Those of them that came since a superuser last let it go on: what breakers count. All of them where nobody has, and of what has ended. */
  readonly outcomesSince: OutcomeTally;
  /** All there ever were. */
  readonly complaints: number;
  /** Those of them that came since a superuser last let it go on. */
  readonly complaintsSince: number;
  readonly complaintCauses: Complaints["reported"];
  /** Proofs made of its letters, which are no contacts. */
  readonly proofs: number;
  /** What was seen of its links when they were last looked at; of none where it was not kept. */
  readonly linksSeen: readonly LinkSeen[];
  /** When superusers let it go on after it had stood still, the first one first. */
  readonly lookedAt: readonly LookedAt[];
}

/** Findings that count people whose number must not be told to the one who ordered. */
const COUNTS_PEOPLE: ReadonlySet<string> = new Set(
  [
    recipientUnknown,
    recipientRepeatLimit,
    recipientNotRequired,
    recipientMostlyLimited,
    registerIncomplete,
  ].map(({ id }) => id),
);

/**
 * A finding that comes and goes with the number of opt-outs: whoever orders twice, with one person more, could read it as
 * a word about that person. Only superusers see it, and it is theirs to clear.
 */
const tellsOptOuts = ({ rule, severity }: Finding): boolean =>
  rule === registerImplausibleHitRate.id && severity === "hold";

/** The same whether or not a person is opted out, hindered or stopped by hand. */
export function ordererReport({ clearedBy }: Pick<Context, "clearedBy">, mailOut: MailOut): OrdererReport {
  const findings = mailOut.findings.filter((finding) => !tellsOptOuts(finding));
  const decision = decide({ findings, unrun: mailOut.unrun, clearedBy, now: mailOut.submittedAt });
  return {
    view: "orderer",
    mailOut: mailOut.id,
    submittedAt: mailOut.submittedAt,
    project: mailOut.project,
    state: mailOut.state === "held" && decision === "release" ? "awaiting-approval" : mailOut.state,
    decision,
    digest: presentDigest(mailOut),
    findings: findings.map((finding) =>
      COUNTS_PEOPLE.has(finding.rule)
        ? { ...finding, count: 1, facts: {}, message: withoutFacts(finding) }
        : finding,
    ),
    unrun: mailOut.unrun,
    manifest: mailOut.manifest,
    tally: tallyForOrderer(mailOut.tally),
    questions: mailOut.questions ?? [],
  };
}

/** The rule's heading and reason; what was counted is left out. */
function withoutFacts(finding: Finding): Finding["message"] {
  const { nb, en } = finding.message;
  return { nb: { ...nb, what: nb.title }, en: { ...en, what: en.title } };
}

/** A report in the view of the one who asks. */
export type Report = OrdererReport | SuperuserReport;

/**
 * A report that its reader sees in full.
 * @throws SluseError `SLUSE_ROLE_MISSING` when it is in the view of one who only ordered it
 */
export function fullReport(report: Report): SuperuserReport {
  if (isFull(report)) return report;
  throw new SluseError("SLUSE_ROLE_MISSING", "user has no role that sees the full report of the mail-out");
}

/** Nothing that would be waited for when it is handed on: whoever made that has no report. */
function isFull(report: Report): report is SuperuserReport {
  try {
    return report.view === "superuser" && !("then" in report);
  } catch {
    return false;
  }
}

/** Those who see counts that may tell of people: everyone with a role over the mail-out but the one who only ordered it. */
export const SEES_COUNTS: ReadonlySet<Role> = new Set([
  "superuser",
  "central-function",
  "operations",
  "auditor",
]);

/**
 * The report of a mail-out in the view of `by`. What a mail-out looks like to those who may not see it is not told.
 * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_ROLE_MISSING`
 */
export async function loadReport(
  context: Context,
  tx: LedgerTransaction,
  id: MailOutId,
  by: UserId,
): Promise<Report> {
  const mailOut = await mailOutOf(tx, id);
  const project = await projectOf(tx, mailOut.project);
  assertMayPass(context, "report", by, { project, mailOut });
  return reportFor(context, tx, { mailOut, project, by });
}

interface Asked {
  readonly mailOut: MailOut;
  readonly project: Project;
  readonly by: UserId;
}

/** A report in the view of `by`, who may see it. */
export const reportFor = async (context: Context, tx: LedgerTransaction, asked: Asked): Promise<Report> =>
  rolesOf(context.site, asked.by, asked).some((role) => SEES_COUNTS.has(role))
    ? superuserReport(context, tx, asked)
    : ordererReport(context, asked.mailOut);

async function superuserReport(
  context: Context,
  tx: LedgerTransaction,
  { mailOut, project }: Asked,
): Promise<SuperuserReport> {
  const {
    id,
    project: projectId,
    state,
    orderedBy,
    submittedAt,
    toldAt,
    manifest,
    findings,
    unrun,
  } = mailOut;
  const digest = presentDigest(mailOut);
  const stops = await stopsFor(tx, mailOut, project);
  const outcomes = await tx.tallyOutcomes(id);
  const complaints = countComplaints(mailOut.complaints);
  return {
    view: "superuser",
    mailOut: id,
    project: projectId,
    state,
    decision: decisionOf(context, mailOut, stops),
    digest,
    findings,
    unrun,
    orderedBy,
    submittedAt,
    toldAt,
    manifest,
    // A row of before knew fewer counts.
    tally: { ...EMPTY_TALLY, ...mailOut.tally },
    limitNames: limitNames(context.policyOf(project)),
    clearing: Object.fromEntries(findings.map(({ rule }) => [rule, context.clearedBy(rule)])),
    approvals: await tx.loadApprovals(id),
    acknowledgements: mailOut.acknowledgements,
    shown: mailOut.shown.filter((each) => each.digest === digest),
    stops,
    pause: pauseOf(mailOut),
    waves: await tx.loadWaves(id),
    outcomes,
    outcomesSince: isReleasable(mailOut) ? outcomesAfter(outcomes, mailOut.breakersFrom) : outcomes,
    complaints,
    complaintsSince: isReleasable(mailOut) ? complaints - mailOut.complaints.seen : complaints,
    complaintCauses: mailOut.complaints.reported,
    proofs: mailOut.proofs,
    linksSeen: mailOut.linksSeen ?? [],
    lookedAt: mailOut.lookedAt ?? [],
    questions: mailOut.questions ?? [],
  };
}

/** What holds for the mail-out now: what ended in a no stays a no. */
function decisionOf({ clearedBy, clock }: Context, mailOut: MailOut, stops: readonly Stop[]): Decision {
  if (mailOut.state === "completed") return "release";
  if (isEnded(mailOut)) return "refuse";
  if (mailOut.state === "paused" || stops.length > 0) return "hold";
  return decide({ ...mailOut, clearedBy, now: clock.now() });
}

const limitNames = ({ limits }: Policy): Record<string, Name> =>
  Object.fromEntries(Object.entries(limits).flatMap(([key, { title }]) => (title ? [[key, title]] : [])));
