import type { Look } from "../checks/watch-links.ts";
import type { Session } from "../session.ts";
import { findingsReport } from "./findings-report.ts";
import { oslo } from "./oslo.ts";

/** One look at a mail-out's links. */
export function lookReport({ at, findings }: Look, links: number, session: Session): string {
  const { texts, language } = session;
  const time = oslo(at, language);
  if (links === 0) return `${time}  ${texts.links.none}\n`;
  if (findings.length === 0) return `${time}  ${texts.links.working(links)}\n`;
  return `${time}  ${texts.links.failing(findings.length, links)}\n\n${findingsReport({ findings, unrun: [] }, session)}`;
}
