import {
  MINUTE,
  isoOf,
  later,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type Policy,
  type WaveRecord,
} from "@sluse/core";

import { find } from "../findings/findings.ts";
import type { GoAhead } from "./go-ahead.ts";
import { reservedSince } from "./reservation.ts";

export type Left =
  | { readonly kind: "some"; readonly size: number }
  /** Waves that are open have what is left; those that are not claimed by then give it back. */
  | { readonly kind: "reserved"; readonly opensAt: Instant; readonly finding: Finding }
  | { readonly kind: "none"; readonly finding: Finding };

/**
 * How many more may be cleared under what superusers said yes to, for the mail-out and for its project. Open waves count
 * with all they have reserved, as under the hourly ceilings: of two at once each has its own room.
 */
export async function leftUnderCeilings(
  tx: LedgerTransaction,
  { mailOut, project, policy, maxRecipients }: Extract<GoAhead, { kind: "given" }>,
  now: Instant,
): Promise<Left> {
  const openSince = reservedSince(policy, now);
  const claimed = await tx.countClaims({ mailOut: mailOut.id });
  if (claimed >= maxRecipients) {
    return { kind: "none", finding: find("release/approval-ceiling", { facts: { ceiling: maxRecipients } }) };
  }
  // Nobody is claimed twice: an approval of the whole audience has room for each of it.
  const coversAll = maxRecipients >= mailOut.manifest.audience.count;
  const open = coversAll ? 0 : sumReserved(await tx.loadWaves(mailOut.id), openSince);
  const underApproval = maxRecipients - claimed - open;
  if (underApproval <= 0) return reservedByOthers(policy, now);

  const { activation } = project;
  if (!activation)
    return { kind: "none", finding: find("release/project-not-active", { facts: { project: project.id } }) };
  const since = activation.at;
  // What was claimed in the very moment of the activation counts too.
  const sending = await tx.countSending({ since: later(since, -1), openSince, project: project.id });
  if (sending < activation.maxRecipients) {
    return { kind: "some", size: Math.min(underApproval, activation.maxRecipients - sending) };
  }
  const already = await tx.countClaims({ project: project.id, since });
  if (already < activation.maxRecipients) return reservedByOthers(policy, now);
  const facts = { project: project.id, ceiling: activation.maxRecipients, already, asked: 1 };
  return { kind: "none", finding: find("project/ceiling", { facts }) };
}

function reservedByOthers({ sending }: Policy, now: Instant): Left {
  const opensAt = later(now, sending.waveMinutes * MINUTE);
  const finding = find("release/room-reserved", { facts: { opensAt: isoOf(opensAt) }, same: "room" });
  return { kind: "reserved", opensAt, finding };
}

const sumReserved = (waves: readonly WaveRecord[], openSince: Instant): number =>
  waves.reduce(
    (sum, { claimed, openedAt, reserved }) => sum + (!claimed && openedAt > openSince ? reserved : 0),
    0,
  );
