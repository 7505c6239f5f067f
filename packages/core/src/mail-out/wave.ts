import type { MailOutId, UserId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";

/**
 * A wave as the ledger knows it. Opened with room for `reserved` people; until it is claimed, or its minutes have
 * passed, the reservation counts towards the hourly ceilings.
 */
export interface WaveRecord {
  readonly mailOut: MailOutId;
  /** From 1, within the mail-out. */
  readonly number: number;
  readonly canary: boolean;
  readonly openedAt: Instant;
  readonly reserved: number;
  readonly claimed: ClaimedWave | undefined;
}

/** Those of a wave who were cleared. */
export interface ClaimedWave {
  readonly at: Instant;
  /** Cleared, and neither void nor taken back. */
  readonly count: number;
  /** Sending that is not begun before this moment is not begun at all. */
  readonly sendBefore: Instant;
  /** Who released it. */
  readonly releasedBy: UserId;
}
