import { OUTCOME_NAMES, SENDER_OUTCOMES, type Finding, type SenderOutcome } from "@sluse/core";
import type { ReleaseEnd, Settled } from "@sluse/gate";

import type { Session } from "../session.ts";
import { findingsReport } from "./findings-report.ts";
import { oslo } from "./oslo.ts";
import { settledReport } from "./settled-report.ts";
import { section } from "./table.ts";

export interface ReleasedWave {
  readonly number: number;
  readonly canary: boolean;
  readonly people: number;
  /** Of outcomes known at once. */
  readonly outcomes: Readonly<Partial<Record<SenderOutcome, number>>>;
  /** How many letters met which trouble. */
  readonly troubles: Readonly<Record<string, number>>;
  readonly where: string;
  /** Laid out, and not begun. */
  readonly waits: boolean;
}

export interface Released {
  readonly mailOut: string;
  /** Clearances that a killed command had laid out half: they are void. */
  readonly leftBehind: number;
  /** What became of outcomes that had come since the last release, when there were any. */
  readonly collected: Settled | undefined;
  readonly waves: readonly ReleasedWave[];
  readonly end: ReleaseEnd;
  /** What is worth knowing of those who were cleared. */
  readonly findings: readonly Finding[];
}

/** What was let go, and why it ended. */
export function releaseReport(released: Released, session: Session): string {
  const { mailOut, leftBehind, collected, waves, end, findings } = released;
  const { language } = session;
  const { release: texts } = session.texts;
  const lines = waves.map(({ number, canary, people, outcomes, troubles, where, waits }) => {
    const known = SENDER_OUTCOMES.filter((outcome) => (outcomes[outcome] ?? 0) > 0).map(
      (outcome) => `${OUTCOME_NAMES[outcome][language]} ${outcomes[outcome]}`,
    );
    const line = (canary ? texts.canary : texts.wave)(number, people, where);
    const met = Object.entries(troubles).map(([trouble, count]) => `\n  ${trouble}: ${count}`);
    const next = waits ? `\n  ${texts.begin(where)}` : "";
    return `${line}${known.length === 0 ? "" : ` (${known.join(", ")})`}${met.join("")}${next}`;
  });
  const came = collected
    ? `${section(texts.collected, settledReport(collected, session)).trimStart()}\n`
    : "";
  const sent = `${lines.length === 0 ? texts.nothing : lines.join("\n")}\n`;
  const met = findings.length === 0 ? "" : `\n${findingsOf({ findings }, session)}`;
  const behind = leftBehind === 0 ? "" : `${texts.leftBehind(leftBehind)}\n`;
  return `${behind}${came}${sent}\n${endReport(mailOut, end, session)}${met}`;
}

function endReport(mailOut: string, end: ReleaseEnd, session: Session): string {
  const { release: texts } = session.texts;
  switch (end.kind) {
    case "completed":
      return `${texts.completed}\n`;
    case "caught-up":
      return end.findings.length === 0
        ? `${texts.caughtUp}\n`
        : `${texts.caughtUp}\n\n${findingsOf(end, session)}`;
    case "waiting":
      return `${texts.waiting(oslo(end.opensAt, session.language))}\n\n${findingsOf(end, session)}`;
    case "refused":
      return `${texts.refused}\n\n${findingsOf(end, session)}`;
    case "held": {
      const isCanary = end.findings.some(({ rule }) => rule.startsWith("release/canary-"));
      const next = isCanary ? `\n${texts.afterCanary(mailOut)}\n` : "";
      return `${texts.held}\n\n${findingsOf(end, session)}${next}`;
    }
    default:
      return end satisfies never;
  }
}

const findingsOf = ({ findings }: Pick<Released, "findings">, session: Session): string =>
  findingsReport({ findings, unrun: [] }, session);
