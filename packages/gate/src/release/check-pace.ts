import {
  MINUTE,
  createFinding,
  instant,
  isoOf,
  later,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type Policy,
  type Rule,
} from "@sluse/core";

import { INCIDENT_2023 } from "../findings/sources.ts";
import type { ReleaseEnd } from "./release-end.ts";

export const releaseLastWaveOpen: Rule = {
  id: "release/last-wave-open",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Utfallet av forrige bølge er ikke meldt",
      what: "Utfallet mangler for {count} av dem som er klarert og kan sendes til {opensAt}.",
      why: "Sikringer og stopp virker bare på det som ikke er klarert ennå. Neste bølge venter til det er kjent hvordan det gikk med den forrige.",
      mend: "Meld inn utfallet av brevene som er sendt, og slipp utsendingen på nytt.",
    },
    en: {
      title: "The last wave is not accounted for",
      what: "Cleared, to be sent until {opensAt}, and without an outcome: {count}.",
      why: "Breakers and stops reach what is not cleared yet: the next wave waits until it is known how the last one fared.",
      mend: "Tell the outcomes of what was sent, and release again.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "500 letters lie in a folder, and nothing was told of any of them.",
    passes: "Of the 500 letters of the last wave 460 have an outcome, where policy asks for nine tenths.",
  },
};

/** Whoever waits for outcomes looks again this often: they come at any time. */
const LOOK_AGAIN = MINUTE;

/**
 * Whether enough is known of what was cleared before. What can be sent no more is not waited for: it is void, or unknown by
 * itself. Of the last wave, as much may be in the air as policy leaves without an outcome.
 */
export async function checkPace(
  tx: LedgerTransaction,
  { id, manifest }: MailOut,
  { sending }: Policy,
  now: Instant,
): Promise<Extract<ReleaseEnd, { kind: "waiting" }> | undefined> {
  // People of a standing mail-out come one at a time, and are no wave that the next one follows.
  if (sending.outcomeShare === 0 || manifest.standing) return undefined;
  const { unsettled } = await tx.tallyOutcomes(id);
  if (unsettled === 0) return undefined;
  const waves = (await tx.loadWaves(id)).flatMap(({ number, claimed }) =>
    claimed && claimed.count > 0 ? [{ number, ...claimed }] : [],
  );
  const mayBeOpen = withoutOutcome(waves.at(-1)?.count ?? 0, sending.outcomeShare);
  if (unsettled <= mayBeOpen) return undefined;
  const open = new Map(
    waves.filter(({ sendBefore }) => sendBefore > now).map(({ number, sendBefore }) => [number, sendBefore]),
  );
  if (open.size === 0) return undefined;
  const untold = (await tx.countUntold(id)).filter(({ wave }) => open.has(wave));
  const count = untold.reduce((sum, { begun, unbegun }) => sum + begun + unbegun, 0);
  if (count <= mayBeOpen) return undefined;
  const opensAt = instant(Math.max(...untold.map(({ wave }) => open.get(wave)!)));
  const facts = { count, opensAt: isoOf(opensAt) };
  return {
    kind: "waiting",
    opensAt,
    findings: [createFinding(releaseLastWaveOpen, { facts, same: "last-wave" })],
  };
}

/** How many of a wave policy leaves without an outcome. A share is rarely a whole number of people, nor a whole fraction. */
const withoutOutcome = (count: number, share: number): number => Math.floor(count * (1 - share) + 1e-9);

/** When to look again whether the way is open. Outcomes may open it sooner than its time. */
export function lookAgainAt(
  { opensAt, findings }: { readonly opensAt: Instant; readonly findings: readonly Finding[] },
  now: Instant,
): Instant {
  if (!findings.some(({ rule }) => rule === releaseLastWaveOpen.id)) return opensAt;
  return instant(Math.min(opensAt, later(now, LOOK_AGAIN)));
}
