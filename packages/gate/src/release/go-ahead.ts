import type { Instant, LedgerTransaction, MailOut, MailOutId, Policy, Project } from "@sluse/core";

import { mailOutOf, projectOf, type Context } from "../internal/context.ts";
import { find } from "../findings/findings.ts";
import { checkApproval } from "../approval/check-approval.ts";
import type { ReleaseEnd } from "./release-end.ts";
import { stopsFor } from "../stops/stops-for.ts";

export type GoAhead =
  | {
      readonly kind: "given";
      readonly mailOut: MailOut;
      readonly project: Project;
      readonly policy: Policy;
      /** As many people as the superusers said yes to. */
      readonly maxRecipients: number;
    }
  | { readonly kind: "ended"; readonly end: ReleaseEnd };

/**
 * Whether nobody has stopped the mail-out, and superusers stand behind it (P5, P6). Asked at each step of a release, in
 * the transaction that takes the step: an answer from a moment ago is worth nothing.
 */
export async function goAhead(
  context: Context,
  tx: LedgerTransaction,
  id: MailOutId,
  now: Instant,
): Promise<GoAhead> {
  const mailOut = await mailOutOf(tx, id);
  if (mailOut.state === "completed") return { kind: "ended", end: { kind: "completed" } };
  const project = await projectOf(tx, mailOut.project);
  const policy = context.policyOf(project);
  const stops = await stopsFor(tx, mailOut, project);
  if (stops.length > 0) {
    const findings = stops.map(({ scope, reason }) =>
      find("release/stopped", { facts: { scope: scope.kind, reason } }),
    );
    return { kind: "ended", end: { kind: "held", findings } };
  }
  const approval = await checkApproval(context, tx, mailOut, project, policy, now);
  if (approval.kind === "invalid")
    return { kind: "ended", end: { kind: "refused", findings: approval.findings } };
  return { kind: "given", mailOut, project, policy, maxRecipients: approval.maxRecipients };
}
