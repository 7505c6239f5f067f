import assert from "node:assert/strict";

import type { FoundMember, MailOutId } from "@sluse/core";
import { createAudienceDigest } from "@sluse/core/house";

import { expectCode } from "../internal/expect-code.ts";
import { withMailOuts } from "../internal/with-mail-outs.ts";
import type { LedgerCase } from "../ledger-case.ts";
import {
  MORNING,
  asked,
  people,
  person,
  sampleClaim,
  samplePersonStop,
  sampleAttempt,
} from "../sample-records.ts";

const invitation = "hunt-2027-1" as MailOutId;
const reminder = "hunt-2027-2" as MailOutId;
const ukjent = "ukjent" as MailOutId;

export const audienceCases: readonly LedgerCase[] = [
  {
    name: "adds nobody twice, within a call and between calls, and keeps the first values",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: [] });
      const added = (...values: [number, string | null][]): Promise<number> =>
        ledger.transact((tx) =>
          tx.addAudience(
            sampleAttempt(invitation),
            values.map(([number, value]) => ({ person: person(number), about: null, values: value })),
            "2027-1",
          ),
        );
      assert.equal(await added([1, "å"], [2, null], [1, "ø"]), 2);
      assert.equal(await added([2, "ny"], [3, "čáhci"]), 1);
      assert.equal(await added(), 0);
      assert.deepEqual(
        await ledger.transact((tx) => tx.findMembers(sampleAttempt(invitation), asked(people(4)))),
        [
          { values: "å", claimed: false },
          { values: null, claimed: false },
          { values: "čáhci", claimed: false },
          undefined,
        ],
      );
    },
  },
  {
    name: "digests the audience in pseudonym order, whatever order it came in",
    async run(ledger) {
      const members = people(2500).map((each, index) => ({
        person: each,
        about: null,
        values: index % 3 === 0 ? `verdi ${index}` : null,
      }));
      const expected = createAudienceDigest();
      for (const { person: each, values } of members.toSorted((a, b) => (a.person < b.person ? -1 : 1)))
        expected.add(each, values);
      await withMailOuts(ledger, { [invitation]: [] });
      await ledger.transact((tx) => tx.addAudience(sampleAttempt(invitation), members.slice(1000), "2027-1"));
      await ledger.transact((tx) =>
        tx.addAudience(sampleAttempt(invitation), members.slice(0, 1000), "2027-1"),
      );
      assert.deepEqual(
        await ledger.transact((tx) => tx.digestAudience(sampleAttempt(invitation))),
        expected.end(),
      );
    },
  },
  {
    name: "keeps audiences apart, and deletes one without its contacts",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(3), [reminder]: people(2) });
      await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(1))));
      assert.equal(await ledger.transact((tx) => tx.deleteAudience(invitation)), 3);
      assert.equal(await ledger.transact((tx) => tx.deleteAudience(invitation)), 0);
      await ledger.transact(async (tx) => {
        assert.equal((await tx.digestAudience(sampleAttempt(invitation))).count, 0);
        assert.equal((await tx.digestAudience(sampleAttempt(reminder))).count, 2);
        assert.equal((await tx.loadContacts(people(1))).length, 1);
      });
    },
  },
  {
    name: "counts who stands in two audiences, once each, and of the attempts asked for alone",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(5), [reminder]: people(3) });
      const [one, other] = [sampleAttempt(invitation), sampleAttempt(reminder)];
      await ledger.transact(async (tx) => {
        assert.equal(await tx.countInBoth(one, other), 3);
        assert.equal(await tx.countInBoth(other, one), 3);
        assert.equal(await tx.countInBoth(one, sampleAttempt(reminder, 2)), 0);
        // A parent who stands there for a child as well is one.
        const [parent, child] = [people(1)[0]!, people(5)[4]!];
        await tx.addAudience(other, [{ person: parent, about: child, values: null }], "2027-1");
        assert.equal(await tx.countInBoth(one, other), 3);
      });
    },
  },
  {
    name: "tells members from strangers, and the claimed from those who are not",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(3), [reminder]: people(3) });
      await ledger.transact((tx) =>
        tx.claim(sampleClaim(invitation, people(2), { channelReminders: [MORNING] })),
      );
      const them = [person(3), person(9), person(1), person(2), person(1)];
      const found = (claimed: boolean): FoundMember => ({ values: null, claimed });
      assert.deepEqual(
        await ledger.transact((tx) => tx.findMembers(sampleAttempt(invitation), asked(them))),
        [found(false), undefined, found(true), found(true), found(true)],
      );
      const others = await ledger.transact((tx) => tx.findMembers(sampleAttempt(reminder), asked(people(3))));
      assert.deepEqual(others, [found(false), found(false), found(false)]);
      assert.deepEqual(await ledger.transact((tx) => tx.findMembers(sampleAttempt(invitation), [])), []);
    },
  },
  {
    name: "names the mail-outs in whose audience a person stands",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(3), "tom-utsending": [], [reminder]: people(2) });
      await ledger.transact(async (tx) => {
        await tx.addPersonStop(samplePersonStop(person(3)));
        assert.deepEqual(await tx.findMemberships([person(1)]), [invitation, reminder]);
        assert.deepEqual(await tx.findMemberships([person(3), person(9)]), [invitation]);
        assert.deepEqual(await tx.findMemberships([person(9)]), []);
        assert.deepEqual(await tx.findMemberships([]), []);
      });
    },
  },
  {
    name: "knows nobody in an attempt but those that it added, and claims nobody of another",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(2) });
      const second = sampleAttempt(invitation, 2);
      const added = people(2, 2).map((each) => ({ person: each, about: null, values: null }));
      assert.equal(await ledger.transact((tx) => tx.addAudience(second, added, "2027-1")), 1);
      await ledger.transact(async (tx) => {
        assert.equal((await tx.digestAudience(second)).count, 1);
        assert.equal((await tx.digestAudience(sampleAttempt(invitation))).count, 2);
        assert.deepEqual(await tx.findMembers(second, asked(people(3))), [
          undefined,
          undefined,
          { values: null, claimed: false },
        ]);
        const verdicts = await tx.claim(sampleClaim(invitation, people(3), { attempt: 2 }));
        assert.deepEqual(
          verdicts.filter(({ kind }) => kind === "claimed").map((each) => each.person),
          [person(3)],
        );
        assert.equal(verdicts.filter(({ kind }) => kind === "not-in-audience").length, 2);
        assert.equal(await tx.deleteAudience(invitation), 3);
      });
    },
  },
  {
    name: "refuses an audience for a mail-out or a key it does not know",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: [] });
      const members = [{ person: person(1), about: null, values: null }];
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.addAudience(sampleAttempt(ukjent), members, "2027-1")),
      );
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.addAudience(sampleAttempt(invitation), members, "x")),
      );
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.digestAudience(sampleAttempt(ukjent))),
      );
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.findMembers(sampleAttempt(ukjent), asked(people(1)))),
      );
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.deleteAudience(ukjent)),
      );
    },
  },
];
