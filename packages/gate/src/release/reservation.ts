import { MINUTE, instant, later, type Instant, type Policy, type WaveRecord } from "@sluse/core";

/** Until when a wave that was opened may be claimed; from then on its room is free for others. */
export const reservedUntil = ({ openedAt }: WaveRecord, { sending }: Policy): Instant =>
  later(openedAt, sending.waveMinutes * MINUTE);

/** Waves that were opened later than this, and are not claimed, have their room yet. */
export const reservedSince = ({ sending }: Policy, now: Instant): Instant =>
  later(now, -sending.waveMinutes * MINUTE);

/** Since then nothing was claimed: what is left to count is what open waves have reserved. */
export const NEVER: Instant = instant("9999-12-31T00:00:00Z");
