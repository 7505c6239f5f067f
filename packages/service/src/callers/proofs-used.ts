import { createHash } from "node:crypto";

import { instant, later, type Digest, type Ledger } from "@sluse/core";

/** Seconds a proof of possession may be old. */
export const PROOF_AGE = 60;
/** Seconds that clocks may differ by. */
export const TOLERANCE = 10;
/** Seconds after which a proof is too old to be used again. */
const REMEMBERED = PROOF_AGE + 2 * TOLERANCE;

/** Proofs that were used, as long as one could be used again. */
export interface ProofsUsed {
  /** False for one that was used before. */
  use(id: string): Promise<boolean>;
}

/** In this process alone. */
export class ProofsSeen implements ProofsUsed {
  /** By when they may be forgotten, the oldest first. */
  readonly #used = new Map<string, number>();

  async use(id: string): Promise<boolean> {
    const now = Date.now() / 1000;
    for (const [old, until] of this.#used) {
      if (until > now) break;
      this.#used.delete(old);
    }
    if (this.#used.has(id)) return false;
    this.#used.set(id, now + REMEMBERED);
    return true;
  }
}

/** In the ledger, for every process that stands over it. They lie among the kept answers, and leave with those of no mail-out. */
export class ProofsInLedger implements ProofsUsed {
  readonly #ledger: Ledger;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** @throws SluseError `SLUSE_LEDGER_UNREACHABLE` and its like: what cannot be remembered is not used */
  async use(id: string): Promise<boolean> {
    const key = createHash("sha256").update(`proof ${id}`).digest("hex") as Digest;
    const at = instant(Date.now());
    const place = { key, request: key, at, mailOut: null, answer: null };
    const known = await this.#ledger.transact((tx) => tx.addAnswer(place, later(at, -REMEMBERED * 1000)));
    return known === undefined;
  }
}
