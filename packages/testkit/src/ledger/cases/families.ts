import assert from "node:assert/strict";

import type { ClaimPerson, ClaimVerdict, Ledger, MailOutId } from "@sluse/core";

import { withMailOuts } from "../internal/with-mail-outs.ts";
import type { LedgerCase } from "../ledger-case.ts";
import {
  people,
  person,
  sampleAttempt,
  sampleClaim,
  sampleLimit,
  samplePersonStop,
} from "../sample-records.ts";

const invitation = "hunt-2027-1" as MailOutId;
const next = "hunt-2027-2" as MailOutId;

const [mother, father, child, sibling] = people(4) as [
  ClaimPerson["person"],
  ClaimPerson["person"],
  ClaimPerson["person"],
  ClaimPerson["person"],
];
const about = (parent: ClaimPerson["person"], whom: ClaimPerson["person"] | null): ClaimPerson => ({
  person: parent,
  about: whom,
});

const claimed = (
  ledger: Ledger,
  mailOut: MailOutId,
  family: readonly ClaimPerson[],
  changes: Parameters<typeof sampleClaim>[2] = {},
): Promise<readonly ClaimVerdict[]> =>
  ledger.transact((tx) => tx.claim(sampleClaim(mailOut, [], { ...changes, people: family })));

const kinds = (verdicts: readonly ClaimVerdict[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { kind } of verdicts) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/** The unit of a row: who gets the letter, and whom it is about. */
export const familyCases: readonly LedgerCase[] = [
  {
    name: "has a parent in an audience once for each child, and once about themselves",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: [mother] });
      const rows = [about(mother, sibling), about(mother, child), about(father, child), about(mother, child)];
      const added = await ledger.transact((tx) =>
        tx.addAudience(
          sampleAttempt(invitation),
          rows.map((row, index) => ({ ...row, values: `rad ${index}` })),
          "2027-1",
        ),
      );
      assert.equal(added, 3);
      await ledger.transact(async (tx) => {
        const found = await tx.findMembers(sampleAttempt(invitation), [
          about(mother, child),
          about(father, sibling),
          about(mother, null),
          about(child, null),
          about(mother, sibling),
        ]);
        assert.deepEqual(
          found.map((member) => member?.values),
          ["rad 1", undefined, null, undefined, "rad 0"],
        );
        assert.equal((await tx.digestAudience(sampleAttempt(invitation))).count, 4);
        for (const each of [mother, father, child, sibling])
          assert.deepEqual(await tx.findMemberships([each]), [invitation]);
        assert.deepEqual(await tx.findMemberships([person(9)]), []);
      });
      assert.equal(await ledger.transact((tx) => tx.deleteAudience(invitation)), 4);
    },
  },
  {
    name: "claims a letter about each child once, and names which",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: [] });
      const family = [about(mother, child), about(mother, sibling), about(father, child)];
      await ledger.transact((tx) =>
        tx.addAudience(
          sampleAttempt(invitation),
          family.slice(0, 2).map((row) => ({ ...row, values: null })),
          "2027-1",
        ),
      );
      const verdicts = await claimed(ledger, invitation, family);
      assert.deepEqual(kinds(verdicts), { claimed: 2, "not-in-audience": 1 });
      assert.deepEqual(
        new Set(verdicts.map((verdict) => `${verdict.person} ${verdict.about}`)),
        new Set(family.map((row) => `${row.person} ${row.about}`)),
      );
      assert.deepEqual(kinds(await claimed(ledger, invitation, family)), {
        "already-claimed": 2,
        "not-in-audience": 1,
      });
      const found = await ledger.transact((tx) => tx.findMembers(sampleAttempt(invitation), family));
      assert.deepEqual(
        found.map((member) => member?.claimed),
        [true, true, undefined],
      );
    },
  },
  {
    name: "counts for each child what counts for each, and for the parent what counts for all, in one claim and in two",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: [], [next]: [] });
      const family = [about(mother, child), about(mother, sibling), about(mother, null)];
      const whom = { whom: "whoever-comes" } as const;
      const each = [sampleLimit(1, { unit: "recipient-and-about" })];
      assert.deepEqual(kinds(await claimed(ledger, invitation, family, { ...whom, limits: each })), {
        claimed: 3,
      });
      assert.deepEqual(kinds(await claimed(ledger, next, family, { ...whom, limits: each })), { limited: 3 });
      const all = [sampleLimit(5, { unit: "recipient" })];
      assert.deepEqual(kinds(await claimed(ledger, next, family, { ...whom, limits: all })), {
        claimed: 2,
        limited: 1,
      });
    },
  },
  {
    name: "claims nobody who is stopped, or writes about somebody who is",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(4) });
      await ledger.transact(async (tx) => {
        for (const each of [person(1), person(90)]) await tx.addPersonStop(samplePersonStop(each));
      });
      const claim = sampleClaim(invitation, [], {
        whom: "whoever-comes",
        people: [
          { person: person(1), about: null },
          { person: person(2), about: person(90) },
          { person: person(3), about: person(91) },
          { person: person(4), about: null },
        ],
      });
      const verdicts = await ledger.transact((tx) => tx.claim(claim));
      const kindOf = new Map(verdicts.map((verdict) => [verdict.person, verdict.kind]));
      assert.deepEqual(
        people(4).map((each) => kindOf.get(each)),
        ["stopped", "stopped", "claimed", "claimed"],
      );
      await ledger.transact((tx) => tx.liftPersonStop([person(1)]));
      const lifted = await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(1))));
      assert.equal(lifted[0]?.kind, "claimed");
    },
  },
];
