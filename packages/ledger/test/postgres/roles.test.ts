import type { AuditRecord, Ledger, LedgerTransaction, MailOutId } from "@sluse/core";
import { stopId } from "@sluse/core/house";
import {
  BIRET,
  MORNING,
  daysLater,
  minutesLater,
  people,
  person,
  sampleApproval,
  sampleClaim,
  sampleEvent,
  sampleKey,
  sampleMailOut,
  sampleProject,
  sampleWave,
  withMailOuts,
  ÅSE,
  samplePersonStop,
  samplePreview,
  sampleStop,
  sampleAttempt,
} from "@sluse/testkit/ledger";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { ledgersWithRoles, type LedgersWithRoles } from "../internal/with-roles.ts";

const invitation = "hunt-2027-1" as MailOutId;

let ledgers: LedgersWithRoles;
let ordering: Ledger;
let consoleLedger: Ledger;

beforeAll(async () => {
  ledgers = await ledgersWithRoles();
  await withMailOuts(await ledgers.open({ connection: ledgers.as("sluse_owner") }), {
    [invitation]: people(9),
  });
  ordering = await ledgers.open({ connection: ledgers.as("sluse_ordering") });
  consoleLedger = await ledgers.open({ connection: ledgers.as("sluse_console") });
});

afterAll(() => ledgers.dispose());

/** A word in the log of the mail-out. */
const saying = (what: AuditRecord["what"], details: AuditRecord["details"]): AuditRecord => ({
  ...sampleEvent(what, details),
  mailOut: invitation,
});

type Deed = readonly [name: string, work: (tx: LedgerTransaction) => Promise<unknown>];

const stop = sampleStop({ kind: "global" });
const submit: Deed[] = [
  ["saves a mail-out", (tx) => tx.saveMailOut(sampleMailOut("ny-utsending"))],
  ["keeps content", (tx) => tx.saveContent(sampleMailOut("ny-utsending").digest, new Uint8Array([1]))],
  [
    "adds an audience",
    (tx) =>
      tx.addAudience(
        sampleAttempt(invitation),
        [{ person: person(20), about: null, values: null }],
        "2027-1",
      ),
  ],
  ["previews", (tx) => tx.preview(samplePreview([{ person: person(1), about: null }]))],
  [
    "books a register run",
    (tx) =>
      tx.saveRegisterRun({
        register: "pvk" as never,
        mailOut: "m" as never,
        at: MORNING,
        asked: 1,
        optedOut: 0,
      }),
  ],
  ["says that it submitted", (tx) => tx.appendAudit(sampleEvent("mail-out-submitted"))],
];
const claims: Deed[] = [
  [
    "claims",
    async (tx) => {
      await tx.claim(sampleClaim(invitation, people(2)));
      await tx.appendAudit(saying("wave-claimed", { claimed: 2 }));
    },
  ],
];
const sending: Deed[] = [
  [
    "opens a wave",
    async (tx) => {
      await tx.saveWave(sampleWave(invitation, 1));
      await tx.appendAudit(saying("outcomes-reconciled", {}));
    },
  ],
  ["counts the ceilings", (tx) => tx.countSending({ since: MORNING, openSince: MORNING, project: null })],
  [
    "settles",
    async (tx) => {
      await tx.settle([{ clearance: `${invitation}/1` as never, outcome: "delivered" }], MORNING);
      await tx.appendAudit(saying("outcomes-reconciled", { delivered: 1 }));
    },
  ],
  ["withdraws an approval", (tx) => tx.deleteApprovals(invitation)],
  ["reads contacts", (tx) => tx.loadContacts(people(2))],
  ["reads the audit log", (tx) => tx.readAudit(0, 10)],
  ["holds a mail-out", (tx) => tx.loadMailOut(invitation)],
];
const superusers: Deed[] = [
  ["registers a project", (tx) => tx.saveProject(sampleProject("tromso-8"))],
  ["approves", (tx) => tx.addApproval(sampleApproval(invitation, ÅSE))],
  ["stops everything", (tx) => tx.addStop(stop)],
  ["lifts a stop", (tx) => tx.liftStop(stopId(1))],
  ["stops a person", (tx) => tx.addPersonStop(samplePersonStop(person(9), { by: BIRET, at: MORNING }))],
  ["lifts a person's stop", (tx) => tx.liftPersonStop([person(9)])],
  ["adds a key", (tx) => tx.saveKey(sampleKey("2028-1", "retired"))],
  ["deletes contacts", (tx) => tx.deleteContacts(daysLater(-1))],
  ["says that it approved", (tx) => tx.appendAudit(sampleEvent("mail-out-approved"))],
  ["says that it lifted a stop", (tx) => tx.appendAudit(sampleEvent("stop-lifted"))],
];

