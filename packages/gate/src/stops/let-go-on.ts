import {
  ENDED,
  createFinding,
  type LedgerTransaction,
  type MailOut,
  type Rule,
  type UserId,
} from "@sluse/core";

import { INCIDENT_2023 } from "../findings/sources.ts";
import { verdictOf, type Verdict } from "../findings/verdict.ts";
import { wrongState } from "../findings/wrong-state.ts";
import { record, type Context } from "../internal/context.ts";

export const releaseCanaryUnsettled: Rule = {
  id: "release/canary-unsettled",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Første bølge er ikke gjort opp",
      what: "Det mangler svar på hvordan det gikk med {count} brev i første bølge.",
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

/** Lets a mail-out go on that waits for a superuser. */
export async function letGoOn(
  context: Context,
  tx: LedgerTransaction,
  mailOut: MailOut,
  by: UserId,
  reason: string,
): Promise<Verdict> {
  if (ENDED.has(mailOut.state)) return verdictOf([wrongState(mailOut)]);
  if (mailOut.pause?.opens.kind !== "superuser") return verdictOf([]);
  const outcomes = await tx.tallyOutcomes(mailOut.id);
  // The first wave is there to be looked at: what became of it must be known before the rest follows.
  if (!mailOut.canaryPassed && outcomes.unsettled > 0) {
    return verdictOf([createFinding(releaseCanaryUnsettled, { facts: { count: outcomes.unsettled } })]);
  }
  // A pause may come before anybody got the canary: a link died, or all of it was called off.
  const canaryLookedAt = (await tx.countClaims({ mailOut: mailOut.id })) > 0;
  const resumed: MailOut = {
    ...mailOut,
    state: "releasing",
    pause: undefined,
    canaryPassed: mailOut.canaryPassed || canaryLookedAt,
    breakersFrom: outcomes,
    complaints: 0,
  };
  await tx.saveMailOut(resumed);
  await record(context, tx, "release-resumed", {
    by,
    mailOut: resumed,
    details: { reason, after: mailOut.pause.findings.map((finding) => finding.rule) },
  });
  return verdictOf([]);
}
