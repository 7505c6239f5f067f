import {
  createFinding,
  osloMoment,
  type Instant,
  type LedgerTransaction,
  type Rule,
  type WaveRecord,
} from "@sluse/core";

import type { Context } from "../internal/context.ts";
import { checkMayRelease, type Permission } from "./check-may-release.ts";
import { hoursOf } from "./hours.ts";
import { reservedUntil } from "./reservation.ts";
import { sendBeforeOf } from "./send-before.ts";

export const releaseWaveLate: Rule = {
  id: "release/wave-late",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Bølgen ble for gammel",
      what: "Fra bølgen ble åpnet til den skulle sendes, gikk det for lang tid, eller tidsrommet for sending tok slutt. Ingen i den er frigitt.",
      why: "Stopp, tak og registersvar må være ferske når brevet sendes.",
      mend: "Slipp utsendingen på nytt; da står det hva som eventuelt er i veien. Se om registrene svarer tregt, og om klokken på maskinen går riktig.",
    },
    en: {
      title: "The wave came too late",
      what: "Between the opening of the wave and its claim too long passed, or sending hours ended; nobody in it is cleared.",
      why: "Stops, ceilings and register answers must be fresh when a letter leaves.",
      mend: "Release again, and be told what stands in the way, if anything; see whether registers are slow or the clock was set.",
    },
  },
  example: {
    fails: "A register takes twenty minutes to answer for a wave.",
    passes: "The wave is claimed within the policy's minutes of its opening.",
  },
};

/** A wave that may be claimed, and when what is cleared must have been begun. */
export type MayClaim =
  | (Extract<Permission, { kind: "given" }> & { readonly sendBefore: Instant })
  | Extract<Permission, { kind: "ended" }>;

/**
 * Whether a wave may still be claimed. One whose screening took so long that its reservation ran out or the evening came
 * is not: the next one is told what stands in the way.
 * @param freshUntil when the first of the register answers that it rests on grows too old
 */
export async function checkMayClaim(
  context: Context,
  tx: LedgerTransaction,
  wave: WaveRecord,
  freshUntil: Instant | undefined,
  at: Instant,
): Promise<MayClaim> {
  const permission = await checkMayRelease(context, tx, wave.mailOut, at);
  if (permission.kind === "ended") return permission;
  const { mailOut, policy } = permission;
  const isReserved = at >= wave.openedAt && at < reservedUntil(wave, policy);
  // Room under the day's ceiling is of the day that it was reserved on.
  const isOfToday = !mailOut.manifest.standing || osloMoment(at, 0, 0) <= wave.openedAt;
  if (isReserved && isOfToday && hoursOf(mailOut, policy, at).kind === "open") {
    const sendBefore = sendBeforeOf(permission, freshUntil, at);
    // An answer that grew too old while the others were waited for clears nobody.
    if (sendBefore > at) return { ...permission, sendBefore };
  }
  return { kind: "ended", end: { kind: "waiting", opensAt: at, findings: [createFinding(releaseWaveLate)] } };
}
