import type { MailOutState } from "@sluse/core";

import { exitCodeOf } from "../exit-code.ts";
import { mailOutList } from "../output/mail-out-list.ts";
import { ordererReport } from "../output/orderer-report.ts";
import { superuserReport } from "../output/superuser-report.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse report`. */
export async function report(
  session: Session,
  mailOut: string | undefined,
  options: { readonly project?: string; readonly state?: MailOutState; readonly after?: string },
): Promise<CommandResult> {
  await using site = await session.openSite();
  if (mailOut === undefined) {
    const { project, state, after } = options;
    const page = await site.gate.list({ by: session.user, project, states: state && [state], after });
    return { exitCode: 0, data: page, text: mailOutList(page, session) };
  }
  const found = await site.gate.report(mailOut, { by: session.user });
  const text = found.view === "superuser" ? superuserReport(found, session) : ordererReport(found, session);
  return { exitCode: exitCodeOf(found.decision), data: found, text };
}
