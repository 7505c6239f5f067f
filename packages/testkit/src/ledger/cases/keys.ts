import assert from "node:assert/strict";

import type { MailOutId } from "@sluse/core";

import { expectCode } from "../internal/expect-code.ts";
import { withMailOuts } from "../internal/with-mail-outs.ts";
import type { LedgerCase } from "../ledger-case.ts";
import {
  asked,
  MORNING,
  minutesLater,
  people,
  person,
  sampleClaim,
  sampleKey,
  sampleLimit,
  samplePersonStop,
  samplePreview,
  ÅSE,
  sampleAttempt,
} from "../sample-records.ts";

const invitation = "hunt-2027-1" as MailOutId;
const reminder = "hunt-2027-2" as MailOutId;
const newer = "2028-1";
const renamed = (number: number) => ({ from: person(number), to: person(number, newer), key: newer });

export const keyCases: readonly LedgerCase[] = [
  {
    name: "keeps keys in the order they came, and replaces one by its id",
    async run(ledger) {
      const retired = { ...sampleKey("2027-1", "retired"), check: "et annet", since: minutesLater(1) };
      await ledger.transact(async (tx) => {
        await tx.saveKey(sampleKey("2027-1"));
        await tx.saveKey(sampleKey("2026-1"));
        await tx.saveKey(retired);
      });
      assert.deepEqual(await ledger.transact((tx) => tx.loadKeys()), [retired, sampleKey("2026-1")]);
    },
  },
  {
    name: "moves contacts and stops to the new pseudonym, and leaves audiences as they were approved",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(3), [reminder]: people(3) });
      await ledger.transact(async (tx) => {
        const approved = await tx.digestAudience(sampleAttempt(invitation));
        await tx.claim(sampleClaim(invitation, people(2)));
        await tx.addPersonStop(samplePersonStop(person(3), { by: ÅSE, at: MORNING }));
        await tx.saveKey(sampleKey(newer));
        assert.equal(await tx.countPeopleUnderKey("2027-1"), 3);
        assert.equal(await tx.rekey([renamed(1), renamed(2), renamed(3), renamed(4)]), 3);
        assert.equal(await tx.countPeopleUnderKey("2027-1"), 3, "as members yet");
        assert.equal(await tx.countPeopleUnderKey(newer), 3);
        assert.deepEqual(await tx.loadContacts(people(3)), []);
        assert.equal((await tx.loadContacts([person(1, newer), person(2, newer)])).length, 2);
        assert.equal(await tx.stopOf([person(3)]), undefined);
        assert.equal(await tx.stopOf([person(3, newer)]), "secondary-use");
        const members = await tx.findMembers(sampleAttempt(reminder), asked([person(1, newer), person(1)]));
        assert.deepEqual(members, [undefined, { values: null, claimed: false }]);
        assert.deepEqual(await tx.digestAudience(sampleAttempt(invitation)), approved);
        await tx.deleteAudience(invitation);
        await tx.deleteAudience(reminder);
        assert.equal(await tx.countPeopleUnderKey("2027-1"), 0);
      });
    },
  },
  {
    name: "moves nobody twice, and answers none for strangers",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(2) });
      await ledger.transact(async (tx) => {
        await tx.claim(sampleClaim(invitation, people(1)));
        await tx.saveKey(sampleKey(newer));
        assert.equal(await tx.rekey([renamed(2)]), 0, "a member alone");
        assert.equal(await tx.rekey([renamed(1)]), 1);
        assert.equal(await tx.rekey([renamed(1), renamed(9)]), 0);
        assert.equal(await tx.rekey([]), 0);
      });
    },
  },
  {
    name: "keeps every contact of a person met under both pseudonyms, and counts them all",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: [person(1), person(1, newer)] });
      await ledger.transact(async (tx) => {
        await tx.saveKey(sampleKey(newer));
        await tx.claim(sampleClaim(invitation, [person(1)], { channelReminders: [minutesLater(60)] }));
        await tx.claim(sampleClaim(invitation, [person(1, newer)], { key: newer, at: minutesLater(5) }));
        await tx.rekey([renamed(1)]);
        assert.equal((await tx.loadContacts([person(1, newer)])).length, 3);
        assert.equal((await tx.tallyOutcomes(invitation)).unknown, 2);
        assert.equal((await tx.digestAudience(sampleAttempt(invitation))).count, 2);
        const counts = await tx.preview(
          samplePreview([{ person: person(1, newer), about: null }], [sampleLimit(3)]),
        );
        assert.deepEqual(counts, {
          stopped: 0,
          notRequired: 0,
          limited: { "max-3": 1 },
          clear: 0,
          refused: [0],
        });
      });
    },
  },
  {
    name: "keeps a stop of a person met under both pseudonyms",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        await tx.saveKey(sampleKey("2027-1"));
        await tx.addPersonStop(samplePersonStop(person(1), { by: ÅSE, at: MORNING }));
        await tx.saveKey(sampleKey("2027-1", "retired"));
        await tx.saveKey(sampleKey(newer));
        await tx.addPersonStop(samplePersonStop(person(1, newer), { by: ÅSE, at: MORNING }));
        assert.equal(await tx.rekey([renamed(1)]), 1);
        assert.equal(await tx.stopOf([person(1, newer)]), "secondary-use");
        assert.equal(await tx.liftPersonStop([person(1, newer)]), 1);
        assert.equal(await tx.stopOf([person(1, newer), person(1)]), undefined);
      });
    },
  },
  {
    name: "settles a clearance after its person was moved",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(1) });
      await ledger.transact(async (tx) => {
        const [verdict] = await tx.claim(sampleClaim(invitation, people(1)));
        assert.ok(verdict?.kind === "claimed");
        await tx.saveKey(sampleKey(newer));
        await tx.rekey([renamed(1)]);
        await tx.settle([{ clearance: verdict.clearance, outcome: "delivered" }], minutesLater(1));
        const [contact] = await tx.loadContacts([person(1, newer)]);
        assert.equal(contact?.outcome, "delivered");
      });
    },
  },
  {
    name: "moves nobody who is known under the present key already",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(2) });
      await ledger.transact(async (tx) => {
        await tx.claim(sampleClaim(invitation, people(1)));
        const elsewhere = { from: person(1), to: person(9), key: "2027-1" };
        assert.equal(await tx.rekey([elsewhere]), 0);
        assert.equal((await tx.loadContacts([person(1)])).length, 1);
      });
    },
  },
  {
    name: "moves contacts and stops of a person's other numbers, and leaves audiences as they were approved",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(2), [reminder]: people(2) });
      const merged = (from: number, to: number) => ({ from: person(from), to: person(to), key: "2027-1" });
      await ledger.transact(async (tx) => {
        const [verdict] = await tx.claim(sampleClaim(invitation, people(1)));
        assert.ok(verdict?.kind === "claimed");
        await tx.addPersonStop(samplePersonStop(person(1), { by: ÅSE, at: MORNING }));
        await tx.addPersonStop(samplePersonStop(person(2), { by: ÅSE, at: MORNING, reach: "everything" }));
        assert.equal(await tx.mergePeople([merged(1, 2), merged(9, 2), merged(2, 2)]), 1);
        assert.equal(await tx.mergePeople([merged(1, 2)]), 0);
        assert.deepEqual(await tx.loadContacts([person(1)]), []);
        assert.equal((await tx.loadContacts([person(2)])).length, 1);
        assert.equal(await tx.stopOf([person(1)]), "secondary-use");
        assert.equal(await tx.stopOf([person(2)]), "everything");
        assert.equal(await tx.mergePeople([merged(2, 3)]), 1);
        assert.equal(await tx.stopOf([person(3)]), "everything");
        assert.equal(await tx.mergePeople([merged(3, 2)]), 1);
        assert.equal((await tx.digestAudience(sampleAttempt(invitation))).count, 2);
        await tx.settle([{ clearance: verdict.clearance, outcome: "delivered" }], minutesLater(1));
        const [contact] = await tx.loadContacts([person(2)]);
        assert.equal(contact?.outcome, "delivered");
      });
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.mergePeople([{ ...merged(2, 3), key: "ukjent" }])),
      );
    },
  },
  {
    name: "moves a person through three numbers in one go, under an older key too",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(2) });
      await ledger.transact(async (tx) => {
        await tx.claim(sampleClaim(invitation, people(2)));
        await tx.saveKey(sampleKey("2027-1", "retired"));
        await tx.saveKey(sampleKey(newer));
        const to = person(3, newer);
        const moved = await tx.mergePeople([
          { from: person(1), to: person(2), key: newer },
          { from: person(2), to, key: newer },
        ]);
        assert.equal(moved, 2);
        assert.equal((await tx.loadContacts([to])).length, 2);
      });
    },
  },
  {
    name: "refuses to count or move under a key it does not know, or to move to a retired one",
    async run(ledger) {
      await ledger.transact((tx) => tx.saveKey(sampleKey("2026-1", "retired")));
      const toRetired = { from: person(1), to: person(2), key: "2026-1" };
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.rekey([toRetired])),
      );
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.countPeopleUnderKey("ukjent")),
      );
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.rekey([renamed(1)])),
      );
    },
  },
];
