import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { SluseError, type Ledger, type StopId } from "@sluse/core";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import type { LedgerReference } from "@sluse/site";

type SqliteReference = Extract<LedgerReference, { readonly sqlite: string }>;

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
      { nb: "en utsendingsprotokoll på PostgreSQL kopieres ikke, og en simulering kjører på en kopi" },
    );
  }
  const known = await stopsIn(reference);
  const folder = await mkdtemp(join(tmpdir(), "sluse-simulate-"));
  const forget = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, "copy.db");
    copyDatabase(reference.sqlite, copy);
    const ledger = openSqliteLedger(copy);
    // A ledger that finds itself copied stops everything, and rightly so; this copy sends nothing.
    await ledger.transact(async (tx) => {
      for (const { id } of await tx.listStops()) if (!known.has(id)) await tx.liftStop(id);
    });
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

/** Names of the stops in force in the ledger itself. */
async function stopsIn({ sqlite, witness }: SqliteReference): Promise<ReadonlySet<StopId>> {
  const ledger = openSqliteLedger(sqlite, witness === undefined ? {} : { witness });
  try {
    return new Set((await ledger.transact((tx) => tx.listStops())).map(({ id }) => id));
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
