import {
  createFinding,
  isReleasable,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type OutcomeReport,
  type Rule,
  type SettledChange,
} from "@sluse/core";

import { INCIDENT_2023 } from "../findings/sources.ts";
import type { Context } from "../internal/context.ts";
import { pauseFor } from "./pause-for.ts";

export const releaseSentLate: Rule = {
  id: "release/sent-late",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Noe er sendt som ikke lenger skulle sendes",
      what: "Det er meldt utfall for {count} klareringer som aldri ble begynt på i tide, eller som var tatt tilbake.",
      why: "Etter fristen eller en stopp kan mottakeren ha reservert seg, og kan være klarert på nytt. Den som sender, spør ikke sluse først.",
      mend: "Finn ut hva som sendte dem, og sørg for at hver sending begynnes i sluse først. Deretter kan en superbruker la utsendingen gå videre.",
    },
    en: {
      title: "Something was sent that was to be sent no more",
      what: "Clearances told of that were never begun in time, or were taken back: {count}.",
      why: "After its last moment or a stop the recipient may have opted out, or have been cleared anew; whoever sends does not ask the gate first.",
      mend: "Find out what sent them, and see that each sending is begun at the gate first; then a superuser may let the mail-out go on.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "A letter that lay in an outbox overnight is told as delivered, and its sending was never begun.",
    passes: "Each letter is begun at the gate before it is sent.",
  },
};

/**
 * What was told of that nobody began, and that was void or too late by then. A report with a time of its own from before
 * the wave's last moment is of a sender that begins nothing and was in time.
 */
export async function checkSentLate(
  tx: LedgerTransaction,
  mailOut: MailOut,
  {
    changes,
    reports,
    now,
  }: {
    readonly changes: readonly SettledChange[];
    readonly reports: ReadonlyMap<string, OutcomeReport>;
    readonly now: Instant;
  },
): Promise<Finding[]> {
  const unbegun = changes.filter(({ wasBegun }) => !wasBegun);
  if (unbegun.length === 0) return [];
  // Those of what was told alone: a large mail-out has thousands.
  const waves = await tx.loadWaves(mailOut.id, [...new Set(unbegun.map(({ wave }) => wave))]);
  const ends = new Map(waves.map(({ number, claimed }) => [number, claimed?.sendBefore]));
  const late = unbegun.filter(({ clearance, wave, before }) => {
    const end = ends.get(wave);
    const at = reports.get(clearance)?.at ?? now;
    return before === "void" || (end !== undefined && at >= end);
  });
  return late.length === 0 ? [] : [createFinding(releaseSentLate, { facts: { count: late.length } })];
}

/** Nothing more is cleared until a superuser has looked at it. */
export async function holdSentLate(
  context: Context,
  tx: LedgerTransaction,
  mailOut: MailOut,
  findings: readonly Finding[],
): Promise<void> {
  if (findings.length === 0 || !isReleasable(mailOut)) return;
  await pauseFor(context, tx, mailOut, findings);
}
