import type { MailOutId, ProjectId } from "../../ids.ts";
import type { WaitingMailOut } from "../../mail-out/waiting-mail-out.ts";
import type { WaveRecord } from "../../mail-out/wave.ts";
import type { Instant } from "../../time/instant.ts";

/** How many people are being sent to. */
export interface SendingCount {
  readonly claimed: number;
  readonly reserved: number;
}

/** Waves, how many are sent to at present, and who waits for room. */
export interface WaveBook {
  saveWave(wave: WaveRecord): Promise<void>;
  /** A mail-out's waves in their order; with `numbers`, those of them that there are. */
  loadWaves(mailOut: MailOutId, numbers?: readonly number[]): Promise<readonly WaveRecord[]>;
  /** Waves of all mail-outs that may be begun later than `at`. */
  listOpenWaves(at: Instant): Promise<readonly WaveRecord[]>;
  /** The number of the latest wave of a mail-out; 0 before the first. */
  latestWave(mailOut: MailOutId): Promise<number>;
  /**
   * People claimed after `since`, and those reserved by waves opened after `openSince` and not yet claimed; for one mail-out, one
   * project or for all. Holds the ceiling until the transaction ends.
   */
  countSending(window: {
    readonly since: Instant;
    readonly openSince: Instant;
    readonly project: ProjectId | null;
    /** Only those of this mail-out; then no project is asked about. */
    readonly mailOut?: MailOutId;
  }): Promise<SendingCount>;
  /** When the oldest of those claimed after `since` was claimed. */
  earliestClaim(window: {
    readonly since: Instant;
    readonly project: ProjectId | null;
  }): Promise<Instant | undefined>;
  /** Replaces what was kept of the same mail-out. Asked for after `countSending`, which holds the ceiling. */
  saveWaiting(waiting: WaitingMailOut): Promise<void>;
  /** Mail-outs that asked for room after `askedSince`, with their projects: who has gone without longest comes first, then who came first. */
  listWaiting(askedSince: Instant): Promise<readonly (WaitingMailOut & { readonly project: ProjectId })[]>;
  /** Nothing when it does not wait. */
  deleteWaiting(mailOut: MailOutId): Promise<void>;
}
