import {
  createFinding,
  isReleasable,
  isoOf,
  recipientsTogether,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type Policy,
  type Project,
  type ReleasableMailOut,
  type Rule,
} from "@sluse/core";

import { INCIDENT_2023 } from "../findings/sources.ts";
import type { Context } from "../internal/context.ts";
import { digestOfPolicy } from "../internal/digest-of-policy.ts";
import { checkActiveToRelease } from "../projects/is-active.ts";
import { checkHolds } from "./check-holds.ts";
import {
  approvalsNeeded,
  approvedUntil,
  isStillAnswerable,
  standingApprovals,
  validApprovals,
} from "./standing-approvals.ts";

export const releaseNotApproved: Rule = {
  id: "release/not-approved",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Utsendingen er ikke godkjent",
      what: "Utsendingen er i tilstanden «{state}» og kan ikke sendes.",
      why: "Ingenting sendes uten at en superbruker har godkjent det.",
      mend: "Be en superbruker om å godkjenne utsendingen, eller bestill på nytt dersom den er avsluttet.",
    },
    en: {
      title: "The mail-out is not approved",
      what: "The mail-out's state is `{state}`; it cannot be released.",
      why: "Nothing is sent that no superuser has approved.",
      mend: "Have a superuser approve the mail-out; submit anew if it has ended.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "Release of a mail-out that awaits approval.",
    passes: "Release of an approved mail-out.",
  },
};

export const releasePolicyChanged: Rule = {
  id: "release/policy-changed",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Regelverket er endret etter godkjenningen",
      what: "Utsendingen ble godkjent under {approved}. Nå gjelder {now}.",
      why: "Det som var tillatt da, er kanskje ikke tillatt nå.",
      mend: "Bestill på nytt under det gjeldende regelverket.",
    },
    en: {
      title: "The policy changed after approval",
      what: "The mail-out was approved under {approved}; now {now} is in force.",
      why: "What was allowed then may not be allowed now.",
      mend: "Submit anew under the policy in force.",
    },
  },
  example: {
    fails: "A limit was tightened between approval and release.",
    passes: "The policy is the one the mail-out was approved under.",
  },
};

export const releaseApproverGone: Rule = {
  id: "release/approver-gone",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Den som godkjente, har sluttet som superbruker",
      what: "«{user}» er tatt av listen over prosjektets superbrukere siden godkjenningen.",
      why: "Godkjenningen må kunne svares for av en som har hatt ansvaret hele tiden.",
      mend: "Bestill på nytt, og la en av prosjektets superbrukere godkjenne.",
    },
    en: {
      title: "The approver has left as a superuser",
      what: "`{user}` was taken off the list of the project's superusers after approving.",
      why: "Somebody who has been responsible ever since must answer for the approval.",
      mend: "Submit anew, and have one of the project's superusers approve.",
    },
  },
  example: {
    fails: "The superuser who approved has left the project, or left it and came back.",
    passes: "Everyone who approved has been a superuser of the project ever since.",
  },
};

export const releaseApprovalEnded: Rule = {
  id: "release/approval-ended",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Godkjenningen er utløpt",
      what: "Godkjenningen varte til {until}.",
      why: "Det som ble godkjent da, er kanskje ikke riktig nå.",
      mend: "Bestill på nytt, og la en superbruker godkjenne.",
    },
    en: {
      title: "The approval has ended",
      what: "The approval lived until {until}.",
      why: "What was approved then may not be right now.",
      mend: "Submit anew, and have a superuser approve.",
    },
  },
  example: {
    fails: "Released on day 91 of an approval for 90 days.",
    passes: "Released on day 10 of an approval for 90 days.",
  },
};

export type ApprovalCheck =
  | {
      readonly kind: "valid";
      readonly mailOut: ReleasableMailOut;
      readonly maxRecipients: number;
      readonly until: Instant;
    }
  | { readonly kind: "invalid"; readonly findings: readonly Finding[] };

/**
 * Whether enough superusers of the project, none of them the one who ordered, stand behind exactly this manifest under
 * today's policy (P5).
 */
export async function checkApproval(
  context: Pick<Context, "clearedBy">,
  tx: LedgerTransaction,
  mailOut: MailOut,
  project: Project,
  policy: Policy,
  now: Instant,
): Promise<ApprovalCheck> {
  const findings: Finding[] = [];
  if (!isReleasable(mailOut)) findings.push(notApproved(mailOut));
  // An acknowledgement may end before the approval that rests on it.
  else findings.push(...checkHolds(context, mailOut, now));
  findings.push(...checkActiveToRelease(project, now));
  const digest = digestOfPolicy(policy);
  if (mailOut.manifest.policy.digest !== digest) {
    const facts = { approved: mailOut.manifest.policy.version, now: policy.version };
    findings.push(createFinding(releasePolicyChanged, { facts }));
  }
  const approvals = await tx.loadApprovals(mailOut.id);
  const standing = standingApprovals(approvals, mailOut, project, now);
  const needed = approvalsNeeded(recipientsTogether(mailOut.manifest), policy);
  const until = approvedUntil(standing, needed);
  if (until === undefined) {
    const why = whyMissing(approvals, mailOut, project, now);
    // The state says it already where nobody approved.
    findings.push(...why.filter(({ rule }) => findings.every((finding) => finding.rule !== rule)));
  }
  if (findings.length > 0 || until === undefined || !isReleasable(mailOut))
    return { kind: "invalid", findings };
  const maxRecipients = Math.min(...standing.map((approval) => approval.maxRecipients));
  return { kind: "valid", mailOut, maxRecipients, until };
}

function whyMissing(
  all: Awaited<ReturnType<LedgerTransaction["loadApprovals"]>>,
  mailOut: MailOut,
  project: Project,
  now: Instant,
): Finding[] {
  const gone = validApprovals(all, mailOut, now).filter((each) => !isStillAnswerable(each, project));
  if (gone.length > 0)
    return gone.map(({ by }) => createFinding(releaseApproverGone, { facts: { user: by } }));
  const ended = all.filter((each) => each.until <= now);
  if (ended.length > 0)
    return ended.map(({ until }) => createFinding(releaseApprovalEnded, { facts: { until: isoOf(until) } }));
  return [notApproved(mailOut)];
}

/** Nobody stands behind the mail-out in the state it is in. */
export const notApproved = ({ state }: MailOut): Finding =>
  createFinding(releaseNotApproved, { facts: { state } });
