import {
  createFinding,
  instant,
  isoOf,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type Policy,
  type ReleasableMailOut,
  type Rule,
  type WaveRecord,
} from "@sluse/core";

import { INCIDENT_2023 } from "../findings/sources.ts";
import type { Context } from "../internal/context.ts";
import { checkBreakers } from "./breakers.ts";
import { pauseFor } from "./pause-for.ts";
import { asCallersSee } from "./recent-answers.ts";
import type { ReleaseEnd } from "./release-end.ts";
import { reservedUntil } from "./reservation.ts";

export const releaseCanaryWaits: Rule = {
  id: "release/canary-waits",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "En superbruker må se på prøvebølgen",
      what: "Prøvebølgen på {count} brev er sendt. Resten venter på en superbruker.",
      why: "Feil som bare synes hos mottakeren, skal oppdages før alle får brevet.",
      mend: "Se på utfallet av prøvebølgen, og slipp resten hvis alt er i orden.",
    },
    en: {
      title: "A superuser must look at the first wave",
      what: "The first wave of {count} letters has left; the rest wait for a superuser.",
      why: "Faults that show only at the recipient's are to be found before everybody has the letter.",
      mend: "Look at the first wave's outcomes, and let the rest go if all is well.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "The first 50 letters are delivered, and nobody has looked at them.",
    passes: "A superuser has looked at the first 50 and resumed the release.",
  },
};

export const releaseCanaryOpen: Rule = {
  id: "release/canary-open",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Prøvebølgen er ikke ferdig",
      what: "Prøvebølgen er åpnet av en annen prosess. Den gjøres ferdig eller faller bort innen {opensAt}.",
      why: "Prøvebølgen er liten for at en feil skal nå få. To på en gang ville nådd dobbelt så mange.",
      mend: "Vent til {opensAt}, og slipp utsendingen på nytt.",
    },
    en: {
      title: "The first wave is not done",
      what: "Another process has opened the first wave; it is done, or void, by {opensAt}.",
      why: "The first wave is small so that a fault reaches few people; two at once would reach twice as many.",
      mend: "Wait until {opensAt}, and release again.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "One process asks the registers about the first 50 people, and another wants a wave.",
    passes: "The first 50 are claimed, or the process that opened the wave is gone for fifteen minutes.",
  },
};

export type PauseCheck =
  | { readonly kind: "ended"; readonly end: ReleaseEnd }
  /** Nothing is in the way; before the canary has passed there is room for so many of it. */
  | { readonly kind: "open"; readonly room: number };

/** What a superuser must look at before more goes out: the canary, a breaker that fell, a link that died. */
export async function checkPause(
  context: Context,
  tx: LedgerTransaction,
  mailOut: ReleasableMailOut,
  policy: Policy,
  now: Instant,
): Promise<PauseCheck> {
  const held = (findings: readonly Finding[]): PauseCheck => ({
    kind: "ended",
    end: { kind: "held", findings },
  });
  if (mailOut.state === "paused") return held(asCallersSee(mailOut.pause.findings));
  const outcomes = await tx.tallyOutcomes(mailOut.id);
  const broken = checkBreakers(mailOut, outcomes, policy);
  if (broken.length > 0) {
    await pauseFor(context, tx, mailOut, broken);
    return held(broken);
  }
  if (mailOut.canaryPassed) return { kind: "open", room: Infinity };
  const waves = await tx.loadWaves(mailOut.id);
  const count = waves.reduce((sum, wave) => sum + (wave.claimed?.count ?? 0), 0);
  if (count >= canaryOf(mailOut, policy)) {
    const waits = [canaryWaits(count)];
    await pauseFor(context, tx, mailOut, waits);
    return held(waits);
  }
  return roomInCanary(mailOut, waves, policy, now);
}

/** Cleared people that make the canary: of a list its first wave, whatever its size; of those who come the first so many. */
const canaryOf = ({ manifest }: ReleasableMailOut, { sending }: Policy): number =>
  manifest.standing ? sending.canarySize : 1;

const canaryWaits = (count: number): Finding =>
  createFinding(releaseCanaryWaits, { facts: { count }, same: "canary" });

/** Another gate may have its canary in the air this very moment, or have died with it. */
function roomInCanary(
  { manifest }: ReleasableMailOut,
  waves: readonly WaveRecord[],
  policy: Policy,
  now: Instant,
): PauseCheck {
  const { canarySize } = policy.sending;
  const open = waves.filter((wave) => !wave.claimed && reservedUntil(wave, policy) > now);
  const taken = waves.reduce((sum, { claimed }) => sum + (claimed?.count ?? 0), 0);
  const room = open.reduce((left, { reserved }) => left - reserved, canarySize - taken);
  if (open.length === 0 || (manifest.standing && room > 0)) return { kind: "open", room };
  const opensAt = instant(Math.max(...open.map((wave) => reservedUntil(wave, policy))));
  const findings = [createFinding(releaseCanaryOpen, { facts: { opensAt: isoOf(opensAt) }, same: "canary" })];
  return { kind: "ended", end: { kind: "waiting", opensAt, findings } };
}

/** Of those who come one by one the last of the canary is known when it is cleared: a superuser may look from then on. */
export async function holdAfterCanary(
  context: Context,
  tx: LedgerTransaction,
  mailOut: ReleasableMailOut,
  policy: Policy,
): Promise<void> {
  const count = await tx.countClaims({ mailOut: mailOut.id });
  if (count >= canaryOf(mailOut, policy)) await pauseFor(context, tx, mailOut, [canaryWaits(count)]);
}
