import type { LedgerTransaction } from "@sluse/core";
import { ledgerError } from "./ledger-error.ts";

/** A transaction as its work sees it: one that is held on to afterwards answers with an error and does nothing. */
export interface TransactionScope {
  readonly tx: LedgerTransaction;
  end(): void;
}

export function openScope(inner: LedgerTransaction): TransactionScope {
  let ended = false;
  const tx = new Proxy(inner, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== "function") return method;
      return async (...values: unknown[]): Promise<unknown> => {
        if (ended)
          throw ledgerError("SLUSE_LEDGER_ENDED", "the transaction has ended", { path: String(name) });
        return method.apply(target, values);
      };
    },
  });
  return {
    tx,
    end() {
      ended = true;
    },
  };
}
