import { NOT_ENDED_STATES, type Project } from "@sluse/core";
import { MOST_ON_A_PAGE, type ListRequest, type OrdererReport, type SuperuserReport } from "@sluse/gate";

import type { Visit } from "../../visit/visit.ts";

/** A mail-out with the project it is of. */
export interface MailOutOf<Seen = SuperuserReport> {
  readonly report: Seen;
  readonly project: Project;
}

/** Mail-outs that somebody sees: those they see in full, and those they only ordered. */
export interface SeenMailOuts {
  readonly full: readonly MailOutOf[];
  readonly ordered: readonly MailOutOf<OrdererReport>[];
}

/** A page of them, and where the next one begins. */
export interface SeenPage extends SeenMailOuts {
  readonly next: string | undefined;
}

/** A page of the mail-outs that the visitor sees, the newest first. */
export async function mailOutsOf(
  { gate, user }: Visit,
  request: Omit<ListRequest, "by"> = {},
): Promise<SeenPage> {
  const { mailOuts, next } = await gate.list({ by: user.id, ...request });
  const projects = new Map((await gate.projects.list()).map((each) => [each.id, each]));
  const full: MailOutOf[] = [];
  const ordered: MailOutOf<OrdererReport>[] = [];
  for (const report of mailOuts) {
    const of = projects.get(report.project);
    if (!of) continue;
    if (report.view === "superuser") full.push({ report, project: of });
    else ordered.push({ report, project: of });
  }
  return { full, ordered, next };
}

/** Every mail-out that is not over: so many as are under way, however many have been. */
export async function openMailOutsOf(visit: Visit): Promise<SeenMailOuts> {
  const full: MailOutOf[] = [];
  const ordered: MailOutOf<OrdererReport>[] = [];
  let after: string | undefined;
  do {
    const page = await mailOutsOf(visit, { states: NOT_ENDED_STATES, limit: MOST_ON_A_PAGE, after });
    full.push(...page.full);
    ordered.push(...page.ordered);
    after = page.next;
  } while (after !== undefined);
  return { full, ordered };
}
