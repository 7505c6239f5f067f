import { ENDED, createFinding, type Finding, type MailOutId } from "@sluse/core";

import { notApproved } from "../approval/check-approval.ts";
import { mailOutOf, type Context } from "../internal/context.ts";
import { releaseRecipientsLeft, type Run } from "./finish.ts";
import { languageNotTold } from "./languages-told.ts";
import { notCleared } from "./not-cleared.ts";
import type { ReleaseEnd } from "./release-end.ts";

/** All who have come so far were decided about. A standing mail-out goes on until its window ends. */
export async function catchUp(
  context: Context,
  id: MailOutId,
  { progress, unknown, languageUnknown, claimed }: Omit<Run, "claimedBefore" | "leftOut">,
): Promise<ReleaseEnd> {
  const mailOut = await context.ledger.transact((tx) => mailOutOf(tx, id));
  // Withdrawn, or ended by another gate, after the last wave was asked for.
  if (ENDED.has(mailOut.state)) return { kind: "refused", findings: [notApproved(mailOut)] };
  const findings: Finding[] = [];
  const left = progress.seen.size - claimed;
  if (left > 0) findings.push(notCleared(left));
  if (languageUnknown > 0) findings.unshift(languageNotTold(languageUnknown));
  if (unknown > 0)
    findings.unshift(createFinding(releaseRecipientsLeft, { facts: { count: unknown }, same: "unknown" }));
  return { kind: unknown + languageUnknown > 0 ? "held" : "caught-up", findings };
}
