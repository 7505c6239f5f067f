import { createFinding, type Finding, type Instant, type Rule } from "@sluse/core";

import { notActiveToRelease } from "../projects/is-active.ts";
import { overProjectCeiling } from "../projects/project-ceiling.ts";
import type { Permission } from "./check-may-release.ts";
import type { Sent } from "./count-sent.ts";
import { roomReserved, type RoomLater } from "./room-reserved.ts";
import { roomToday } from "./room-today.ts";

export const releaseApprovalCeiling: Rule = {
  id: "release/approval-ceiling",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Godkjenningens tak er nådd",
      what: "Godkjenningen gjelder {ceiling} mottakere, og så mange er klarert.",
      why: "Flere enn superbrukeren sa ja til, skal ikke få brevet.",
      mend: "Skal resten også ha brevet, må superbrukeren som satte taket, godkjenne på nytt med et høyere tak. Så kan utsendingen gå videre.",
    },
    en: {
      title: "The approval's ceiling is reached",
      what: "The approval is of {ceiling} recipients, and as many are cleared.",
      why: "No more people get the letter than the superuser said yes to.",
      mend: "If the rest are to have the letter, the superuser who set the ceiling must approve anew with a higher one. Then the mail-out may go on.",
    },
  },
  example: {
    fails: "The 1 001st recipient of an approval for 1 000.",
    passes: "The 1 000th recipient of an approval for 1 000.",
  },
};

export type CeilingRoom =
  | { readonly kind: "some"; readonly size: number }
  | RoomLater
  /** Everybody of the audience is cleared: whoever is waiting came by before. */
  | { readonly kind: "nobody-left" }
  | { readonly kind: "none"; readonly finding: Finding };

/**
 * How many more may be cleared under what superusers said yes to, for the mail-out and for its project. Open waves count
 * with all they have reserved, as under the hourly ceilings: of two at once each has its own room.
 */
export function roomUnderCeilings(
  { mailOut, project, policy, maxRecipients }: Extract<Permission, { kind: "given" }>,
  { claimed, ofMailOut, ofProject, sinceActivation: already }: Sent,
  now: Instant,
): CeilingRoom {
  const { manifest } = mailOut;
  const { standing } = manifest;
  if (!standing && claimed >= manifest.audience.count) return { kind: "nobody-left" };
  if (claimed >= maxRecipients) {
    return {
      kind: "none",
      finding: createFinding(releaseApprovalCeiling, { facts: { ceiling: maxRecipients } }),
    };
  }
  const today = standing ? roomToday(ofMailOut, standing, policy, now) : undefined;
  if (today?.kind === "later") return today;
  const underApproval = Math.min(maxRecipients - claimed - ofMailOut.reserved, today?.size ?? Infinity);
  if (underApproval <= 0) return roomReserved(policy, now);

  const { activation } = project;
  if (!activation) return { kind: "none", finding: notActiveToRelease(project) };
  const left = activation.maxRecipients - already - ofProject.reserved;
  if (left > 0) return { kind: "some", size: Math.min(underApproval, left) };
  if (already < activation.maxRecipients) return roomReserved(policy, now);
  return { kind: "none", finding: overProjectCeiling(project, activation.maxRecipients, already, 1) };
}
