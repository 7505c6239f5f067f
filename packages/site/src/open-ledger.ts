import type { Ledger } from "@sluse/core";

import { readSecret } from "./secrets/read-secret.ts";
import type { LedgerReference } from "./site-file.ts";

/**
 * Opens a ledger; what the others need is not loaded.
 * @throws SluseError `SLUSE_LEDGER_…`, `SLUSE_SITE_SECRET_MISSING`
 * @example `await openLedger({ sqlite: "ledger.db" }, process.env)`
 */
export async function openLedger(
  reference: LedgerReference | "memory",
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Ledger> {
  if (reference === "memory") {
    const { createMemoryLedger } = await import("@sluse/ledger/memory");
    return createMemoryLedger();
  }
  const witness = reference.witness === undefined ? {} : { witness: reference.witness };
  if ("sqlite" in reference) {
    const { openSqliteLedger } = await import("@sluse/ledger/sqlite");
    return openSqliteLedger(reference.sqlite, witness);
  }
  const { openPostgresLedger } = await import("@sluse/ledger/postgres");
  return openPostgresLedger({ connection: await readSecret(reference.postgres, environment), ...witness });
}
