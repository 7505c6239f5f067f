import type { ChannelMandate, ClearanceId, Instant, Outcome } from "@sluse/core";

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
  /** When it was so, where ePROM says it. */
  readonly at?: Instant;
}

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
  /** Remembers an order. Gives what a callback has already told of it, when the callback was the quicker. */
  record(message: SentMessage): Promise<Outcome | undefined>;
  /** Takes news, and keeps it for an order that is not yet recorded. */
  tell(news: MessageNews): Promise<Told>;
}
