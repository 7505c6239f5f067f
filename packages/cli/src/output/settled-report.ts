import type { Settled } from "@sluse/gate";

import type { Session } from "../session.ts";
import { counted } from "./counted.ts";
import { findingsReport } from "./findings-report.ts";
import { fieldTable } from "./table.ts";

/** What recording outcomes came to. */
export function settledReport(settled: Settled, session: Session): string {
  const { texts, language } = session;
  const { settled: labels } = texts;
  const { findings } = settled;
  const counts = fieldTable([
    [labels.settled, counted(settled.settled, language)],
    [labels.changed, counted(settled.changed, language)],
    [labels.takenBack, settled.takenBack === 0 ? undefined : counted(settled.takenBack, language)],
    [labels.notTakenBack, settled.notTakenBack === 0 ? undefined : counted(settled.notTakenBack, language)],
    [
      labels.unknown,
      settled.unknownClearances === 0 ? undefined : counted(settled.unknownClearances, language),
    ],
  ]);
  return findings.length === 0 ? counts : `${counts}\n${findingsReport({ findings, unrun: [] }, session)}`;
}
