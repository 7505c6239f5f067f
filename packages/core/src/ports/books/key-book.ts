import type { Pseudonym } from "../../ids.ts";
import type { Instant } from "../../time/instant.ts";

/** The names people are known by, and the keys they are made with. */
export interface KeyBook {
  loadKeys(): Promise<readonly LedgerKey[]>;
  saveKey(key: LedgerKey): Promise<void>;
  /**
   * Moves what is known of people under an older key to their pseudonym of the present `key`. Answers how many people
   * moved. A person found under both keeps every contact.
   * @throws SluseError `SLUSE_LEDGER_UNKNOWN` when `key` is not present
   */
  rekey(pairs: readonly Rekeying[]): Promise<number>;
  /**
   * Brings the contacts and the stop of people to the name they are known by now, of the present `key`: another number of
   * theirs, under whichever key. A stop stays under the older name as well, so that no move lifts one; and where they stand in
   * audiences stays as it was approved. Whoever has contacts under both names keeps them all. Answers of how many people
   * something was brought over.
   * @throws SluseError `SLUSE_LEDGER_UNKNOWN` when `key` is not present
   */
  mergePeople(pairs: readonly Rekeying[]): Promise<number>;
  /** How many people are still known by a pseudonym of this key only. */
  countPeopleUnderKey(key: string): Promise<number>;
}

/** A key people are pseudonymised with. The key itself is never stored: `check` recognises it. */
export interface LedgerKey {
  readonly id: string;
  /** HMAC of a fixed text with the key. */
  readonly check: string;
  readonly state: "present" | "retired";
  readonly since: Instant;
}

/** A person's old name in the ledger, and the new one. */
export interface Rekeying {
  readonly from: Pseudonym;
  readonly to: Pseudonym;
  readonly key: string;
}
