import { exitCodeOf } from "../exit-code.ts";
import { mailOutList } from "../output/mail-out-list.ts";
import { ordererReport } from "../output/orderer-report.ts";
import { superuserReport } from "../output/superuser-report.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse report`. */
export async function report(
  session: Session,
  mailOut: string | undefined,
  options: { readonly project?: string },
): Promise<CommandResult> {
  await using site = await session.openSite();
  if (mailOut === undefined) {
    const reports = await site.gate.list({
      by: session.user,
      ...(options.project === undefined ? {} : { project: options.project }),
    });
    return { exitCode: 0, data: reports, text: mailOutList(reports, session) };
  }
  const found = await site.gate.report(mailOut, { by: session.user });
  const text = found.view === "superuser" ? superuserReport(found, session) : ordererReport(found, session);
  return { exitCode: exitCodeOf(found.decision), data: found, text };
}
