import type { Settlement } from "@sluse/core";

/** Why an outcome is what it is: stable words, for logs and reports. */
export type EpromCause =
  /** ePROM took the order; a callback tells what became of it. */
  | "accepted"
  /** A callback came before the answer did. */
  | "told-by-callback"
  /** It goes through a channel that the mandate forbids: ePROM did not do as it was told. This sender sends nothing more. */
  | "outside-mandate"
  /** No channel, or nobody with that national id. ePROM does not say which, nor whether it was a reservation. */
  | "nobody-reached"
  // Nothing was sent, for certain.
  | "api-key-unknown"
  | "cannot-be-signed"
  | "form-not-published"
  | "form-unknown"
  | "helsenorge-unavailable"
  | "letter-unusable"
  | "main-document-missing"
  | "metadata-not-json"
  | "national-id-refused"
  | "no-channel"
  | "not-begun"
  | "not-connected"
  | "not-paper-enabled"
  | "not-sent"
  | "refused"
  | "too-many-requests"
  // Perhaps it was sent.
  | "answer-unreadable"
  | "connection-lost"
  /** ePROM gave it the id of another order. What a callback tells of that id is taken for neither. */
  | "id-of-another"
  | "service-failed"
  | "timed-out";

/** What became of a clearance, and why. */
export interface EpromSettlement extends Settlement {
  readonly cause: EpromCause;
  /** What the gate, the letter's maker or the message index threw: the wave went on without it. */
  readonly error?: unknown;
}
