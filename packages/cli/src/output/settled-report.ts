import type { Settled } from "@sluse/gate";

import type { Session } from "../session.ts";
import { counted } from "./counted.ts";
import { fieldTable } from "./table.ts";

/** What recording outcomes came to. */
export function settledReport(settled: Settled, { texts, language }: Session): string {
  const { settled: labels } = texts;
  return fieldTable([
    [labels.settled, counted(settled.settled, language)],
    [labels.changed, counted(settled.changed, language)],
    [labels.takenBack, settled.takenBack === 0 ? undefined : counted(settled.takenBack, language)],
    [labels.notTakenBack, settled.notTakenBack === 0 ? undefined : counted(settled.notTakenBack, language)],
    [
      labels.unknown,
      settled.unknownClearances === 0 ? undefined : counted(settled.unknownClearances, language),
    ],
  ]);
}
