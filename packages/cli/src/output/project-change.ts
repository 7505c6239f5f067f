import type { Verdict } from "@sluse/gate";

import { exitCodeOf } from "../exit-code.ts";
import type { CommandResult, Session } from "../session.ts";
import { verdictReport } from "./verdict-report.ts";

/** What came of a change to a project: `done` where it was made, and that it is proposed where one more must agree. */
export function projectChangeResult(session: Session, verdict: Verdict, done: string): CommandResult {
  return {
    exitCode: exitCodeOf(verdict.decision),
    data: verdict,
    text: verdictReport(verdict, whatCame(session, verdict, done), session),
  };
}

function whatCame({ texts }: Session, { decision, findings }: Verdict, done: string): string | undefined {
  if (decision === "release") return done;
  const isProposed = decision === "hold" && findings.every(({ rule }) => rule === "project/second-person");
  return isProposed ? texts.done.proposed : undefined;
}
