import {
  MINUTE,
  instant,
  sendingHours,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type Policy,
  type WaveRecord,
} from "@sluse/core";

import type { Context } from "../internal/context.ts";
import { find } from "../internal/findings.ts";
import { goAhead, type GoAhead } from "./go-ahead.ts";

type Given = Extract<GoAhead, { kind: "given" }>;

/**
 * Whether a wave may still be claimed for so many people. One whose screening took so long that its reservation ran out,
 * the evening came or another release took its room is not: the next one is told what stands in the way.
 */
export async function goAheadInTime(
  context: Context,
  tx: LedgerTransaction,
  wave: WaveRecord,
  people: number,
  at: Instant,
): Promise<GoAhead> {
  const standing = await goAhead(context, tx, wave.mailOut, at);
  if (standing.kind === "ended") return standing;
  const inTime = isReserved(wave, standing.policy, at) && isOpen(standing.mailOut, standing.policy, at);
  if (inTime && (await hasRoom(tx, standing, people))) return standing;
  return { kind: "ended", end: { kind: "waiting", opensAt: at, findings: [find("release/wave-late")] } };
}

/** Afterwards others may have its room under the hourly ceilings. */
const isReserved = ({ openedAt }: WaveRecord, { sending }: Policy, at: Instant): boolean =>
  at >= openedAt && at - openedAt < sending.waveMinutes * MINUTE;

function isOpen({ manifest: { window } }: MailOut, { sending }: Policy, at: Instant): boolean {
  return (
    sendingHours(at, sending, { from: instant(window.from), until: instant(window.until) }).kind === "open"
  );
}

/** Under what superusers said yes to, for the mail-out and for its project. */
async function hasRoom(
  tx: LedgerTransaction,
  { mailOut, project, maxRecipients }: Given,
  people: number,
): Promise<boolean> {
  // Nobody is claimed twice: an approval of the whole audience has room for each of it.
  if (maxRecipients < mailOut.manifest.audience.count) {
    const claimed = await tx.countClaims({ mailOut: mailOut.id });
    if (claimed + people > maxRecipients) return false;
  }
  const { activation } = project;
  if (!activation) return false;
  const already = await tx.countClaims({ project: project.id, since: activation.at });
  return already + people <= activation.maxRecipients;
}
