import type { MailOutId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";

/** A mail-out that asked for room under an hourly ceiling and got none, until it has had its share. */
export interface WaitingMailOut {
  readonly mailOut: MailOutId;
  /** Which ceiling was full: its project's, or that over all projects. */
  readonly ceiling: "project" | "all";
  /** How long it has gone without: since its last wave, or an hour before it was first told to wait. */
  readonly since: Instant;
  /** When it asked last. Whoever asks no more waits no more. */
  readonly askedAt: Instant;
  /** How many people it needs room for; 1 or more. */
  readonly wanted: number;
  /** People whom it has got room for since. */
  readonly got: number;
}
