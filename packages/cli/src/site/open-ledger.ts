import type { Ledger } from "@sluse/core";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { openSqliteLedger } from "@sluse/ledger/sqlite";

import { readSecret } from "./read-secret.ts";
import type { LedgerReference } from "./site-file.ts";

/** @throws SluseError `SLUSE_LEDGER_…`, `SLUSE_CLI_SECRET_MISSING` */
export async function openLedger(
  reference: LedgerReference,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Ledger> {
  if ("sqlite" in reference) return openSqliteLedger(reference.sqlite);
  return openPostgresLedger({ connection: await readSecret(reference.postgres, environment) });
}
