import assert from "node:assert/strict";

import type { LedgerTransaction, MailOutId } from "@sluse/core";

import { expectCode } from "../internal/expect-code.ts";
import { withMailOuts } from "../internal/with-mail-outs.ts";
import type { LedgerCase } from "../ledger-case.ts";
import { people, person, sampleClaim, sampleMailOut, sampleProject } from "../sample-records.ts";
import { readEverything, writeEverything } from "../internal/everything.ts";

const invitation = "hunt-2027-1" as MailOutId;

/** Reads, lets others in, and writes what it read plus one: loses counts unless the mail-out is held. */
async function reportComplaint(tx: LedgerTransaction): Promise<void> {
  const mailOut = await tx.loadMailOut(invitation);
  assert.ok(mailOut);
  await new Promise((resolve) => void setImmediate(resolve));
  await tx.saveMailOut({
    ...mailOut,
    complaints: { ...mailOut.complaints, seen: mailOut.complaints.seen + 1 },
  });
}

export const transactionCases: readonly LedgerCase[] = [
  {
    name: "answers what the work answers, and keeps what it did",
    async run(ledger) {
      const answer = await ledger.transact(async (tx) => {
        await tx.saveProject(sampleProject());
        return "ferdig";
      });
      assert.equal(answer, "ferdig");
      assert.deepEqual(await ledger.transact((tx) => tx.listProjects()), [sampleProject()]);
    },
  },
  {
    name: "keeps nothing at all of work that throws, and passes its error on",
    async run(ledger) {
      await ledger.transact((tx) => writeEverything(tx, 1));
      const before = await ledger.transact(readEverything);
      const fault = new Error("strømmen gikk");
      await assert.rejects(
        ledger.transact(async (tx) => {
          await writeEverything(tx, 2);
          assert.notDeepEqual(await readEverything(tx), before);
          throw fault;
        }),
        fault,
      );
      assert.deepEqual(await ledger.transact(readEverything), before);
    },
  },
  {
    name: "reads within the work what the work wrote",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        await tx.saveProject(sampleProject());
        await tx.saveMailOut(sampleMailOut(invitation));
        assert.deepEqual(await tx.loadMailOut(invitation), sampleMailOut(invitation));
      });
    },
  },
  {
    name: "lets nobody between the reading and the writing of a mail-out",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: [] });
      await Promise.all(Array.from({ length: 12 }, () => ledger.transact(reportComplaint)));
      const mailOut = await ledger.transact((tx) => tx.loadMailOut(invitation));
      assert.equal(mailOut?.complaints.seen, 12);
    },
  },
  {
    name: "lets nobody between the reading and the writing of a project",
    async run(ledger) {
      await ledger.transact((tx) => tx.saveProject(sampleProject("hunt-2027", { title: "" })));
      const lengthen = async (tx: LedgerTransaction): Promise<void> => {
        const project = await tx.loadProject(sampleProject().id);
        assert.ok(project);
        await new Promise((resolve) => void setImmediate(resolve));
        await tx.saveProject({ ...project, title: `${project.title}ø` });
      };
      await Promise.all(Array.from({ length: 8 }, () => ledger.transact(lengthen)));
      const project = await ledger.transact((tx) => tx.loadProject(sampleProject().id));
      assert.equal(project?.title, "øøøøøøøø");
    },
  },
  {
    name: "goes on after work that failed",
    async run(ledger) {
      const failing = ledger.transact(() => Promise.reject(new Error("avbrutt")));
      const following = ledger.transact((tx) => tx.saveProject(sampleProject()));
      await assert.rejects(failing);
      await following;
      assert.equal((await ledger.transact((tx) => tx.listProjects())).length, 1);
    },
  },
  {
    name: "answers a transaction that is over with an error, and does nothing",
    async run(ledger) {
      const [leaked] = await ledger.transact(async (tx) => [tx] as const);
      await expectCode("SLUSE_LEDGER_ENDED", leaked.saveProject(sampleProject()));
      assert.deepEqual(await ledger.transact((tx) => tx.listProjects()), []);
    },
  },
  {
    name: "refuses a record it does not know, and keeps nothing of that work",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(2) });
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact(async (tx) => {
          await tx.claim(sampleClaim(invitation, people(2)));
          await tx.claim(sampleClaim("no-such-mail-out", people(2)));
        }),
      );
      assert.deepEqual(await ledger.transact((tx) => tx.loadContacts([person(1), person(2)])), []);
    },
  },
  {
    name: "finishes what is under way before it closes, and refuses what comes after",
    async run(ledger) {
      const underWay = ledger.transact((tx) => tx.saveProject(sampleProject()));
      const closed = ledger.close();
      const late = expectCode(
        "SLUSE_LEDGER_CLOSED",
        ledger.transact((tx) => tx.listProjects()),
      );
      await Promise.all([underWay, late, closed]);
      await expectCode(
        "SLUSE_LEDGER_CLOSED",
        ledger.transact((tx) => tx.listProjects()),
      );
      await ledger.close();
    },
  },
];
