import type { ChannelMandate, ClearanceId, Instant, Outcome } from "@sluse/core";

import type { ToldChannel } from "../channels.ts";

/** What ePROM took. */
export type MessageKind = "letter" | "form";

/** An order that ePROM took. */
export interface SentMessage {
  readonly kind: MessageKind;
  /** ePROM's id. */
  readonly id: string;
  readonly clearance: ClearanceId;
  readonly mandate: ChannelMandate;
}

/** What a callback tells of an order. */
export interface MessageNews {
  readonly kind: MessageKind;
  readonly id: string;
  readonly outcome: Outcome;
  /** The channel that it went by; `none` when it went by no channel. */
  readonly channel: ToldChannel;
  /** When it was so, where ePROM says it. */
  readonly at?: Instant;
}

/** What a callback told before its order was known. */
export type EarlyNews = Pick<MessageNews, "outcome" | "channel">;

/** Whose news it is. */
export type Told =
  | { readonly kind: "known"; readonly clearance: ClearanceId; readonly mandate: ChannelMandate }
  /** News that came before was newer. */
  | { readonly kind: "older" }
  /** No order with this id is known, so far. */
  | { readonly kind: "unknown" };

/**
 * Which clearance each of ePROM's ids belongs to: its callbacks name only their own. Holds no person. A site with
 * several processes, or that restarts, keeps this in its own database; whatever is lost stays `unknown`, and counts
 * as contact.
 */
export interface MessageIndex {
  /**
   * Remembers an order. Gives what a callback has already told of it, when the callback was the quicker.
   * @throws SluseError `SLUSE_EPROM_ID_TWICE` when another clearance has the id: from then on it is nobody's
   */
  record(message: SentMessage): Promise<EarlyNews | undefined>;
  /** Takes news, and keeps it for an order that is not yet recorded. */
  tell(news: MessageNews): Promise<Told>;
}