const refused = expect.objectContaining({ code: "SLUSE_LEDGER_REFUSED" }) as object;

describe("an ordering system's role", () => {
  test.each([...submit, ...claims, ...sending])("%s", async (_, work) => {
    expect(await ordering.transact(work).then(() => "done")).toBe("done");
  });
  test.each(superusers)("is refused when it %s", async (_, work) => {
    await expect(ordering.transact(work)).rejects.toThrow(refused);
  });
});

describe("the console's role", () => {
  test.each([...superusers, ...sending])("%s", async (_, work) => {
    expect(await consoleLedger.transact(work).then(() => "done")).toBe("done");
  });
  test.each(claims)("is refused when it %s", async (_, work) => {
    await expect(consoleLedger.transact(work)).rejects.toThrow(refused);
  });
});

describe.each(["sluse_ordering", "sluse_console"] as const)("with the password of %s in hand", (role) => {
  test.each([
    "insert into audit select 1000, at, by, details, mail_out, project, what, previous, hash from audit limit 1",
    "update audit set details = '{}'",
    "delete from audit",
    "truncate audit",
    "update audit_head set sequence = 0",
    "insert into audit_right select current_user, 'mail-out-approved'",
    "update place set identity = 'her'",
    "delete from schema_version",
    "alter table audit disable trigger all",
    "drop table contact",
    "update contact set person = gen_random_uuid()",
    "update contact set at = 0",
    "create table mine (x integer)",
  ])("nobody runs `%s`", async (sql) => {
    await ledgers.client.query(`set role "${ledgers.nameOf(role)}"`);
    try {
      await expect(ledgers.client.query(sql)).rejects.toThrow(/permission denied|must be owner|append-only/u);
    } finally {
      await ledgers.client.query("reset role");
    }
  });

  test("nobody names a stopped person otherwise", async () => {
    await consoleLedger.transact((tx) =>
      tx.addPersonStop(samplePersonStop(person(8), { by: BIRET, at: MORNING })),
    );
    const key = "(select number from pseudonym_key where id = '2027-1')";
    const renaming = `select rename_people(array['${person(8)}']::uuid[], array['${person(99)}']::uuid[], ${key}) as moved`;
    await ledgers.client.query(`set role "${ledgers.nameOf(role)}"`);
    try {
      expect((await ledgers.client.query(renaming)).rows).toEqual([{ moved: 0 }]);
    } finally {
      await ledgers.client.query("reset role");
    }
    expect(await consoleLedger.transact((tx) => tx.stopOf([person(8)]))).toBe("secondary-use");
  });
});

test("even the owner's login changes nothing in the audit log", async () => {
  await ordering.transact((tx) => tx.appendAudit(sampleEvent("wave-claimed")));
  for (const sql of ["update audit set what = '\"stopped\"'", "delete from audit", "truncate audit"]) {
    await expect(ledgers.client.query(sql)).rejects.toThrow("the audit log is append-only");
  }
});

test("an ordering system moves people of a retired key to the present one", async () => {
  const owner = await ledgers.open({ connection: ledgers.as("sluse_owner") });
  const newer = "2029-1";
  await owner.transact(async (tx) => {
    await tx.addPersonStop(samplePersonStop(person(7), { by: BIRET, at: minutesLater(1) }));
    await tx.saveKey(sampleKey("2027-1", "retired"));
    await tx.saveKey(sampleKey(newer));
  });
  await ordering.transact((tx) => tx.rekey([{ from: person(7), to: person(7, newer), key: newer }]));
  expect(await consoleLedger.transact((tx) => tx.stopOf([person(7, newer)]))).toBe("secondary-use");
});
