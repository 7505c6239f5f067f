import assert from "node:assert/strict";

import type {
  ClearanceId,
  Instant,
  Ledger,
  MailOutId,
  Outcome,
  SettledChange,
  StoredOutcome,
} from "@sluse/core";

import { expectCode } from "../internal/expect-code.ts";
import { withMailOuts } from "../internal/with-mail-outs.ts";
import type { LedgerCase } from "../ledger-case.ts";
import { daysLater, minutesLater, people, person, sampleClaim } from "../sample-records.ts";

const invitation = "hunt-2027-1" as MailOutId;
const reminder = "hunt-2027-2" as MailOutId;

const settle = (
  ledger: Ledger,
  outcomes: readonly (readonly [string, Outcome])[],
  at: Instant = minutesLater(1),
): Promise<readonly SettledChange[]> =>
  ledger.transact((tx) =>
    tx.settle(
      outcomes.map(([clearance, outcome]) => ({ clearance: clearance as ClearanceId, outcome })),
      at,
    ),
  );

const claimed = async (ledger: Ledger, count: number): Promise<void> => {
  await withMailOuts(ledger, { [invitation]: people(count), [reminder]: people(count) });
  await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(count))));
};

/** A clearance of the first wave whose sending was begun, and that was told of before, unless `also` says otherwise. */
const change = (
  clearance: string,
  before: StoredOutcome,
  after: Outcome,
  also: { readonly first: boolean; readonly wasBegun: boolean } = { first: false, wasBegun: true },
): unknown => ({ clearance, wave: 1, before, after, ...also });

