import type { Ledger } from "@sluse/core";

/** A ledger to try, freshly made and empty. */
export interface LedgerUnderTest {
  readonly ledger: Ledger;
  /** Opens the same store once more, as another process would. Left out where a ledger lives in one process only. */
  readonly openAgain?: () => Promise<Ledger>;
  /** Closes everything and clears up. */
  readonly dispose: () => Promise<void>;
}

/** One promise of the port. Fails by throwing. */
export interface LedgerCase {
  readonly name: string;
  readonly run: (ledger: Ledger) => Promise<void>;
}

/** A promise about two openings of one store. */
export interface SharedLedgerCase {
  readonly name: string;
  readonly run: (one: Ledger, another: Ledger, openAgain: () => Promise<Ledger>) => Promise<void>;
}
