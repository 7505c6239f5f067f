import assert from "node:assert/strict";

import { OUTCOMES, countsAsContact, type ClearanceId, type MailOutId, type Outcome } from "@sluse/core";

import { withMailOuts } from "../internal/with-mail-outs.ts";
import type { LedgerCase } from "../ledger-case.ts";
import { minutesLater, people, sampleClaim, sampleLimit, samplePreview } from "../sample-records.ts";

const invitation = "hunt-2027-1" as MailOutId;

/**
 * Four words on one clearance, each with its minute, which outcome stands, and when it was told to be delivered where
 * another word stands.
 */
const SAID: readonly {
  readonly words: readonly (readonly [Outcome, number])[];
  readonly stand: Outcome;
  readonly delivered?: number;
}[] = [
  {
    words: [
      ["delivered", 3],
      ["failed", 5],
      ["failed", 1],
      ["unknown", 7],
    ],
    stand: "delivered",
  },
  {
    words: [
      ["delivered", 3],
      ["unreachable", 5],
      ["failed", 7],
      ["unknown", 1],
    ],
    stand: "unreachable",
    delivered: 3,
  },
  {
    words: [
      ["delivered", 2],
      ["unreachable", 3],
      ["delivered", 4],
      ["unreachable", 5],
    ],
    stand: "unreachable",
    delivered: 4,
  },
  {
    words: [
      ["unreachable", 5],
      ["failed", 7],
      ["failed", 1],
      ["unknown", 9],
    ],
    stand: "unreachable",
  },
  {
    words: [
      ["unreachable", 3],
      ["delivered", 3],
      ["failed", 3],
      ["unreachable", 2],
    ],
    stand: "delivered",
  },
  {
    words: [
      ["answered", 1],
      ["unreachable", 9],
      ["failed", 9],
      ["delivered", 2],
    ],
    stand: "answered",
  },
  {
    words: [
      ["failed", 4],
      ["unknown", 9],
      ["failed", 2],
      ["unknown", 1],
    ],
    stand: "failed",
  },
];

/** Every order of four. */
const IN_EACH_ORDER: readonly (readonly number[])[] = [0, 1, 2, 3].flatMap((a) =>
  [0, 1, 2, 3]
    .filter((b) => b !== a)
    .flatMap((b) => [0, 1, 2, 3].filter((c) => c !== a && c !== b).map((c) => [a, b, c, 6 - a - b - c])),
);

const EVERYBODY = people(SAID.length * IN_EACH_ORDER.length);

/** One clearance for each order of each four words; which is that of a person told by their place. */
const idOf = (place: number): ClearanceId => `${invitation}/${place + 1}` as ClearanceId;

const toldInEachOrder = (name: string, turns: readonly (readonly number[])[]): LedgerCase => ({
  name: `comes to the same in whatever order words on one clearance come, ${name}, and counts what was told to be delivered`,
  async run(ledger) {
    const orders = IN_EACH_ORDER.length;
    await withMailOuts(ledger, { [invitation]: EVERYBODY });
    await ledger.transact((tx) => tx.claim(sampleClaim(invitation, EVERYBODY)));
    for (const together of turns)
      await ledger.transact((tx) =>
        tx.settle(
          SAID.flatMap(({ words }, set) =>
            IN_EACH_ORDER.flatMap((order, at) =>
              together.map((turn) => {
                const [outcome, minutes] = words[order[turn]!]!;
                return { clearance: idOf(set * orders + at), outcome, at: minutesLater(minutes) };
              }),
            ),
          ),
          minutesLater(10),
        ),
      );
    const contacts = await ledger.transact((tx) => tx.loadContacts(EVERYBODY));
    const stands = new Map(contacts.map((contact) => [contact.clearance, contact]));
    for (const [set, { words, stand, delivered }] of SAID.entries())
      for (const [at, order] of IN_EACH_ORDER.entries()) {
        const contact = stands.get(idOf(set * orders + at))!;
        assert.deepEqual(
          [contact.outcome, contact.deliveredAt],
          [stand, delivered === undefined ? null : minutesLater(delivered)],
          order.map((each) => words[each]!.join(" at ")).join(", "),
        );
      }
    const tally = await ledger.transact((tx) => tx.tallyOutcomes(invitation));
    for (const outcome of OUTCOMES)
      assert.equal(tally[outcome], orders * SAID.filter(({ stand }) => stand === outcome).length);
    const asked = EVERYBODY.map((person) => ({ person, about: null }));
    const { clear } = await ledger.transact((tx) => tx.preview(samplePreview(asked, [sampleLimit(1)])));
    const uncounted = SAID.filter(({ words }) =>
      words.every(([outcome]) => !countsAsContact(outcome) || outcome === "unknown"),
    );
    assert.equal(clear, orders * uncounted.length);
  },
});

/** Of words that contradict one another the same stands, whatever order they come in; what was told to be delivered counts. */
export const wordsInEachOrderCases: readonly LedgerCase[] = [
  toldInEachOrder("one by one", [[0], [1], [2], [3]]),
  toldInEachOrder("two at a time", [
    [0, 1],
    [2, 3],
  ]),
  toldInEachOrder("all at once", [[0, 1, 2, 3]]),
];
