import assert from "node:assert/strict";

import { OUTCOMES, type ClearanceId, type MailOutId, type Outcome } from "@sluse/core";

import { withMailOuts } from "../internal/with-mail-outs.ts";
import type { LedgerCase } from "../ledger-case.ts";
import { minutesLater, people, sampleClaim } from "../sample-records.ts";

const invitation = "hunt-2027-1" as MailOutId;

/** Four words on one clearance, each with its minute, and which outcome stands. */
const SAID: readonly {
  readonly words: readonly (readonly [Outcome, number])[];
  readonly stand: Outcome;
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

/** Of words that contradict one another the same stands, whatever order they come in. */
export const wordsInEachOrderCases: readonly LedgerCase[] = [
  {
    name: "comes to the same in whatever order words on one clearance come",
    async run(ledger) {
      const orders = IN_EACH_ORDER.length;
      const everybody = people(SAID.length * orders);
      await withMailOuts(ledger, { [invitation]: everybody });
      await ledger.transact((tx) => tx.claim(sampleClaim(invitation, everybody)));
      // One clearance for each order of each four words, which all are told their next word together.
      for (const turn of [0, 1, 2, 3])
        await ledger.transact((tx) =>
          tx.settle(
            SAID.flatMap(({ words }, set) =>
              IN_EACH_ORDER.map((order, at) => {
                const [outcome, minutes] = words[order[turn]!]!;
                const clearance = `${invitation}/${set * orders + at + 1}` as ClearanceId;
                return { clearance, outcome, at: minutesLater(minutes) };
              }),
            ),
            minutesLater(10),
          ),
        );
      const contacts = await ledger.transact((tx) => tx.loadContacts(everybody));
      const stands = new Map(contacts.map(({ clearance, outcome }) => [clearance, outcome]));
      for (const [set, { words, stand }] of SAID.entries())
        for (const [at, order] of IN_EACH_ORDER.entries())
          assert.equal(
            stands.get(`${invitation}/${set * orders + at + 1}` as ClearanceId),
            stand,
            order.map((each) => words[each]!.join(" at ")).join(", "),
          );
      const tally = await ledger.transact((tx) => tx.tallyOutcomes(invitation));
      for (const outcome of OUTCOMES)
        assert.equal(tally[outcome], orders * SAID.filter(({ stand }) => stand === outcome).length);
    },
  },
];
