import type { Finding } from "@sluse/core";
import type { Cleared } from "@sluse/gate";

import type { Session } from "../session.ts";
import { findingsReport } from "./findings-report.ts";
import { oslo } from "./oslo.ts";
import type { ReleasedWave } from "./release-report.ts";

/** What came of it, with no word on who it was. */
export type ClearResult =
  | { readonly kind: "cleared"; readonly wave: ReleasedWave; readonly findings: readonly Finding[] }
  | Exclude<Cleared, { readonly kind: "cleared" }>;

/** What came of asking for one person, for whoever asked. */
export function clearReport(result: ClearResult, session: Session): string {
  const { clear: texts } = session.texts;
  const told = result.findings.length === 0 ? "" : `\n${findingsReport({ ...result, unrun: [] }, session)}`;
  switch (result.kind) {
    case "cleared":
      return `${texts.cleared(result.wave.number, result.wave.where)}\n${told}`;
    case "already-cleared":
    case "not-cleared":
    case "held":
    case "refused":
      return `${texts[result.kind]}\n${told}`;
    case "waiting":
      return `${texts.waiting(oslo(result.opensAt, session.language))}\n${told}`;
    default:
      return result satisfies never;
  }
}
