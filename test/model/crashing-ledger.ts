import type { Ledger, LedgerTransaction, TransactOptions } from "@sluse/core";

/** The process is gone. */
export class Crash extends Error {}

/** When the process goes: before a transaction, at its end, or after it was kept and before anybody learned of it. */
export interface CrashPlan {
  readonly transactions: number;
  readonly when: "before" | "within" | "after";
}

/** A ledger whose process crashes at a planned transaction, and stays crashed. */
export class CrashingLedger implements Ledger {
  readonly #inner: Ledger;
  #plan: CrashPlan | undefined;
  #left = 0;
  #crashed = false;

  constructor(inner: Ledger) {
    this.#inner = inner;
  }

  get crashed(): boolean {
    return this.#crashed;
  }

  arm(plan: CrashPlan): void {
    this.#plan = plan;
    this.#left = plan.transactions;
  }

  async transact<Result>(
    work: (tx: LedgerTransaction) => Promise<Result>,
    options?: TransactOptions,
  ): Promise<Result> {
    if (this.#crashed) throw new Crash();
    const last = this.#plan !== undefined && this.#left === 0;
    this.#left -= 1;
    if (!last) return this.#inner.transact(work, options);
    this.#crashed = true;
    if (this.#plan?.when === "after") await this.#inner.transact(work, options);
    if (this.#plan?.when === "within") {
      await this.#inner.transact(async (tx) => {
        await work(tx);
        throw new Crash();
      }, options);
    }
    throw new Crash();
  }

  close(): Promise<void> {
    return this.#inner.close();
  }
}
