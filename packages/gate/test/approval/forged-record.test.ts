import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { createGate } from "../../src/index.ts";
import { ORDERER, SUPERUSER, createOrder, openWorld, people } from "../internal/world.ts";

interface StoredMailOut {
  readonly orderedBy: string;
  readonly manifest: { readonly orderedBy: string };
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sluse-forged-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("whoever ordered does not approve when the record was changed by hand to say that another did", () => {
  test.each<[string, (record: StoredMailOut) => object, string]>([
    ["beside the manifest", (record) => ({ ...record, orderedBy: ORDERER }), "approval/self-approval"],
    [
      "in the manifest",
      (record) => ({ ...record, manifest: { ...record.manifest, orderedBy: ORDERER } }),
      "approval/self-approval",
    ],
    [
      "in both",
      (record) => ({ ...record, orderedBy: ORDERER, manifest: { ...record.manifest, orderedBy: ORDERER } }),
      "approval/digest-changed",
    ],
  ])("%s", async (_, forge, rule) => {
    const file = join(folder, "ledger.db");
    const ledger = openSqliteLedger(file);
    const { gate, options } = await openWorld({ ledger });
    const { mailOut, digest } = await gate.submit(createOrder(people(12), { orderedBy: SUPERUSER }));
    await ledger.close();

    const database = new DatabaseSync(file);
    const stored = database.prepare("select record from mail_out where id = ?").get(mailOut);
    const record = JSON.parse(String(stored?.["record"])) as StoredMailOut;
    database
      .prepare("update mail_out set record = ? where id = ?")
      .run(JSON.stringify(forge(record)), mailOut);
    database.close();

    const opened = openSqliteLedger(file);
    const again = await createGate({ ...options, ledger: opened });
    const verdict = await again.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    expect(verdict.findings.map((finding) => finding.rule)).toContain(rule);
    await opened.close();
  });
});
