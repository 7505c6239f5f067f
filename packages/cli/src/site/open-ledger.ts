import type { Ledger } from "@sluse/core";
import { openSqliteLedger } from "@sluse/ledger/sqlite";

import { readSecret } from "./read-secret.ts";
import type { LedgerReference } from "./site-file.ts";

/** @throws SluseError `SLUSE_LEDGER_…`, `SLUSE_CLI_SECRET_MISSING` */
export async function openLedger(
  reference: LedgerReference,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Ledger> {
  if ("sqlite" in reference) return openSqliteLedger(reference.sqlite);
  // Not loaded where it is not used.
  const { openPostgresLedger } = await import("@sluse/ledger/postgres");
  return openPostgresLedger({ connection: await readSecret(reference.postgres, environment) });
}
