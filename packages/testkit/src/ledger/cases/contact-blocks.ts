import assert from "node:assert/strict";

import type { ContactBlock, Ledger, LedgerTransaction, MailOutId, Pseudonym } from "@sluse/core";
import { createContactsDigest } from "@sluse/core/house";

import { expectCode } from "../internal/expect-code.ts";
import { withMailOuts } from "../internal/with-mail-outs.ts";
import type { LedgerCase } from "../ledger-case.ts";
import { daysLater, minutesLater, people, person, sampleClaim } from "../sample-records.ts";

const invitation = "hunt-2027-1" as MailOutId;
const reminder = "hunt-2027-2" as MailOutId;
const about = person(8);

/** Two waves of one mail-out and one of another, that ordered for a child among them; each reminds once by itself. */
async function booked(ledger: Ledger): Promise<void> {
  await withMailOuts(ledger, { [invitation]: people(7), [reminder]: people(3) });
  const claim = async (mailOut: MailOutId, wave: number, who: readonly Pseudonym[]): Promise<void> => {
    await ledger.transact((tx) =>
      tx.claim({
        ...sampleClaim(mailOut, who, { wave, at: minutesLater(wave), channelReminders: [daysLater(9)] }),
        whom: "whoever-comes",
        people: who.map((each) => ({ person: each, about: each === person(4) ? about : null })),
      }),
    );
  };
  await claim(invitation, 1, people(2));
  await claim(invitation, 2, people(4).slice(2));
  await claim(invitation, 3, people(7).slice(4));
  await claim(reminder, 1, people(3));
}

const blocksOf = (ledger: Ledger, who: readonly Pseudonym[]): Promise<readonly ContactBlock[]> =>
  ledger.transact((tx) => tx.findContactBlocks(who));

const digestOf = async (
  ledger: Ledger,
  block: Parameters<LedgerTransaction["digestContacts"]>[0],
): ReturnType<LedgerTransaction["digestContacts"]> => ledger.transact((tx) => tx.digestContacts(block));

export const contactBlockCases: readonly LedgerCase[] = [
  {
    name: "finds the waves that somebody's contacts are of, whole, and those about them",
    async run(ledger) {
      await booked(ledger);
      assert.deepEqual(await blocksOf(ledger, [person(1)]), [
        { mailOut: invitation, wave: 1, first: 1, count: 2 },
        { mailOut: reminder, wave: 1, first: 1, count: 3 },
      ]);
      assert.deepEqual(await blocksOf(ledger, [about, person(7)]), [
        { mailOut: invitation, wave: 2, first: 3, count: 2 },
        { mailOut: invitation, wave: 3, first: 5, count: 3 },
      ]);
      assert.deepEqual(await blocksOf(ledger, [person(99)]), []);
      assert.deepEqual(await blocksOf(ledger, []), []);
    },
  },
  {
    name: "digests contacts as they were booked, whatever became of them",
    async run(ledger) {
      await booked(ledger);
      const block = { mailOut: invitation, first: 3, count: 2 };
      const before = await digestOf(ledger, block);
      const plain = createContactsDigest();
      const claim = sampleClaim(invitation, [], { wave: 2 });
      const contacts = await ledger.transact((tx) => tx.loadContacts(people(4).slice(2)));
      const inBlock = contacts.filter(({ mailOut }) => mailOut === invitation);
      const byNumber = inBlock.toSorted((a, b) =>
        a.clearance < b.clearance ? -1 : a.clearance > b.clearance ? 1 : a.at - b.at,
      );
      for (const { clearance, ...contact } of byNumber)
        plain.add({
          ...contact,
          number: Number(clearance.split("/")[1]),
          part: contact.round === "channel-reminder" ? 1 : 0,
          wave: claim.wave,
        });
      assert.deepEqual(before, plain.end());
      await ledger.transact(async (tx) => {
        await tx.settle([{ clearance: `${invitation}/3` as never, outcome: "delivered" }], minutesLater(5));
        await tx.takeBack([`${invitation}/4` as never]);
      });
      assert.deepEqual(await digestOf(ledger, block), before);
      const others = await Promise.all([
        digestOf(ledger, { ...block, first: 4 }),
        digestOf(ledger, { ...block, count: 1 }),
        digestOf(ledger, { ...block, mailOut: reminder, first: 1 }),
      ]);
      assert.equal(new Set([before, ...others].map(({ digest }) => digest)).size, 4);
      assert.equal((await digestOf(ledger, { ...block, first: 8 })).count, 0);
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        digestOf(ledger, { ...block, mailOut: "ukjent" as MailOutId }),
      );
    },
  },
  {
    name: "tells that somebody's contacts were brought to another name, and counts them as before",
    async run(ledger) {
      await booked(ledger);
      const block = { mailOut: invitation, first: 1, count: 2 };
      const before = await digestOf(ledger, block);
      assert.equal(await ledger.transact((tx) => tx.countClearances()), 10);
      await ledger.transact((tx) => tx.mergePeople([{ from: person(1), to: person(70), key: "2027-1" }]));
      const after = await digestOf(ledger, block);
      assert.equal(after.count, before.count);
      assert.notEqual(after.digest, before.digest);
      await ledger.transact((tx) => tx.mergePeople([{ from: person(70), to: person(1), key: "2027-1" }]));
      assert.deepEqual(await digestOf(ledger, block), before);
      assert.equal(await ledger.transact((tx) => tx.countClearances()), 10);
    },
  },
];
