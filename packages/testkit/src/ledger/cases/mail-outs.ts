import assert from "node:assert/strict";

import {
  digestOf,
  endMailOut,
  inEveryState,
  type Instant,
  type MailOut,
  type MailOutId,
  type ProjectId,
} from "@sluse/core";
import { contentDigest } from "@sluse/core/house";

import { expectCode } from "../internal/expect-code.ts";
import { withMailOuts, withOtherProject } from "../internal/with-mail-outs.ts";
import type { LedgerCase } from "../ledger-case.ts";
import {
  MORNING,
  daysLater,
  people,
  sampleApproval,
  sampleClaim,
  sampleMailOut,
  sampleProject,
  sampleWave,
  sampleAttempt,
} from "../sample-records.ts";

const invitation = "hunt-2027-1" as MailOutId;

export const mailOutCases: readonly LedgerCase[] = [
  {
    name: "gives back a mail-out as it was saved, and replaces it whole",
    async run(ledger) {
      const sample = sampleMailOut(invitation, { canaryPassed: true });
      const saved: readonly MailOut[] = [
        { ...inEveryState(sample), state: "receiving" },
        { ...inEveryState(sample), state: "held", digest: sample.digest },
        sample,
        {
          ...sample,
          state: "paused",
          pause: { findings: [], since: MORNING },
        },
        { ...inEveryState(sample), state: "held", attempt: 2 },
        endMailOut(sample, "completed"),
      ];
      await ledger.transact((tx) => tx.saveProject(sampleProject()));
      for (const record of saved) {
        await ledger.transact((tx) => tx.saveMailOut(record));
        assert.deepEqual(await ledger.transact((tx) => tx.loadMailOut(invitation)), record);
      }
      assert.equal(await ledger.transact((tx) => tx.loadMailOut("ukjent" as MailOutId)), undefined);
    },
  },
  {
    name: "refuses a mail-out of a project it does not know",
    async run(ledger) {
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.saveMailOut(sampleMailOut(invitation))),
      );
    },
  },
  {
    name: "lists mail-outs in the order they came, by project and by state",
    async run(ledger) {
      await withOtherProject(ledger, "tromso-8", "zz-first", []);
      await withOtherProject(ledger, "hunt-2027", "aa-second", []);
      await withOtherProject(ledger, "hunt-2027", "mm-third", []);
      await ledger.transact((tx) => tx.saveMailOut(endMailOut(sampleMailOut("aa-second"), "completed")));
      const listed = async (filter: Parameters<typeof list>[0]): Promise<string[]> => list(filter);
      const list = (filter: { project?: ProjectId; states?: MailOut["state"][] }): Promise<string[]> =>
        ledger.transact(async (tx) => (await tx.listMailOuts(filter)).map((each) => each.id));
      assert.deepEqual(await listed({}), ["zz-first", "aa-second", "mm-third"]);
      assert.deepEqual(await listed({ project: "hunt-2027" as ProjectId }), ["aa-second", "mm-third"]);
      assert.deepEqual(await listed({ states: ["approved"] }), ["zz-first", "mm-third"]);
      assert.deepEqual(
        await listed({ project: "hunt-2027" as ProjectId, states: ["completed", "expired"] }),
        ["aa-second"],
      );
      assert.deepEqual(await listed({ states: [] }), []);
    },
  },
  {
    name: "lists what an order is looked at beside: not ended, submitted since, or of its reference",
    async run(ledger) {
      const names = [
        "open",
        "ended-late",
        "ended-long-ago",
        "named",
        "named-and-open",
        "named-elsewhere",
        "alike-elsewhere",
      ];
      for (const name of names)
        await withOtherProject(ledger, name.endsWith("elsewhere") ? "tromso-8" : "hunt-2027", name, []);
      const before = daysLater(-40);
      await ledger.transact(async (tx) => {
        const save = (
          name: string,
          changes: Partial<MailOut["manifest"]>,
          submittedAt: Instant,
        ): Promise<void> => {
          const mailOut = sampleMailOut(name, { submittedAt });
          const project = name.endsWith("elsewhere") ? ("tromso-8" as ProjectId) : mailOut.project;
          const saved = { ...mailOut, project, manifest: { ...mailOut.manifest, ...changes } };
          return tx.saveMailOut(name.includes("open") ? saved : endMailOut(saved, "completed"));
        };
        await save("open", {}, before);
        await save("ended-late", { reference: "4711" }, daysLater(-1));
        await save("ended-long-ago", {}, before);
        await save("named", { reference: "4712" }, before);
        await save("named-and-open", { reference: "4712" }, before);
        await save("named-elsewhere", { reference: "4712" }, before);
        await save("alike-elsewhere", {}, daysLater(-30));
      });
      const beside = (reference: string | null, content = digestOf("another letter")): Promise<string[]> =>
        ledger.transact(async (tx) => {
          const asked = { project: "hunt-2027" as ProjectId, since: daysLater(-30), reference, content };
          return (await tx.listBeside(asked)).map(({ id }) => id);
        });
      assert.deepEqual(await beside(null), ["open", "ended-late", "named-and-open"]);
      assert.deepEqual(await beside("4712"), ["open", "ended-late", "named", "named-and-open"]);
      assert.deepEqual(await beside(null, contentDigest(sampleMailOut(invitation).manifest)), [
        "open",
        "ended-late",
        "named-and-open",
        "alike-elsewhere",
      ]);
      await ledger.transact((tx) => tx.saveMailOut(endMailOut(sampleMailOut("open"), "completed")));
      assert.deepEqual(await beside("4711"), ["open", "ended-late", "named-and-open"]);
    },
  },
  {
    name: "deletes a mail-out that nobody was contacted by, with all that hangs on it",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(3) });
      await ledger.transact(async (tx) => {
        await tx.addApproval(sampleApproval(invitation));
        await tx.saveWave(sampleWave(invitation, 1));
        await tx.deleteMailOut(invitation);
        assert.equal(await tx.loadMailOut(invitation), undefined);
        await tx.saveMailOut(sampleMailOut(invitation));
        assert.equal((await tx.digestAudience(sampleAttempt(invitation))).count, 0);
        assert.deepEqual(await tx.loadApprovals(invitation), []);
        assert.deepEqual(await tx.loadWaves(invitation), []);
      });
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.deleteMailOut("ukjent" as MailOutId)),
      );
    },
  },
  {
    name: "keeps a mail-out that somebody was contacted by",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(3) });
      await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(1))));
      await expectCode(
        "SLUSE_LEDGER_CONTACTED",
        ledger.transact((tx) => tx.deleteMailOut(invitation)),
      );
      assert.equal(await ledger.transact((tx) => tx.countClaims({ mailOut: invitation })), 1);
    },
  },
  {
    name: "gives back content to the byte, and keeps the first under a digest",
    async run(ledger) {
      const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
      const digest = digestOf("brev");
      await ledger.transact((tx) => tx.saveContent(digest, bytes));
      bytes.fill(7);
      await ledger.transact((tx) => tx.saveContent(digest, bytes));
      const loaded = await ledger.transact((tx) => tx.loadContent(digest));
      assert.ok(loaded);
      assert.deepEqual(
        Buffer.from(loaded),
        Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 256)),
      );
      assert.equal(await ledger.transact((tx) => tx.loadContent(digestOf("intet"))), undefined);
    },
  },
  {
    name: "keeps empty content apart from none",
    async run(ledger) {
      const digest = digestOf("tomt");
      await ledger.transact((tx) => tx.saveContent(digest, new Uint8Array()));
      assert.equal((await ledger.transact((tx) => tx.loadContent(digest)))?.byteLength, 0);
    },
  },
];
