import { createMemoryLedger } from "@sluse/ledger/memory";
import { describeLedger } from "@sluse/testkit/ledger";
import { describe, test } from "vitest";

describeLedger(
  "memory",
  {
    shared: false,
    async open() {
      const ledger = createMemoryLedger();
      return { ledger, dispose: () => ledger.close() };
    },
  },
  { describe, test },
);
