import type { Verdict } from "@sluse/gate";

import type { Session } from "../session.ts";
import { findingsReport } from "./findings-report.ts";

/** What a door answered. `done` is said when it was done; what was found follows either way. */
export function verdictReport({ findings }: Verdict, done: string | undefined, session: Session): string {
  const said = `${done ?? session.texts.notDone}\n`;
  return findings.length === 0 ? said : `${said}\n${findingsReport({ findings, unrun: [] }, session)}`;
}
