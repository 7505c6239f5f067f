import type { Project } from "@sluse/core";
import type { OrdererReport, SuperuserReport } from "@sluse/gate";

import type { Visit } from "../../web/visit.ts";

/** A mail-out with the project it is of. */
export interface MailOutOf<Seen = SuperuserReport> {
  readonly report: Seen;
  readonly project: Project;
}

/** The mail-outs that somebody sees, newest first: those they see in full, and those they only ordered. */
export interface SeenMailOuts {
  readonly full: readonly MailOutOf[];
  readonly ordered: readonly MailOutOf<OrdererReport>[];
}

export async function mailOutsOf({ gate, user }: Visit, project?: string): Promise<SeenMailOuts> {
  const reports = await gate.list({ by: user.id, ...(project === undefined ? {} : { project }) });
  const projects = new Map((await gate.projects.list()).map((each) => [each.id, each]));
  const full: MailOutOf[] = [];
  const ordered: MailOutOf<OrdererReport>[] = [];
  for (const report of reports.toReversed()) {
    const of = projects.get(report.project);
    if (!of) continue;
    if (report.view === "superuser") full.push({ report, project: of });
    else ordered.push({ report, project: of });
  }
  return { full, ordered };
}
