import {
  DAY,
  createFinding,
  isReleasable,
  later,
  pauseOf,
  releasingMailOut,
  type ApprovedMailOut,
  type Finding,
  type MailOutId,
  type Rule,
} from "@sluse/core";
import { countComplaints } from "@sluse/core/house";

import { ownOrder } from "../approval/check-approver.ts";
import type { SignedRequest } from "../approval/end.ts";
import { INCIDENT_2023 } from "../findings/sources.ts";
import { verdictOf, type Verdict } from "../findings/verdict.ts";
import { wrongState } from "../findings/wrong-state.ts";
import { mailOutOf, projectOf, record, type Context } from "../internal/context.ts";
import { checkComment } from "../projects/superuser-asked.ts";
import { checkMayPass, refuse } from "../roles/may-pass.ts";
import { isOrderer, rolesOf } from "../roles/roles.ts";
import { stopsFor } from "../stops/stops-for.ts";
import { stopped } from "./check-may-release.ts";
import { releaseFewerCleared } from "./left-out.ts";

export const releaseCanaryUnsettled: Rule = {
  id: "release/canary-unsettled",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Utfallet av prøvebølgen er ikke meldt",
      what: "Det mangler svar på hvordan det gikk med {count} brev i prøvebølgen.",
      why: "Resten sendes først når det er kjent hvordan det gikk med de første.",
      mend: "Meld inn utfallet av brevene, eller vent på svar fra kanalen.",
    },
    en: {
      title: "The first wave is not settled",
      what: "The first wave lacks the outcomes of {count} letters.",
      why: "The rest leave only when it is known how the first fared.",
      mend: "Settle the wave, or wait for the channel's answers.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "48 of the first 50 letters have an outcome.",
    passes: "All of the first 50 letters have an outcome.",
  },
};

/**
 * Lets a paused mail-out go on after its canary or a breaker: another superuser than the one who ordered it has looked at
 * what became of it. No stop is lifted by it: while one stands, it is shown and nothing changes.
 * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`
 */
export async function goOn(
  context: Context,
  id: MailOutId,
  { by, comment }: SignedRequest,
): Promise<Verdict> {
  return context.ledger.transact(async (tx) => {
    const mailOut = await mailOutOf(tx, id);
    const project = await projectOf(tx, mailOut.project);
    const stops = await stopsFor(tx, mailOut, project);
    const outcomes = await tx.tallyOutcomes(id);
    const pause = pauseOf(mailOut);
    const findings: Finding[] = [
      ...checkMayPass(context, "goOn", by, { project, mailOut }),
      ...(isOrderer(mailOut, by) ? [ownOrder(by)] : []),
      ...checkComment(comment),
      ...stops.map(stopped),
      // Something to go on from must be there.
      ...(pause ? [] : [wrongState(mailOut)]),
      // The first wave is there to be looked at: what became of it must be known before the rest follows.
      ...(isReleasable(mailOut) && !mailOut.canaryPassed && outcomes.unsettled > 0
        ? [createFinding(releaseCanaryUnsettled, { facts: { count: outcomes.unsettled } })]
        : []),
    ];
    if (findings.length > 0 || mailOut.state !== "paused")
      return refuse(context, tx, { door: "goOn", by, project, mailOut }, findings);
    const now = context.clock.now();
    const until = later(now, context.policyOf(project).approval.acknowledgementDays * DAY);
    // A pause may come before anybody got the canary: a link died, or all of it was called off.
    const canaryLookedAt = (await tx.countClaims({ mailOut: id })) > 0;
    const resumed: ApprovedMailOut = {
      ...releasingMailOut(mailOut),
      canaryPassed: mailOut.canaryPassed || canaryLookedAt,
      breakersFrom: outcomes,
      complaints: { ...mailOut.complaints, seen: countComplaints(mailOut.complaints) },
      lookedAt: [
        ...(mailOut.lookedAt ?? []),
        { by, at: now, comment, after: mailOut.pause.findings.map(({ rule }) => rule) },
      ],
      shortfallSeen: mailOut.pause.findings.some(({ rule }) => rule === releaseFewerCleared.id)
        ? mailOut.tally.clear - (await tx.countClaims({ mailOut: id }))
        : mailOut.shortfallSeen,
      // What the registers answered was looked at, and stands: it holds nothing a second time.
      acknowledgements: [
        ...mailOut.acknowledgements,
        ...mailOut.pause.findings
          .filter(({ rule }) => rule.startsWith("register/"))
          .map(({ fingerprint }) => ({ fingerprint, by, reason: comment, at: now, until })),
      ],
    };
    await tx.saveMailOut(resumed);
    await record(context, tx, "release-resumed", {
      by,
      roles: rolesOf(context.site, by, { project, mailOut }),
      mailOut: resumed,
      details: { reason: comment, after: mailOut.pause.findings.map((finding) => finding.rule) },
    });
    return verdictOf([]);
  });
}
