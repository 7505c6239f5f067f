import assert from "node:assert/strict";

import type { ClaimPerson, ClaimVerdict, ClearanceId, MailOutId, ProjectId } from "@sluse/core";

import { withMailOuts } from "../internal/with-mail-outs.ts";
import type { LedgerCase } from "../ledger-case.ts";
import {
  daysLater,
  minutesLater,
  people,
  person,
  sampleClaim,
  sampleKey,
  sampleLimit,
  samplePreview,
  sampleRequirement,
} from "../sample-records.ts";

const invitation = "hunt-2027-1" as MailOutId;
const reminder = "hunt-2027-2" as MailOutId;
const HUNT = "hunt-2027" as ProjectId;
const [mother, father, child, sibling] = people(4) as [
  ClaimPerson["person"],
  ClaimPerson["person"],
  ClaimPerson["person"],
  ClaimPerson["person"],
];
const clearance = (number: number): ClearanceId => `${invitation}/${number}` as ClearanceId;
const kinds = (verdicts: readonly ClaimVerdict[]): string[] => verdicts.map(({ kind }) => kind);

/** Those who were invited to a project and have not answered since. */
const reminded = sampleRequirement(null, {
  project: HUNT,
  rounds: ["invitation"],
  outcomes: ["delivered", "answered"],
  unlessAnswered: true,
});

/** Nobody asks whether they stand in the audience. */
const COMES = { whom: "whoever-comes" } as const;

export const answerCases: readonly LedgerCase[] = [
  {
    name: "remembers that somebody has answered, whenever it is told and whatever is told after it",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(1) });
      await ledger.transact((tx) =>
        tx.claim(sampleClaim(invitation, people(1), { channelReminders: [minutesLater(30), daysLater(9)] })),
      );
      const tell = (outcome: "answered" | "delivered" | "failed", minutes: number): Promise<unknown> =>
        ledger.transact((tx) =>
          tx.settle([{ clearance: clearance(1), outcome, at: minutesLater(minutes) }], minutesLater(99)),
        );
      await tell("delivered", 60);
      // It comes by another way, and may be dated before what was told first.
      await tell("answered", 40);
      await tell("failed", 90);
      const contacts = await ledger.transact((tx) => tx.loadContacts(people(1)));
      assert.deepEqual(
        contacts.map(({ round, outcome, settledAt }) => [round, outcome, settledAt]),
        [
          ["invitation", "answered", minutesLater(40)],
          // It was sent before the answer; the one that would come after it is void.
          ["channel-reminder", "unknown", minutesLater(40)],
        ],
      );
      const { answered, delivered, unsettled } = await ledger.transact((tx) => tx.tallyOutcomes(invitation));
      assert.deepEqual([answered, delivered, unsettled], [1, 0, 0]);
    },
  },
  {
    name: "clears for a reminder those who were invited and have not answered since",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(4), [reminder]: people(6) });
      await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(4))));
      const outcomes = ["delivered", "answered", "unreachable", "unknown"] as const;
      await ledger.transact((tx) =>
        tx.settle(
          outcomes.map((outcome, index) => ({ clearance: clearance(index + 1), outcome })),
          minutesLater(5),
        ),
      );
      const given = await ledger.transact((tx) => tx.loadContacts(people(4)));
      const delivered = given.find(({ outcome }) => outcome === "delivered")?.person;
      const asked = people(6).map((each) => ({ person: each, about: null }));
      const counts = await ledger.transact((tx) => tx.preview(samplePreview(asked, [], reminded)));
      assert.deepEqual(
        { ...counts, refused: counts.refused.length },
        { stopped: 0, notRequired: 5, limited: {}, clear: 1, refused: 5 },
      );
      const verdicts = await ledger.transact((tx) =>
        tx.claim(sampleClaim(reminder, people(6), { requires: reminded, at: minutesLater(9) })),
      );
      assert.deepEqual(
        verdicts.filter(({ kind }) => kind === "claimed").map((verdict) => verdict.person),
        [delivered],
      );
    },
  },
  {
    name: "counts letters about a person, whoever gets them, also within one claim",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(4), [reminder]: people(4) });
      const limits = [sampleLimit(1, { name: "om", unit: "about" })];
      const both = [
        { person: mother, about: child },
        { person: father, about: child },
      ];
      const first = await ledger.transact((tx) =>
        tx.claim(sampleClaim(invitation, [], { people: both, limits, ...COMES })),
      );
      assert.deepEqual(kinds(first).toSorted(), ["claimed", "limited"]);
      // A letter to the child itself is about nobody else.
      const own = [{ person: child, about: null }];
      const second = await ledger.transact((tx) =>
        tx.claim(sampleClaim(reminder, [], { people: own, limits, ...COMES })),
      );
      assert.deepEqual(kinds(second), ["claimed"]);
      const held = await ledger.transact((tx) => tx.loadContacts([child]));
      assert.deepEqual(new Set(held.map(({ about }) => about)), new Set([child, null]));
    },
  },
  {
    name: "counts what one project writes to a parent apart for each child, and what all write together",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(4), [reminder]: people(4) });
      const about = (other: typeof child): ClaimPerson[] => [{ person: mother, about: other }];
      const claim = (id: MailOutId, asked: ClaimPerson[], unit: "recipient" | "recipient-and-about") =>
        ledger.transact((tx) =>
          tx.claim(sampleClaim(id, [], { people: asked, limits: [sampleLimit(1, { unit })], ...COMES })),
        );
      assert.deepEqual(kinds(await claim(invitation, about(child), "recipient-and-about")), ["claimed"]);
      const preview = (asked: ClaimPerson[], unit: "recipient" | "recipient-and-about") =>
        ledger.transact((tx) => tx.preview(samplePreview(asked, [sampleLimit(1, { unit })])));
      assert.equal((await preview(about(sibling), "recipient-and-about")).clear, 1);
      assert.equal((await preview(about(child), "recipient-and-about")).clear, 0);
      assert.equal((await preview([{ person: mother, about: null }], "recipient-and-about")).clear, 1);
      assert.equal((await preview(about(sibling), "recipient")).clear, 0);
      assert.deepEqual(kinds(await claim(reminder, about(sibling), "recipient-and-about")), ["claimed"]);
    },
  },
  {
    name: "finds a person that letters are about under a newer key",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(4) });
      const letter = [{ person: mother, about: child }];
      await ledger.transact((tx) => tx.claim(sampleClaim(invitation, [], { people: letter, ...COMES })));
      const renamed = person(3, "2028-1");
      await ledger.transact(async (tx) => {
        await tx.saveKey(sampleKey("2028-1"));
        assert.equal(await tx.countPeopleUnderKey("2028-1"), 0);
        await tx.rekey([{ from: child, to: renamed, key: "2028-1" }]);
        assert.equal(await tx.countPeopleUnderKey("2028-1"), 1);
        assert.equal((await tx.loadContacts([renamed])).length, 1);
        assert.equal((await tx.loadContacts([child])).length, 0);
      });
    },
  },
];
