import type { Ledger } from "@sluse/core";
import { expect, it } from "vitest";

import { checkKeys } from "../src/index.ts";

it("tells what a ledger of the caller's throws as the ledger's own", async () => {
  const ledger = {
    transact: () => Promise.reject(new TypeError("connection is null")),
    close: () => Promise.resolve(),
  } as unknown as Ledger;
  const pseudonymKey = { id: "k", secret: new Uint8Array(32).fill(7) };
  await expect(checkKeys(ledger, { pseudonymKey })).rejects.toMatchObject({ code: "SLUSE_PART_FAILED" });
});
