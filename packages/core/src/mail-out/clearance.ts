import type { Instant } from "../time/instant.ts";
import type { ClearanceId, MailOutId } from "../ids.ts";
import type { ChannelMandate } from "../vocabulary/channel.ts";
import type { SenderOutcome } from "../vocabulary/outcome.ts";
import type { Recipient } from "./recipient.ts";

/** The right to send one thing to one person once. */
export interface Clearance {
  readonly id: ClearanceId;
  readonly mailOut: MailOutId;
  readonly recipient: Recipient;
  readonly mandate: ChannelMandate;
  /** Its sending must be begun before this moment. */
  readonly sendBefore: Instant;
}

/** What became of one clearance, as the sender saw it. */
export interface Settlement {
  readonly clearance: ClearanceId;
  readonly outcome: SenderOutcome;
  /** When the channel said so; a report older than the last one changes nothing. Default: see `settle` and `reconcile`. */
  readonly at?: Instant;
}
