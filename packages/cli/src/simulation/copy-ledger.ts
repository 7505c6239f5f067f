import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { SluseError, type Ledger } from "@sluse/core";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import type { LedgerReference } from "@sluse/site";

export interface LedgerCopy extends AsyncDisposable {
  readonly ledger: Ledger;
}

/**
 * A copy of the ledger to try things on, in a folder of its own that only its owner can open, deleted with it.
 * @throws SluseError `SLUSE_CLI_SIMULATE_LEDGER`, `SLUSE_LEDGER_…`
 */
export async function copyLedger(reference: LedgerReference): Promise<LedgerCopy> {
  if (!("sqlite" in reference)) {
    throw new SluseError(
      "SLUSE_CLI_SIMULATE_LEDGER",
      "a ledger on PostgreSQL is not copied, and a simulation runs on a copy",
    );
  }
  const wasStopped = await isStopped(reference.sqlite);
  const folder = await mkdtemp(join(tmpdir(), "sluse-simulate-"));
  const forget = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, "copy.db");
    copyDatabase(reference.sqlite, copy);
    const ledger = openSqliteLedger(copy);
    // A ledger that finds itself copied stops everything, and rightly so; this copy sends nothing.
    if (!wasStopped) await ledger.transact((tx) => tx.liftStop({ kind: "global" }));
    return {
      ledger,
      async [Symbol.asyncDispose]() {
        await ledger.close();
        await forget();
      },
    };
  } catch (error) {
    await forget();
    throw error;
  }
}

async function isStopped(file: string): Promise<boolean> {
  const ledger = openSqliteLedger(file);
  try {
    return (await ledger.transact((tx) => tx.loadStops([{ kind: "global" }]))).length > 0;
  } finally {
    await ledger.close();
  }
}

/** One consistent state of the ledger, whoever writes to it meanwhile. */
function copyDatabase(from: string, to: string): void {
  const database = new DatabaseSync(from, { readOnly: true });
  try {
    database.prepare("vacuum into ?").run(to);
  } finally {
    database.close();
  }
}
