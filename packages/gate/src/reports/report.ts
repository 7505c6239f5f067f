import {
  ENDED,
  decide,
  tallyForOrderer,
  type Acknowledgement,
  type Approval,
  type Decision,
  type Digest,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type MailOutId,
  type MailOutState,
  type Manifest,
  type Name,
  type OrdererTally,
  type OutcomeTally,
  type Pause,
  type Policy,
  type ProjectId,
  type Stop,
  type Tally,
  type UnrunRule,
  type UserId,
  type WaveRecord,
} from "@sluse/core";

import { mailOutOf, projectOf, type Context } from "../internal/context.ts";
import { registerIncomplete } from "../recipients/judge-answer.ts";
import { recipientMostlyLimited, recipientRepeatLimit } from "../recipients/judge-limits.ts";
import { registerImplausibleHitRate } from "../recipients/judge-runs.ts";
import { recipientNotRequired, recipientStopped, recipientUnknown } from "../recipients/judge-tally.ts";
import { stopsFor } from "../stops/stops-for.ts";

/** What the one who ordered is answered: counts, never who, and no small counts. */
export interface OrdererReport {
  readonly mailOut: MailOutId;
  readonly project: ProjectId;
  readonly state: MailOutState;
  readonly decision: Decision;
  readonly digest: Digest;
  readonly findings: readonly Finding[];
  readonly unrun: readonly UnrunRule[];
  readonly tally: OrdererTally;
}

/** Everything a superuser needs to approve, and to answer for it afterwards. Holds no person. */
export interface SuperuserReport extends Omit<OrdererReport, "tally"> {
  readonly orderedBy: UserId;
  readonly submittedAt: Instant;
  readonly toldAt: Instant;
  readonly manifest: Manifest;
  readonly tally: Tally;
  /** What the limits are called that the tally counts by, where the policy says. */
  readonly limitNames: Readonly<Record<string, Name>>;
  readonly approvals: readonly Approval[];
  readonly acknowledgements: readonly Acknowledgement[];
  readonly stops: readonly Stop[];
  readonly pause: Pause | undefined;
  readonly waves: readonly WaveRecord[];
  readonly outcomes: OutcomeTally;
  readonly complaints: number;
}

/** Findings that count people whose number must not be told to the one who ordered. */
const COUNTS_PEOPLE: ReadonlySet<string> = new Set(
  [
    recipientUnknown,
    recipientRepeatLimit,
    recipientStopped,
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

/** The same whether or not a person is opted out, but for `tally.withheld` at a rounding boundary. */
export function ordererReport({ clearedBy }: Pick<Context, "clearedBy">, mailOut: MailOut): OrdererReport {
  const findings = mailOut.findings.filter((finding) => !tellsOptOuts(finding));
  const decision = decide({ findings, unrun: mailOut.unrun, clearedBy, now: mailOut.submittedAt });
  return {
    mailOut: mailOut.id,
    project: mailOut.project,
    state: mailOut.state === "held" && decision === "release" ? "awaiting-approval" : mailOut.state,
    decision,
    digest: mailOut.digest,
    findings: findings.map((finding) =>
      COUNTS_PEOPLE.has(finding.rule)
        ? { ...finding, count: 1, facts: {}, message: withoutFacts(finding) }
        : finding,
    ),
    unrun: mailOut.unrun,
    tally: tallyForOrderer(mailOut.tally),
  };
}

/** The rule's heading and reason; what was counted is left out. */
function withoutFacts(finding: Finding): Finding["message"] {
  const { nb, en } = finding.message;
  return { nb: { ...nb, what: nb.title }, en: { ...en, what: en.title } };
}

export async function loadReport(
  context: Context,
  tx: LedgerTransaction,
  id: MailOutId,
): Promise<SuperuserReport> {
  const mailOut = await mailOutOf(tx, id);
  const project = await projectOf(tx, mailOut.project);
  const {
    project: projectId,
    state,
    orderedBy,
    submittedAt,
    toldAt,
    manifest,
    digest,
    findings,
    unrun,
  } = mailOut;
  const stops = await stopsFor(tx, mailOut, project);
  return {
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
    tally: mailOut.tally,
    limitNames: limitNames(context.policyOf(project)),
    approvals: await tx.loadApprovals(id),
    acknowledgements: mailOut.acknowledgements,
    stops,
    pause: mailOut.pause,
    waves: await tx.loadWaves(id),
    outcomes: await tx.tallyOutcomes(id),
    complaints: mailOut.complaints,
  };
}

/** What holds for the mail-out now: what ended in a no stays a no. */
function decisionOf({ clearedBy, clock }: Context, mailOut: MailOut, stops: readonly Stop[]): Decision {
  if (mailOut.state === "completed") return "release";
  if (ENDED.has(mailOut.state)) return "refuse";
  if (mailOut.pause || stops.length > 0) return "hold";
  return decide({ ...mailOut, clearedBy, now: clock.now() });
}

const limitNames = ({ limits }: Policy): Record<string, Name> =>
  Object.fromEntries(Object.entries(limits).flatMap(([key, { title }]) => (title ? [[key, title]] : [])));
