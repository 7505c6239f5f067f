import type { MailOutId, Settlement } from "@sluse/core";
import type { Gate, Wave } from "@sluse/gate";

/** What became of handing a wave over. */
export interface Sent {
  /** Outcomes known at once; the rest come later. */
  readonly outcomes: readonly Settlement[];
  /** Where to look, for a person. */
  readonly where: string;
  /** How many letters met which trouble, in stable texts of the sender's. */
  readonly troubles: Readonly<Record<string, number>>;
  /** Something went by a channel that was not allowed: nothing more may be sent this way. */
  readonly leftMandate: boolean;
  /** It is laid out, and nothing of it is begun. */
  readonly waits: boolean;
}

/** A way for cleared letters to leave. */
export interface Sender {
  /** Accounts for what a killed command left behind of handing over. Answers how many clearances are void by it. */
  takeBackLeftBehind(gate: Gate, mailOut: MailOutId, by: string): Promise<number>;
  /** Outcomes of earlier waves that have come since. Calling it again gives what has come since then. */
  collect(mailOut: MailOutId): Promise<Collected>;
  /** Hands a wave over, once. */
  send(wave: Wave, signal: AbortSignal): Promise<Sent>;
}

export interface Collected {
  readonly outcomes: readonly Settlement[];
  /** To be called when the outcomes are recorded. */
  done(): Promise<void>;
}

export const NOTHING_COLLECTED: Collected = { outcomes: [], done: async () => undefined };
