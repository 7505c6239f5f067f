import {
  DAY,
  createFinding,
  holdsNationalId,
  later,
  pauseOf,
  type Acknowledgement,
  type Finding,
  type Instant,
  type MailOut,
  type Policy,
  type Rule,
} from "@sluse/core";
import { isWordless } from "@sluse/core/house";

import type { Context } from "../internal/context.ts";
import { checkComment } from "../projects/superuser-asked.ts";
import type { ApprovalRequest } from "./approval-request.ts";

export const approvalAcknowledgementUnknown: Rule = {
  id: "approval/acknowledgement-unknown",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Funnet kan ikke godtas",
      what: "Funnet «{fingerprint}» finnes ikke i utsendingen, eller det er ikke et funn en superbruker kan godta.",
      why: "En superbruker kan bare godta det som er funnet i denne utsendingen, og aldri en feil som må rettes.",
      mend: "Velg funnet fra utsendingens rapport.",
    },
    en: {
      title: "The finding cannot be acknowledged",
      what: "The mail-out has no finding `{fingerprint}`, or a superuser may not clear it.",
      why: "A superuser acknowledges only what was found in this mail-out, and never a fault that must be mended.",
      mend: "Take the fingerprint from the mail-out's report.",
    },
  },
  example: {
    fails: "The fingerprint of a `refuse` finding, or of another mail-out's finding.",
    passes: "The fingerprint of a finding that holds and that a superuser may clear.",
  },
};

export interface Acknowledgements {
  readonly all: readonly Acknowledgement[];
  readonly given: readonly Acknowledgement[];
  readonly findings: readonly Finding[];
}

export function readAcknowledgements(
  { clearedBy }: Pick<Context, "clearedBy">,
  mailOut: MailOut,
  request: ApprovalRequest,
  policy: Policy,
  now: Instant,
): Acknowledgements {
  const findings: Finding[] = [];
  const given: Acknowledgement[] = [];
  const all = [...mailOut.findings, ...(pauseOf(mailOut)?.findings ?? [])];
  for (const { fingerprint, reason } of request.acknowledge ?? []) {
    const met = all.find((finding) => finding.fingerprint === fingerprint);
    if (!met || clearedBy(met.rule) !== "superuser") {
      findings.push(
        createFinding(approvalAcknowledgementUnknown, { facts: { fingerprint: nameOf(fingerprint) } }),
      );
    } else if (isWordless(reason)) {
      findings.push(...checkComment(reason));
    } else {
      const until = later(now, policy.approval.acknowledgementDays * DAY);
      given.push({ fingerprint, by: request.by, reason, at: now, until });
    }
  }
  return { all: [...mailOut.acknowledgements, ...given], given, findings };
}

/** What was written where a fingerprint is asked for may be anything, and the refusal is kept in the log. */
const nameOf = (fingerprint: string): string => (holdsNationalId(fingerprint) ? "…" : fingerprint);
