import assert from "node:assert/strict";

import type { ClaimVerdict, ClearanceId, Ledger, MailOutId, Pseudonym } from "@sluse/core";

import { expectCode } from "../internal/expect-code.ts";
import { withMailOuts } from "../internal/with-mail-outs.ts";
import type { LedgerCase } from "../ledger-case.ts";
import {
  MORNING,
  asked,
  daysLater,
  minutesLater,
  people,
  person,
  sampleClaim,
  sampleLimit,
  samplePersonStop,
  samplePreview,
  sampleRequirement,
  ÅSE,
} from "../sample-records.ts";

const invitation = "hunt-2027-1" as MailOutId;
const correction = "hunt-2027-2" as MailOutId;

const kindsOf = (verdicts: readonly ClaimVerdict[]): Map<Pseudonym, string> =>
  new Map(verdicts.map((verdict) => [verdict.person, verdict.kind]));

const stopPerson = (ledger: Ledger, who: Pseudonym): Promise<void> =>
  ledger.transact((tx) => tx.addPersonStop(samplePersonStop(who)));

export const claimCases: readonly LedgerCase[] = [
  {
    name: "claims in pseudonym order, numbered from one, and goes on numbering",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(5) });
      const first = await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(3))));
      const second = await ledger.transact((tx) =>
        tx.claim(sampleClaim(invitation, people(2, 4), { wave: 2 })),
      );
      assert.deepEqual(
        first,
        people(3)
          .toSorted()
          .map((each, index) => ({
            person: each,
            about: null,
            kind: "claimed",
            clearance: `${invitation}/${index + 1}`,
          })),
      );
      assert.deepEqual(
        second.map((verdict) => verdict.kind === "claimed" && verdict.clearance),
        [`${invitation}/4`, `${invitation}/5`],
      );
      assert.equal(await ledger.transact((tx) => tx.countClaims({ mailOut: invitation })), 5);
    },
  },
  {
    name: "claims whoever comes to a mail-out without an audience, once each, and judges them as others",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: [], [correction]: [] });
      const [one = person(1), two = person(2), three = person(3)] = people(3);
      await stopPerson(ledger, three);
      const claim = (...who: Pseudonym[]): Promise<readonly ClaimVerdict[]> =>
        ledger.transact((tx) => tx.claim(sampleClaim(invitation, who, { whom: "whoever-comes" })));
      assert.deepEqual(
        kindsOf(await claim(one, three)),
        new Map([
          [one, "claimed"],
          [three, "stopped"],
        ]),
      );
      assert.deepEqual(
        kindsOf(await claim(one, two)),
        new Map([
          [one, "already-claimed"],
          [two, "claimed"],
        ]),
      );
      const limited = await ledger.transact((tx) =>
        tx.claim(sampleClaim(correction, [two], { whom: "whoever-comes", limits: [sampleLimit(1)] })),
      );
      assert.deepEqual(kindsOf(limited), new Map([[two, "limited"]]));
      const strict = await ledger.transact((tx) => tx.claim(sampleClaim(correction, [one])));
      assert.deepEqual(kindsOf(strict), new Map([[one, "not-in-audience"]]), "nobody stands in its audience");
    },
  },
  {
    name: "books the contact as it was claimed: unknown until somebody settles it",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(1), [correction]: people(1) });
      await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(1))));
      await ledger.transact((tx) =>
        tx.claim(
          sampleClaim(correction, people(1), {
            round: "correction",
            corrects: invitation,
            at: minutesLater(5),
          }),
        ),
      );
      const theirs = { person: person(1), about: null };
      const base = {
        ...theirs,
        project: "hunt-2027",
        purpose: "research",
        step: null,
        outcome: "unknown",
        settledAt: null,
        deliveredAt: null,
      };
      assert.deepEqual(await ledger.transact((tx) => tx.loadContacts([person(1), person(1), person(2)])), [
        {
          ...base,
          clearance: `${invitation}/1`,
          mailOut: invitation,
          round: "invitation",
          corrects: null,
          at: MORNING,
        },
        {
          ...base,
          clearance: `${correction}/1`,
          mailOut: correction,
          round: "correction",
          corrects: invitation,
          at: minutesLater(5),
        },
      ]);
    },
  },
  {
    name: "claims nobody twice, not in one call and not in another",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(2) });
      const once = await ledger.transact((tx) =>
        tx.claim(sampleClaim(invitation, [person(1), person(2), person(1)])),
      );
      assert.deepEqual(
        once.map((verdict) => verdict.kind),
        ["claimed", "claimed"],
      );
      const again = await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(2), { wave: 2 })));
      assert.deepEqual(
        again.map((verdict) => verdict.kind),
        ["already-claimed", "already-claimed"],
      );
      assert.equal((await ledger.transact((tx) => tx.loadContacts(people(2)))).length, 2);
    },
  },
  {
    name: "claims nobody again whose letter failed",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(1) });
      await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(1))));
      const clearance = `${invitation}/1` as ClearanceId;
      await ledger.transact((tx) => tx.settle([{ clearance, outcome: "failed" }], MORNING));
      const again = await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(1))));
      assert.deepEqual(again, [{ person: person(1), about: null, kind: "already-claimed" }]);
    },
  },
  {
    name: "claims nobody who is not in the audience",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(1), [correction]: people(2) });
      const verdicts = await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(2))));
      assert.deepEqual(
        kindsOf(verdicts),
        new Map([
          [person(1), "claimed"],
          [person(2), "not-in-audience"],
        ]),
      );
    },
  },
  {
    name: "sends a correction only to those who got the fault",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(4), [correction]: people(5) });
      await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(4))));
      const contacts = await ledger.transact((tx) => tx.loadContacts(people(4)));
      const clearanceOf = await ledger.transact(
        async (tx) =>
          new Map(
            await Promise.all(
              people(4).map(async (each) => [each, (await tx.loadContacts([each]))[0]!.clearance] as const),
            ),
          ),
      );
      assert.equal(contacts.length, 4);
      await ledger.transact((tx) =>
        tx.settle(
          [
            { clearance: clearanceOf.get(person(1))!, outcome: "delivered" },
            { clearance: clearanceOf.get(person(2))!, outcome: "failed" },
            { clearance: clearanceOf.get(person(3))!, outcome: "unreachable" },
          ],
          minutesLater(1),
        ),
      );
      const claim = sampleClaim(correction, people(5), {
        round: "correction",
        corrects: invitation,
        requires: sampleRequirement(invitation),
      });
      const counts = await ledger.transact((tx) =>
        tx.preview(samplePreview(claim.people, [], claim.requires)),
      );
      assert.deepEqual(counts, {
        stopped: 0,
        notRequired: 3,
        limited: {},
        clear: 2,
        refused: [1, 2, 4],
      });
      const kinds = kindsOf(await ledger.transact((tx) => tx.claim(claim)));
      assert.deepEqual(
        people(5).map((each) => kinds.get(each)),
        ["claimed", "not-required", "not-required", "claimed", "not-required"],
      );
    },
  },
  {
    name: "books the channel's own reminders with the clearance, on their days",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(2), [correction]: people(2) });
      const channelReminders = [daysLater(9), daysLater(13)];
      await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(2), { channelReminders })));
      const contacts = await ledger.transact((tx) => tx.loadContacts([person(1)]));
      assert.deepEqual(
        contacts.map(({ round, at }) => ({ round, at })),
        [
          { round: "invitation", at: MORNING },
          { round: "channel-reminder", at: daysLater(9) },
          { round: "channel-reminder", at: daysLater(13) },
        ],
      );
      assert.equal(new Set(contacts.map((contact) => contact.clearance)).size, 1);
      assert.equal(await ledger.transact((tx) => tx.countClaims({ mailOut: invitation })), 2);
      const verdicts = await ledger.transact((tx) =>
        tx.claim(sampleClaim(correction, people(1), { limits: [sampleLimit(3)] })),
      );
      assert.deepEqual(verdicts, [{ person: person(1), about: null, kind: "limited", limit: "max-3" }]);
    },
  },
  {
    name: "names the first thing that is in the way, in one order",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(3), [correction]: [person(1), person(2)] });
      await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(2))));
      for (const number of [1, 2, 3]) await stopPerson(ledger, person(number));
      const claim = (who: Pseudonym[], mailOut: MailOutId): Promise<readonly ClaimVerdict[]> =>
        ledger.transact((tx) =>
          tx.claim(
            sampleClaim(mailOut, who, { limits: [sampleLimit(0)], requires: sampleRequirement(correction) }),
          ),
        );
      assert.equal((await claim([person(1)], invitation))[0]?.kind, "already-claimed");
      assert.equal((await claim([person(3)], correction))[0]?.kind, "not-in-audience");
      assert.equal((await claim([person(2)], correction))[0]?.kind, "stopped");
      await ledger.transact((tx) => tx.liftPersonStop(people(3)));
      assert.equal((await claim([person(2)], correction))[0]?.kind, "not-required");
    },
  },
  {
    name: "previews what a claim would answer, and writes nothing",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(6) });
      await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(2))));
      await stopPerson(ledger, person(3));
      const before = await ledger.transact((tx) => tx.loadContacts(people(9)));
      const counts = await ledger.transact((tx) =>
        tx.preview(
          samplePreview([...asked(people(9)), ...asked(people(2))], [sampleLimit(1), sampleLimit(7)]),
        ),
      );
      assert.deepEqual(counts, {
        stopped: 1,
        notRequired: 0,
        limited: { "max-1": 2 },
        clear: 6,
        refused: [0, 1, 2],
      });
      assert.deepEqual(await ledger.transact((tx) => tx.loadContacts(people(9))), before);
      assert.deepEqual(await ledger.transact((tx) => tx.preview(samplePreview([], [sampleLimit(0)]))), {
        stopped: 0,
        notRequired: 0,
        limited: {},
        clear: 0,
        refused: [],
      });
    },
  },
  {
    name: "clears in a preview whom no limit was asked about, met before or not",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(2) });
      await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(1))));
      const counts = await ledger.transact((tx) => tx.preview(samplePreview(asked(people(2)))));
      assert.equal(counts.clear, 2);
    },
  },
  {
    name: "finds who is stopped in a preview, though no limit was asked about and nobody was met before",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(3) });
      await ledger.transact(async (tx) => {
        await tx.addPersonStop(samplePersonStop(person(2), { by: ÅSE, at: MORNING }));
        const { clear, stopped } = await tx.preview(samplePreview(asked(people(3))));
        assert.deepEqual({ clear, stopped }, { clear: 2, stopped: 1 });
      });
    },
  },
  {
    name: "claims nobody when nobody is asked for",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(1) });
      assert.deepEqual(await ledger.transact((tx) => tx.claim(sampleClaim(invitation, []))), []);
      assert.equal(await ledger.transact((tx) => tx.countClaims({ mailOut: invitation })), 0);
    },
  },
  {
    name: "refuses a claim under a mail-out, project, key or correction it does not know",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(1) });
      const strange = [
        sampleClaim("ukjent", people(1)),
        sampleClaim(invitation, people(1), { project: "ukjent" as never }),
        sampleClaim(invitation, people(1), { key: "ukjent" }),
        sampleClaim(invitation, people(1), { corrects: "ukjent" as MailOutId }),
        sampleClaim(invitation, people(1), { requires: sampleRequirement("ukjent" as MailOutId) }),
        sampleClaim(invitation, people(1), { limits: [sampleLimit(1, { project: "ukjent" as never })] }),
        sampleClaim(invitation, people(1), { limits: [sampleLimit(1, { corrects: "ukjent" as MailOutId })] }),
      ];
      for (const claim of strange)
        await expectCode(
          "SLUSE_LEDGER_UNKNOWN",
          ledger.transact((tx) => tx.claim(claim)),
        );
      assert.equal(await ledger.transact((tx) => tx.countClaims({ mailOut: "ukjent" as MailOutId })), 0);
      assert.deepEqual(await ledger.transact((tx) => tx.loadContacts(people(1))), []);
    },
  },
  {
    name: "claims 3 000 people at once, each counted once",
    async run(ledger) {
      const many = people(3000);
      await withMailOuts(ledger, { [invitation]: many.slice(100), [correction]: many });
      await ledger.transact((tx) => tx.claim(sampleClaim(correction, many.slice(2500))));
      const limits = [sampleLimit(1, { name: "én henvendelse", rounds: ["invitation"] })];
      const verdicts = await ledger.transact((tx) => tx.claim(sampleClaim(invitation, many, { limits })));
      const tally = Map.groupBy(verdicts, (verdict) => verdict.kind);
      assert.equal(tally.get("claimed")?.length, 2400);
      assert.equal(tally.get("limited")?.length, 500);
      assert.equal(tally.get("not-in-audience")?.length, 100);
      assert.deepEqual(
        verdicts.map((verdict) => verdict.person),
        many.toSorted(),
      );
      const outcomes = await ledger.transact((tx) => tx.tallyOutcomes(invitation));
      assert.deepEqual(outcomes, {
        delivered: 0,
        unreachable: 0,
        failed: 0,
        unknown: 2400,
        answered: 0,
        unsettled: 2400,
      });
    },
  },
];
