import {
  MINUTE,
  createFinding,
  isoOf,
  later,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type Policy,
  type Rule,
  type WaveRecord,
} from "@sluse/core";

import { notActiveToRelease } from "../projects/is-active.ts";
import { overProjectCeiling } from "../projects/project-ceiling.ts";
import type { Permission } from "./check-may-release.ts";
import { reservedSince } from "./reservation.ts";

export const releaseApprovalCeiling: Rule = {
  id: "release/approval-ceiling",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Godkjenningens tak er nådd",
      what: "{ceiling} mottakere er nådd, og flere er ikke godkjent.",
      why: "Flere enn superbrukeren sa ja til, skal ikke få brevet.",
      mend: "Bestill en ny utsending til resten.",
    },
    en: {
      title: "The approval's ceiling is reached",
      what: "{ceiling} recipients are reached, and no more are approved.",
      why: "No more people get the letter than the superuser said yes to.",
      mend: "Order a new mail-out for the rest.",
    },
  },
  example: {
    fails: "The 1 001st recipient of an approval for 1 000.",
    passes: "The 1 000th recipient of an approval for 1 000.",
  },
};

export const releaseRoomReserved: Rule = {
  id: "release/room-reserved",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Resten av taket er opptatt",
      what: "Bølger som er åpnet, har reservert resten av det superbrukerne har sagt ja til. De gjøres ferdig eller faller bort innen {opensAt}.",
      why: "To bølger som bruker samme plass under taket, ville nådd flere enn det er sagt ja til.",
      mend: "Vent til {opensAt}, og slipp utsendingen på nytt.",
    },
    en: {
      title: "The rest of the ceiling is taken",
      what: "Waves that are open have reserved the rest of what superusers said yes to; they are done, or void, by {opensAt}.",
      why: "Two waves that used the same room under the ceiling would reach more people than were said yes to.",
      mend: "Wait until {opensAt}, and release again.",
    },
  },
  example: {
    fails: "An approval of 70, 50 cleared, and another process asks the registers about a wave of 20.",
    passes: "An approval of 70, 50 cleared, and no wave open.",
  },
};

export type CeilingRoom =
  | { readonly kind: "some"; readonly size: number }
  /** Waves that are open have what is left; those that are not claimed by then give it back. */
  | { readonly kind: "reserved"; readonly opensAt: Instant; readonly finding: Finding }
  /** Everybody of the audience is cleared: whoever is waiting came by before. */
  | { readonly kind: "nobody-left" }
  | { readonly kind: "none"; readonly finding: Finding };

/**
 * How many more may be cleared under what superusers said yes to, for the mail-out and for its project. Open waves count
 * with all they have reserved, as under the hourly ceilings: of two at once each has its own room.
 */
export async function roomUnderCeilings(
  tx: LedgerTransaction,
  { mailOut, project, policy, maxRecipients }: Extract<Permission, { kind: "given" }>,
  now: Instant,
): Promise<CeilingRoom> {
  const openSince = reservedSince(policy, now);
  const claimed = await tx.countClaims({ mailOut: mailOut.id });
  if (claimed >= mailOut.manifest.audience.count) return { kind: "nobody-left" };
  if (claimed >= maxRecipients) {
    return {
      kind: "none",
      finding: createFinding(releaseApprovalCeiling, { facts: { ceiling: maxRecipients } }),
    };
  }
  // Nobody is claimed twice: an approval of the whole audience has room for each of it.
  const coversAll = maxRecipients >= mailOut.manifest.audience.count;
  const open = coversAll ? 0 : sumReserved(await tx.loadWaves(mailOut.id), openSince);
  const underApproval = maxRecipients - claimed - open;
  if (underApproval <= 0) return reservedByOthers(policy, now);

  const { activation } = project;
  if (!activation) return { kind: "none", finding: notActiveToRelease(project) };
  const since = activation.at;
  // What was claimed in the very moment of the activation counts too.
  const sending = await tx.countSending({ since: later(since, -1), openSince, project: project.id });
  if (sending < activation.maxRecipients) {
    return { kind: "some", size: Math.min(underApproval, activation.maxRecipients - sending) };
  }
  const already = await tx.countClaims({ project: project.id, since });
  if (already < activation.maxRecipients) return reservedByOthers(policy, now);
  return { kind: "none", finding: overProjectCeiling(project, activation.maxRecipients, already, 1) };
}

function reservedByOthers({ sending }: Policy, now: Instant): CeilingRoom {
  const opensAt = later(now, sending.waveMinutes * MINUTE);
  const finding = createFinding(releaseRoomReserved, { facts: { opensAt: isoOf(opensAt) }, same: "room" });
  return { kind: "reserved", opensAt, finding };
}

const sumReserved = (waves: readonly WaveRecord[], openSince: Instant): number =>
  waves.reduce(
    (sum, { claimed, openedAt, reserved }) => sum + (!claimed && openedAt > openSince ? reserved : 0),
    0,
  );
