import { DatabaseSync } from "node:sqlite";

import type { Ledger, MailOutId } from "@sluse/core";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import {
  people,
  sampleClaim,
  sampleEvent,
  sampleProject,
  withMailOuts,
  sampleAttempt,
} from "@sluse/testkit/ledger";
import { afterEach, beforeEach, expect, test } from "vitest";

import { temporaryFolder, type TemporaryFolder } from "../internal/temporary-folder.ts";

let folder: TemporaryFolder;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = folder.file("ledger.db");
});
afterEach(() => folder.remove());

const code = (value: string): object => expect.objectContaining({ code: value }) as object;
const invitation = "hunt-2027-1" as MailOutId;

/** Holds the ledger from another opening until released. */
function hold(ledger: Ledger): {
  readonly held: Promise<void>;
  release(): void;
  readonly done: Promise<void>;
} {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: held, resolve: tellHeld } = Promise.withResolvers<void>();
  const done = ledger.transact(async () => {
    tellHeld();
    await released;
  });
  return { held, release, done };
}

test("tells that another process holds the ledger, after the waiting time", async () => {
  const one = openSqliteLedger(file);
  const another = openSqliteLedger(file, { waitMilliseconds: 30 });
  const holding = hold(one);
  await holding.held;
  await expect(another.transact((tx) => tx.listProjects())).rejects.toThrow(code("SLUSE_LEDGER_LOCKED"));
  holding.release();
  await holding.done;
  expect(await another.transact((tx) => tx.listProjects())).toEqual([]);
  await Promise.all([one.close(), another.close()]);
});

test("waits for another opening without stopping the process", async () => {
  const one = openSqliteLedger(file);
  const another = openSqliteLedger(file);
  const holding = hold(one);
  await holding.held;
  const waiting = another.transact((tx) => tx.saveProject(sampleProject()));
  setImmediate(() => holding.release());
  await Promise.all([holding.done, waiting]);
  expect(await one.transact((tx) => tx.listProjects())).toHaveLength(1);
  await Promise.all([one.close(), another.close()]);
});

test("tells that there is no room left, keeps nothing of that step, and goes on with what fits", async () => {
  const ledger = openSqliteLedger(file, { maxBytes: 256 * 1024 });
  await withMailOuts(ledger, { [invitation]: people(300) });
  const digest = await ledger.transact((tx) => tx.digestAudience(sampleAttempt(invitation)));
  const tooMany = ledger.transact(async (tx) => {
    await tx.claim(sampleClaim(invitation, people(300)));
    await tx.appendAudit(sampleEvent("wave-claimed"));
    const members = people(20_000, 301).map((person) => ({ person, about: null, values: null }));
    await tx.addAudience(sampleAttempt(invitation), members, "2027-1");
  });
  await expect(tooMany).rejects.toThrow(code("SLUSE_LEDGER_FULL"));
  await ledger.transact(async (tx) => {
    expect(await tx.digestAudience(sampleAttempt(invitation))).toEqual(digest);
    expect(await tx.countClaims({ mailOut: invitation })).toBe(0);
    expect(await tx.readAudit(0, 10)).toEqual([]);
    expect(await tx.claim(sampleClaim(invitation, people(10)))).toHaveLength(10);
  });
  await ledger.close();
});

test.each([
  "update audit set record = '{}'",
  "delete from audit",
  "insert or replace into audit select * from audit",
])("keeps the audit log append-only, whoever runs `%s`", async (sql) => {
  const ledger = openSqliteLedger(file);
  await ledger.transact((tx) => tx.appendAudit(sampleEvent("stopped")));
  await ledger.close();
  const database = new DatabaseSync(file);
  expect(() => database.exec(sql)).toThrow("the audit log is append-only");
  database.close();
});
