import type { ClearanceId, MailOutId } from "../ids.ts";
import type { ChannelMandate } from "./channel.ts";
import type { Outcome } from "./outcome.ts";
import type { Recipient } from "./recipient.ts";

/** The right to send one thing to one person once. */
export interface Clearance {
  readonly id: ClearanceId;
  readonly mailOut: MailOutId;
  readonly recipient: Recipient;
  readonly mandate: ChannelMandate;
}

/** What became of one clearance, as the sender saw it. */
export interface Settlement {
  readonly clearance: ClearanceId;
  readonly outcome: Outcome;
}
