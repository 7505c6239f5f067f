import type { Verdict, Withdrawn } from "@sluse/gate";

import { markReached } from "../outbox/mark-reached.ts";
import { exitCodeOf } from "../exit-code.ts";
import { verdictReport } from "../output/verdict-report.ts";
import type { CommandResult, Session } from "../session.ts";

/** The gate's doors that end a mail-out, or let it go on. */
export type Door = "reject" | "withdraw" | "goOn";
/** What stands on the command line. */
export type EndGiven = [mailOut: string, options: { readonly comment: string }];

/** The work of `sluse reject`, `sluse withdraw` and `sluse go-on`. */
export async function end(
  session: Session,
  door: Door,
  ...[mailOut, { comment }]: EndGiven
): Promise<CommandResult> {
  const { user, texts } = session;
  await using site = await session.openSite();
  const verdict: Verdict | Withdrawn = await site.gate[door](mailOut, { by: user, comment });
  const exitCode = exitCodeOf(verdict.decision);
  if (verdict.decision !== "release")
    return { exitCode, data: verdict, text: verdictReport(verdict, undefined, session) };
  if (!isWithdrawn(verdict))
    return { exitCode, data: verdict, text: verdictReport(verdict, texts.done[door], session) };
  const { voided = 0, begunAndBeyondRecall = 0 } = verdict;
  const lying = await markReached(site, verdict.waves, session);
  const done = [
    texts.done[door],
    ...(voided > 0 ? [texts.done.takenBack(voided)] : []),
    ...(begunAndBeyondRecall > 0 ? [texts.done.beyondRecall(begunAndBeyondRecall)] : []),
    ...lying.map(({ folder }) => `  ${folder}`),
  ];
  return { exitCode, data: { ...verdict, lying }, text: verdictReport(verdict, done.join("\n"), session) };
}

const isWithdrawn = (verdict: Verdict | Withdrawn): verdict is Withdrawn => "waves" in verdict;
