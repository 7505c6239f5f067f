import { instant } from "@sluse/core";

import type { BegunInFolder } from "../outbox/begin-waiting.ts";
import type { Session } from "../session.ts";
import { counted } from "./counted.ts";
import { findingsReport } from "./findings-report.ts";
import { oslo } from "./oslo.ts";
import { fieldTable } from "./table.ts";

/** What may be sent now, from where, and what may not. */
export function beginReport(begun: BegunInFolder, session: Session): string {
  const { language } = session;
  const { begun: texts } = session.texts;
  const some = (count: number): string | undefined => (count === 0 ? undefined : counted(count, language));
  const counts = fieldTable([
    [texts.begun, counted(begun.begun, language)],
    [texts.void, some(begun.void)],
    [texts.held, some(begun.held)],
    [texts.failed, some(begun.failed)],
    [texts.waiting, some(begun.waiting)],
  ]);
  const next =
    begun.folder === undefined
      ? ""
      : `\n${texts.send(begun.folder, oslo(instant(begun.sendBefore), language))}\n`;
  const { findings } = begun;
  return `${counts}${next}${findings.length === 0 ? "" : `\n${findingsReport({ findings, unrun: [] }, session)}`}`;
}
