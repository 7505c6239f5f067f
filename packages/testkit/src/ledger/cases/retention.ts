import assert from "node:assert/strict";

import type { ClearanceId, MailOutId } from "@sluse/core";

import { withMailOuts } from "../internal/with-mail-outs.ts";
import type { LedgerCase } from "../ledger-case.ts";
import { MORNING, daysLater, minutesLater, people, person, sampleClaim } from "../sample-records.ts";

const invitation = "hunt-2027-1" as MailOutId;
const reminder = "hunt-2027-2" as MailOutId;

export const retentionCases: readonly LedgerCase[] = [
  {
    name: "deletes contacts made before a moment, and not one made at it",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(3), [reminder]: people(2) });
      await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(3))));
      await ledger.transact((tx) => tx.claim(sampleClaim(reminder, people(2), { at: daysLater(20) })));
      assert.equal(await ledger.transact((tx) => tx.deleteContacts(MORNING)), 0);
      assert.equal(await ledger.transact((tx) => tx.deleteContacts(minutesLater(1))), 3);
      const left = await ledger.transact((tx) => tx.loadContacts(people(3)));
      assert.deepEqual(
        left.map((contact) => contact.mailOut),
        [reminder, reminder],
      );
    },
  },
  {
    name: "keeps a contact as long as one of its reminders is recent",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(1) });
      await ledger.transact((tx) =>
        tx.claim(sampleClaim(invitation, people(1), { channelReminders: [daysLater(9)] })),
      );
      assert.equal(await ledger.transact((tx) => tx.deleteContacts(daysLater(9))), 0);
      assert.equal(await ledger.transact((tx) => tx.deleteContacts(daysLater(10))), 2);
      assert.deepEqual(await ledger.transact((tx) => tx.loadContacts(people(1))), []);
    },
  },
  {
    name: "keeps the counts of what is deleted, and settles it no more",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(2) });
      await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(2))));
      await ledger.transact((tx) => tx.deleteContacts(daysLater(1)));
      await ledger.transact(async (tx) => {
        assert.equal(await tx.countClaims({ mailOut: invitation }), 2);
        assert.equal((await tx.tallyOutcomes(invitation)).unknown, 2);
        const clearance = `${invitation}/1` as ClearanceId;
        assert.deepEqual(await tx.settle([{ clearance, outcome: "delivered" }], MORNING), []);
        assert.deepEqual(await tx.listUnknown(invitation, 10), []);
        assert.equal(await tx.countPeopleUnderKey("2027-1"), 2, "the audience still stands");
        await tx.deleteAudience(invitation);
        assert.equal(await tx.countPeopleUnderKey("2027-1"), 0, "nothing is held on anybody any more");
        assert.deepEqual(await tx.findMemberships([person(1)]), []);
      });
    },
  },
  {
    name: "goes on numbering clearances after a deletion",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(2) });
      await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(1))));
      await ledger.transact((tx) => tx.deleteContacts(daysLater(1)));
      const verdicts = await ledger.transact((tx) =>
        tx.claim(sampleClaim(invitation, [person(2)], { at: daysLater(2) })),
      );
      assert.deepEqual(verdicts, [
        { person: person(2), about: null, kind: "claimed", clearance: `${invitation}/2` },
      ]);
    },
  },
];
