import { COMPLAINT_CAUSES, type ComplaintCause } from "@sluse/core";

import { readChoice } from "../internal/read-choice.ts";
import { readCount } from "../internal/read-count.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse complaints`. */
export async function complaints(
  session: Session,
  mailOut: string,
  options: { readonly count: string; readonly cause?: string },
): Promise<CommandResult> {
  const count = readCount("--count", options.count);
  const cause = readChoice<ComplaintCause>("--cause", options.cause ?? "other", COMPLAINT_CAUSES);
  const { user, texts } = session;
  await using site = await session.openSite();
  await site.gate.reportComplaints(mailOut, { by: user, count, cause });
  return { exitCode: 0, data: { mailOut, count, cause }, text: `${texts.done.complaints}\n` };
}
