import type { Ledger } from "@sluse/core";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { describeLedger } from "@sluse/testkit/ledger";
import { describe, test } from "vitest";

import { temporaryFolder } from "../internal/temporary-folder.ts";

describeLedger(
  "SQLite",
  {
    shared: true,
    async open() {
      const folder = temporaryFolder();
      const opened: Ledger[] = [];
      const openAgain = async (): Promise<Ledger> => {
        const ledger = openSqliteLedger(folder.file("ledger.db"));
        opened.push(ledger);
        return ledger;
      };
      return {
        ledger: await openAgain(),
        openAgain,
        async dispose() {
          for (const ledger of opened) await ledger.close();
          folder.remove();
        },
      };
    },
  },
  { describe, test },
);
