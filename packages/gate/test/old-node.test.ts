import { createGate } from "@sluse/gate";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { afterEach, expect, test } from "vitest";

const { versions } = process;
afterEach(() => Object.defineProperty(process, "versions", { value: versions, configurable: true }));

test("on an older Node nothing opens, and one sentence says why", async () => {
  Object.defineProperty(process, "versions", { value: { ...versions, node: "20.20.2" }, configurable: true });
  const tooOld = expect.objectContaining({ code: "SLUSE_NODE_TOO_OLD" });
  await expect(createGate({} as never)).rejects.toThrow(tooOld);
  expect(() => openSqliteLedger(":memory:")).toThrow(tooOld);
});