export const settlingCases: readonly LedgerCase[] = [
  {
    name: "knows no clearance by a number that none can have, and settles those beside it",
    async run(ledger) {
      await claimed(ledger, 1);
      const told = ["1", "2147483647", "2147483648", "9999999999"].map(
        (number) => [`${invitation}/${number}`, "delivered"] as const,
      );
      assert.equal((await settle(ledger, told)).length, 1);
      const ids = told.map(([clearance]) => clearance as ClearanceId);
      assert.deepEqual(await ledger.transact((tx) => tx.takeBack(ids)), []);
    },
  },
  {
    name: "answers what changed, and whether it was the first word",
    async run(ledger) {
      await claimed(ledger, 2);
      const [first, second] = [`${invitation}/1`, `${invitation}/2`];
      assert.deepEqual(
        await settle(ledger, [
          [first, "delivered"],
          [second, "unknown"],
        ]),
        [
          change(first, "unknown", "delivered", { first: true, wasBegun: false }),
          change(second, "unknown", "unknown", { first: true, wasBegun: false }),
        ],
      );
      assert.deepEqual(
        await settle(ledger, [
          [second, "failed"],
          [first, "delivered"],
        ]),
        [change(second, "unknown", "failed"), change(first, "delivered", "delivered")],
      );
    },
  },
  {
    name: "keeps the tally of a mail-out in step",
    async run(ledger) {
      await claimed(ledger, 5);
      const tally = (): Promise<unknown> => ledger.transact((tx) => tx.tallyOutcomes(invitation));
      assert.deepEqual(await tally(), {
        delivered: 0,
        unreachable: 0,
        failed: 0,
        unknown: 5,
        answered: 0,
        unsettled: 5,
      });
      await settle(ledger, [
        [`${invitation}/1`, "delivered"],
        [`${invitation}/2`, "unreachable"],
        [`${invitation}/3`, "failed"],
        [`${invitation}/4`, "unknown"],
      ]);
      assert.deepEqual(await tally(), {
        delivered: 1,
        unreachable: 1,
        failed: 1,
        unknown: 2,
        answered: 0,
        unsettled: 1,
      });
      await settle(
        ledger,
        [
          [`${invitation}/1`, "unreachable"],
          [`${invitation}/4`, "delivered"],
        ],
        minutesLater(2),
      );
      assert.deepEqual(await tally(), {
        delivered: 1,
        unreachable: 2,
        failed: 1,
        unknown: 1,
        answered: 0,
        unsettled: 1,
      });
      assert.deepEqual(await ledger.transact((tx) => tx.tallyOutcomes(reminder)), {
        delivered: 0,
        unreachable: 0,
        failed: 0,
        unknown: 0,
        answered: 0,
        unsettled: 0,
      });
    },
  },
  {
    name: "records when it was settled, on the contact and on its reminders",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(1) });
      await ledger.transact((tx) =>
        tx.claim(sampleClaim(invitation, people(1), { channelReminders: [daysLater(9)] })),
      );
      const outcomes = async (): Promise<unknown[]> =>
        (await ledger.transact((tx) => tx.loadContacts(people(1)))).map(({ outcome, settledAt }) => [
          outcome,
          settledAt,
        ]);
      await settle(ledger, [[`${invitation}/1`, "delivered"]], minutesLater(3));
      assert.deepEqual(
        await outcomes(),
        [
          ["delivered", minutesLater(3)],
          ["unknown", minutesLater(3)],
        ],
        "the reminder may still come",
      );
      await settle(ledger, [[`${invitation}/1`, "unreachable"]], minutesLater(4));
      assert.deepEqual(
        await outcomes(),
        [
          ["unreachable", minutesLater(4)],
          ["unknown", minutesLater(4)],
        ],
        "somebody said that it came, so the reminder may have come, too",
      );
    },
  },
  {
    name: "lets reminders count again of what is told, late, to have been delivered before it was told not to be",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(1) });
      await ledger.transact((tx) =>
        tx.claim(sampleClaim(invitation, people(1), { channelReminders: [daysLater(9)] })),
      );
      await settle(ledger, [[`${invitation}/1`, "unreachable"]], minutesLater(7));
      assert.deepEqual(await settle(ledger, [[`${invitation}/1`, "delivered"]], minutesLater(3)), [
        change(`${invitation}/1`, "unreachable", "unreachable"),
      ]);
      const contacts = await ledger.transact((tx) => tx.loadContacts(people(1)));
      assert.deepEqual(
        contacts.map(({ outcome, settledAt, deliveredAt }) => [outcome, settledAt, deliveredAt]),
        [
          ["unreachable", minutesLater(7), minutesLater(3)],
          ["unknown", minutesLater(7), null],
        ],
      );
    },
  },
  {
    name: "passes over what is no clearance of this ledger",
    async run(ledger) {
      await claimed(ledger, 1);
      const strange = [
        `${invitation}/2`,
        `${invitation}/0`,
        "ukjent/1",
        `${reminder}/1`,
        "",
        "12345678901",
        `${invitation}/1 `,
      ];
      assert.deepEqual(
        await settle(
          ledger,
          strange.map((each) => [each, "delivered"] as const),
        ),
        [],
      );
      assert.deepEqual(await settle(ledger, []), []);
      assert.equal((await ledger.transact((tx) => tx.tallyOutcomes(invitation))).unsettled, 1);
    },
  },
  {
    name: "takes of two words on one clearance that it arrived",
    async run(ledger) {
      await claimed(ledger, 2);
      const changes = await settle(ledger, [
        [`${invitation}/1`, "delivered"],
        [`${invitation}/1`, "failed"],
        [`${invitation}/2`, "unreachable"],
        [`${invitation}/2`, "delivered"],
      ]);
      assert.deepEqual(
        changes,
        [1, 2].map((number) =>
          change(`${invitation}/${number}`, "unknown", "delivered", { first: true, wasBegun: false }),
        ),
      );
      assert.equal((await ledger.transact((tx) => tx.tallyOutcomes(invitation))).delivered, 2);
    },
  },
  {
    name: "keeps a word against one that is older, and a known outcome against unknown",
    async run(ledger) {
      await claimed(ledger, 4);
      const all = [1, 2, 3, 4].map((number) => `${invitation}/${number}` as ClearanceId);
      const [first, second, third, fourth] = all as [ClearanceId, ClearanceId, ClearanceId, ClearanceId];
      await settle(
        ledger,
        [
          [first, "unreachable"],
          [second, "delivered"],
          [third, "unknown"],
        ],
        minutesLater(5),
      );
      const late = { clearance: fourth, outcome: "unreachable", at: minutesLater(9) } as const;
      assert.deepEqual(
        await ledger.transact((tx) =>
          tx.settle(
            [
              { clearance: first, outcome: "delivered" },
              { clearance: second, outcome: "unknown", at: minutesLater(7) },
              { clearance: third, outcome: "delivered" },
              late,
              { clearance: fourth, outcome: "delivered" },
            ],
            minutesLater(3),
          ),
        ),
        [
          change(first, "unreachable", "unreachable"),
          change(second, "delivered", "delivered"),
          change(third, "unknown", "delivered"),
          change(fourth, "unknown", "unreachable", { first: true, wasBegun: false }),
        ],
      );
      assert.deepEqual(await ledger.transact((tx) => tx.tallyOutcomes(invitation)), {
        delivered: 2,
        unreachable: 2,
        failed: 0,
        unknown: 0,
        answered: 0,
        unsettled: 0,
      });
      const contacts = await ledger.transact((tx) => tx.loadContacts(people(4)));
      const byClearance = new Map(contacts.map((each) => [each.clearance, [each.outcome, each.settledAt]]));
      assert.deepEqual(
        all.map((each) => byClearance.get(each)),
        [
          ["unreachable", minutesLater(5)],
          ["delivered", minutesLater(5)],
          ["delivered", minutesLater(3)],
          ["unreachable", minutesLater(9)],
        ],
      );
    },
  },
  {
    name: "takes back what was never begun, reminders and all, and claims the same people under new numbers",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(4) });
      const claim = sampleClaim(invitation, people(4), { channelReminders: [daysLater(9)] });
      const verdicts = await ledger.transact((tx) => tx.claim(claim));
      const clearanceOf = new Map(
        verdicts.flatMap((each) => (each.kind === "claimed" ? [[each.person, each.clearance] as const] : [])),
      );
      const [first, second, third, fourth] = people(4).map((each) => clearanceOf.get(each)!) as [
        ClearanceId,
        ClearanceId,
        ClearanceId,
        ClearanceId,
      ];
      // Somebody began with the fourth, and does not know what became of it: it may be on its way.
      await settle(ledger, [
        [first, "delivered"],
        [fourth, "unknown"],
      ]);
      const taken = await ledger.transact((tx) =>
        tx.takeBack([first, second, third, third, fourth, "ukjent/1" as ClearanceId, "" as ClearanceId]),
      );
      assert.deepEqual(new Set(taken.map((each) => each.clearance)), new Set([second, third]));
      assert.deepEqual(new Set(taken.map((each) => each.wave)), new Set([1]));
      assert.deepEqual(await ledger.transact((tx) => tx.tallyOutcomes(invitation)), {
        delivered: 1,
        unreachable: 0,
        failed: 0,
        unknown: 1,
        answered: 0,
        unsettled: 0,
      });
      assert.equal(await ledger.transact((tx) => tx.countClaims({ mailOut: invitation })), 2);
      assert.deepEqual(await ledger.transact((tx) => tx.loadContacts([person(2), person(3)])), []);

      const again = await ledger.transact((tx) => tx.claim(sampleClaim(invitation, people(4), { wave: 2 })));
      const numbers = again.flatMap((each) => (each.kind === "claimed" ? [each.clearance] : []));
      assert.deepEqual(new Set(numbers), new Set([`${invitation}/5`, `${invitation}/6`]));
      assert.equal(await ledger.transact((tx) => tx.countClaims({ mailOut: invitation })), 4);
      await expectCode(
        "SLUSE_LEDGER_CONTACTED",
        ledger.transact((tx) => tx.deleteMailOut(invitation)),
      );
    },
  },
  {
    name: "settles clearances of several mail-outs in one go",
    async run(ledger) {
      await claimed(ledger, 2);
      await ledger.transact((tx) => tx.claim(sampleClaim(reminder, [person(1)], { round: "reminder" })));
      const changes = await settle(ledger, [
        [`${reminder}/1`, "delivered"],
        [`${invitation}/2`, "failed"],
      ]);
      assert.equal(changes.length, 2);
      assert.equal((await ledger.transact((tx) => tx.tallyOutcomes(reminder))).delivered, 1);
      assert.equal((await ledger.transact((tx) => tx.tallyOutcomes(invitation))).failed, 1);
    },
  },
  {
    name: "lists what is unknown, oldest first, as many as asked for",
    async run(ledger) {
      await claimed(ledger, 5);
      await settle(ledger, [
        [`${invitation}/2`, "delivered"],
        [`${invitation}/3`, "unknown"],
      ]);
      const unknown = (limit: number): Promise<unknown> =>
        ledger.transact((tx) => tx.listUnknown(invitation, limit));
      assert.deepEqual(
        await unknown(10),
        [1, 3, 4, 5].map((number) => `${invitation}/${number}`),
      );
      assert.deepEqual(
        await unknown(2),
        [1, 3].map((number) => `${invitation}/${number}`),
      );
      assert.deepEqual(await ledger.transact((tx) => tx.listUnknown(reminder, 10)), []);
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.listUnknown("ukjent" as MailOutId, 1)),
      );
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.tallyOutcomes("ukjent" as MailOutId)),
      );
    },
  },
];
