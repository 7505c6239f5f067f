import { DatabaseSync } from "node:sqlite";

import { instant, type ClearanceId, type MailOutId } from "@sluse/core";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { person, sampleMailOut, sampleProject } from "@sluse/testkit/ledger";
import { afterEach, expect, test } from "vitest";

import { first } from "../../src/sqlite/migrations/0001-first.ts";
import { temporaryFolder, type TemporaryFolder } from "../internal/temporary-folder.ts";

const CLAIMED = instant("2027-03-30T10:00:00+02:00");
const SETTLED = instant("2027-03-30T10:05:00+02:00");

let folder: TemporaryFolder | undefined;
afterEach(() => folder?.remove());

/** A ledger as its first schema kept it: three people, one of them with a reminder to come. */
function madeByTheFirst(file: string): MailOutId {
  const mailOut = sampleMailOut("invitation");
  const project = sampleProject();
  const database = new DatabaseSync(file);
  database.exec(`${first.sql}; pragma application_id = 1397511507; pragma user_version = 1;
    insert into pseudonym_key values (1, '2027-1', 'x', 'present', 0)`);
  database.prepare("insert into project values (1, ?, ?)").run(project.id, JSON.stringify(project));
  database
    .prepare("insert into mail_out values (1, ?, 1, 'releasing', ?, 3, 1, 0, 1, 1, 1)")
    .run(mailOut.id, JSON.stringify(mailOut));
  const add = database.prepare(
    "insert into contact values (unhex(?), 1, ?, ?, 1, 1, 'research', ?, null, ?, ?, ?, 1)",
  );
  add.run(person(2), 0, 1, "invitation", CLAIMED, "delivered", SETTLED);
  add.run(person(2), 1, 1, "channel-reminder", SETTLED, "unknown", SETTLED);
  add.run(person(3), 0, 2, "invitation", CLAIMED, "failed", SETTLED);
  add.run(person(1), 0, 3, "invitation", CLAIMED, "unknown", null);
  database.close();
  return mailOut.id;
}

test("keeps every contact and its outcome when a ledger of an earlier version is opened", async () => {
  folder = temporaryFolder();
  const file = folder.file("protokoll-æøå.db");
  const mailOut = madeByTheFirst(file);
  const ledger = openSqliteLedger(file);
  const clearance = (number: number): ClearanceId => `${mailOut}/${number}` as ClearanceId;
  const people = [person(1), person(2), person(3), person(4)];
  const contacts = await ledger.transact((tx) => tx.loadContacts(people));
  expect(contacts).toMatchObject([
    { clearance: clearance(1), round: "invitation", at: CLAIMED, outcome: "delivered", settledAt: SETTLED },
    { clearance: clearance(2), round: "invitation", at: CLAIMED, outcome: "failed", settledAt: SETTLED },
    { clearance: clearance(3), round: "invitation", at: CLAIMED, outcome: "unknown", settledAt: null },
    {
      clearance: clearance(1),
      round: "channel-reminder",
      at: SETTLED,
      outcome: "unknown",
      settledAt: SETTLED,
    },
  ]);
  await ledger.transact((tx) => tx.settle([{ clearance: clearance(3), outcome: "delivered" }], SETTLED));
  expect(await ledger.transact((tx) => tx.tallyOutcomes(mailOut))).toMatchObject({
    delivered: 2,
    unsettled: 0,
  });
  await ledger.close();
});
