import {
  HOUR,
  later,
  osloMoment,
  type Instant,
  type LedgerTransaction,
  type SendingCount,
} from "@sluse/core";

import type { Permission } from "./check-may-release.ts";
import { NEVER, reservedSince } from "./reservation.ts";
import { turnOf, type Turn } from "./waited-longer.ts";

/** What every ceiling is held against: waves that are open count with all they have reserved. */
export interface Sent {
  /** In the sixty minutes that end now. */
  readonly ofProject: SendingCount;
  readonly ofAll: SendingCount;
  /** Of a standing mail-out: on the calendar day in Norway that it is now. Of a list nothing but what is reserved. */
  readonly ofMailOut: SendingCount;
  /** Of the mail-out, since ever. */
  readonly claimed: number;
  /** Of the project, since it was switched on. */
  readonly sinceActivation: number;
  /** Who waits for room. */
  readonly turn: Turn;
}

const NOTHING: SendingCount = { claimed: 0, reserved: 0 };

/** Asked for at once, and not one after the other: each is counted once for all the ceilings that it is held against. */
export async function countSent(
  tx: LedgerTransaction,
  { mailOut, project, policy, maxRecipients }: Extract<Permission, { kind: "given" }>,
  now: Instant,
): Promise<Sent> {
  const openSince = reservedSince(policy, now);
  const since = later(now, -HOUR);
  const { standing, audience } = mailOut.manifest;
  // Nobody is claimed twice: an approval of the whole audience has room for each of it.
  const coversAll = !standing && maxRecipients >= audience.count;
  // What was claimed in the very first moment of the day counts too.
  const today = standing ? later(osloMoment(now, 0, 0), -1) : NEVER;
  const [ofProject, ofAll, turn, claimed, ofMailOut, sinceActivation] = await Promise.all([
    tx.countSending({ since, openSince, project: project.id }),
    tx.countSending({ since, openSince, project: null }),
    turnOf(tx, mailOut, now),
    tx.countClaims({ mailOut: mailOut.id }),
    coversAll
      ? NOTHING
      : tx.countSending({ since: today, openSince, project: project.id, mailOut: mailOut.id }),
    project.activation ? tx.countClaims({ project: project.id, since: project.activation.at }) : 0,
  ]);
  return { ofProject, ofAll, turn, claimed, ofMailOut, sinceActivation };
}
