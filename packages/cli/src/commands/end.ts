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
  const verdict = await site.gate[door](mailOut, { by: user, comment });
  const done = verdict.decision === "release" ? texts.done[door] : undefined;
  return {
    exitCode: exitCodeOf(verdict.decision),
    data: verdict,
    text: verdictReport(verdict, done, session),
  };
}
