import { describeLedger } from "@sluse/testkit/ledger";
import { describe, test } from "vitest";

import { postgresLedgers } from "../internal/postgres-ledgers.ts";

describeLedger(
  "PostgreSQL",
  {
    shared: true,
    async open() {
      const ledgers = await postgresLedgers();
      return { ledger: await ledgers.open(), openAgain: () => ledgers.open(), dispose: ledgers.dispose };
    },
  },
  { describe, test },
);
