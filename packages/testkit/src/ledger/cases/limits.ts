import assert from "node:assert/strict";

import type { Claim, ClearanceId, CountedLimit, Ledger, MailOutId, Outcome, ProjectId } from "@sluse/core";

import { withMailOuts, withOtherProject } from "../internal/with-mail-outs.ts";
import type { LedgerCase } from "../ledger-case.ts";
import {
  MORNING,
  daysLater,
  minutesLater,
  people,
  person,
  sampleClaim,
  sampleLimit,
  samplePreview,
} from "../sample-records.ts";

const earlier = "hunt-2027-1" as MailOutId;
const present = "hunt-2027-2" as MailOutId;
const elsewhere = "tromso-8-1" as MailOutId;
const tromsø = "tromso-8" as ProjectId;

/** One person, contacted once as `contact` says. Answers whether `limit` is reached at a new claim. */
async function reaches(
  ledger: Ledger,
  contact: Partial<Claim>,
  limit: Partial<CountedLimit>,
): Promise<boolean> {
  await withMailOuts(ledger, { [earlier]: people(1), [present]: people(1) });
  await withOtherProject(ledger, tromsø, elsewhere, people(1));
  const from = contact.project === tromsø ? elsewhere : earlier;
  await ledger.transact((tx) => tx.claim(sampleClaim(from, people(1), contact)));
  const limits = [sampleLimit(1, { name: "grense", ...limit })];
  const [verdict] = await ledger.transact((tx) =>
    tx.claim(sampleClaim(present, people(1), { limits, at: minutesLater(60) })),
  );
  assert.ok(verdict?.kind === "limited" || verdict?.kind === "claimed");
  return verdict.kind === "limited";
}

const counting = (
  name: string,
  expected: boolean,
  contact: Partial<Claim>,
  limit: Partial<CountedLimit>,
): LedgerCase => ({
  name: `${expected ? "counts" : "does not count"} ${name}`,
  run: async (ledger) => assert.equal(await reaches(ledger, contact, limit), expected),
});

const settled = (outcome: Outcome, counts: boolean): LedgerCase => ({
  name: `${counts ? "counts" : "does not count"} a contact settled as ${outcome}`,
  async run(ledger) {
    await withMailOuts(ledger, { [earlier]: people(1), [present]: people(1) });
    await ledger.transact((tx) => tx.claim(sampleClaim(earlier, people(1))));
    await ledger.transact((tx) =>
      tx.settle([{ clearance: `${earlier}/1` as ClearanceId, outcome }], MORNING),
    );
    const counted = await ledger.transact((tx) =>
      tx.preview(samplePreview([{ person: person(1), about: null }], [sampleLimit(1)])),
    );
    assert.equal(counted.clear, counts ? 0 : 1);
  },
});

const inVain = (
  name: string,
  limited: boolean,
  outcomes: readonly Outcome[],
  changes: Partial<CountedLimit> = {},
): LedgerCase => ({
  name: `${limited ? "holds" : "does not hold"} whoever was ${name}`,
  async run(ledger) {
    const before = outcomes.map((_, index) => `hunt-2027-forgjeves-${index}`);
    await withMailOuts(ledger, Object.fromEntries([...before, present].map((id) => [id, people(2)])));
    for (const [index, outcome] of outcomes.entries()) {
      const id = before[index]!;
      const at = minutesLater(index);
      await ledger.transact((tx) => tx.claim(sampleClaim(id, people(1), { at })));
      await ledger.transact((tx) =>
        tx.settle([{ clearance: `${id}/1` as ClearanceId, outcome }], minutesLater(60)),
      );
    }
    const limits = [sampleLimit(2, { unit: "in-vain", ...changes })];
    const verdicts = await ledger.transact((tx) => tx.claim(sampleClaim(present, people(2), { limits })));
    const kinds = new Map(verdicts.map(({ person: who, kind }) => [who, kind]));
    assert.equal(kinds.get(person(1)), limited ? "limited" : "claimed");
    const ofOther = changes.max === 0 ? "limited" : "claimed";
    assert.equal(kinds.get(person(2)), ofOther, "one person's contacts are not another's");
  },
});

export const limitCases: readonly LedgerCase[] = [
  inVain("not reached twice", true, ["unreachable", "unreachable"]),
  inVain("not reached once", false, ["unreachable"]),
  inVain("not reached twice, and reached after that", false, ["unreachable", "unreachable", "delivered"]),
  inVain("not reached twice, and has answered after that", false, ["unreachable", "unreachable", "answered"]),
  inVain("reached, and not reached twice after that", true, ["delivered", "unreachable", "unreachable"]),
  inVain("not reached twice, and nobody knows since", true, ["unreachable", "unreachable", "unknown"]),
  {
    name: "does not hold whoever was told to have been reached before they were not, by whichever word",
    async run(ledger) {
      const before = [1, 2].map((index) => `hunt-2027-forgjeves-${index}`);
      await withMailOuts(ledger, Object.fromEntries([...before, present].map((id) => [id, people(1)])));
      for (const id of before) {
        await ledger.transact((tx) => tx.claim(sampleClaim(id, people(1))));
        const clearance = `${id}/1` as ClearanceId;
        const told = [
          ["delivered", 10],
          ["unreachable", 20],
        ] as const;
        for (const [outcome, minutes] of told)
          await ledger.transact((tx) => tx.settle([{ clearance, outcome }], minutesLater(minutes)));
      }
      const limits = [sampleLimit(2, { unit: "in-vain" })];
      const [verdict] = await ledger.transact((tx) => tx.claim(sampleClaim(present, people(1), { limits })));
      assert.equal(verdict?.kind, "claimed");
    },
  },
  inVain("not sent to twice for a fault", false, ["failed", "failed", "delivered"]),
  inVain("not reached twice, once before the window", false, ["unreachable", "unreachable"], {
    after: MORNING,
  }),
  inVain("ever written to under a limit of nothing", true, ["unreachable", "delivered"], { max: 0 }),
  counting("a contact after the window's start", true, { at: minutesLater(1) }, { after: MORNING }),
  counting("a contact at the window's start", false, { at: MORNING }, { after: MORNING }),
  counting("a contact booked in the future", true, { at: daysLater(3) }, { after: MORNING }),
  counting(
    "a letter booked in the future, however far ahead reminders are counted",
    true,
    { at: daysLater(3) },
    { after: MORNING, remindersBefore: daysLater(3) },
  ),
  counting(
    "a reminder of the channel's own before the last moment that is counted",
    true,
    { at: daysLater(-30), channelReminders: [minutesLater(-1)] },
    { after: daysLater(-14), remindersBefore: MORNING },
  ),
  counting(
    "a reminder of the channel's own at the last moment that is counted",
    false,
    { at: daysLater(-30), channelReminders: [MORNING] },
    { after: daysLater(-14), remindersBefore: MORNING },
  ),
  counting(
    "a contact of long ago where the window is for ever",
    true,
    { at: daysLater(-9000) },
    { after: null },
  ),
  counting("a contact of the same project", true, {}, { project: "hunt-2027" as ProjectId }),
  counting(
    "a contact of another project where the limit is the project's",
    false,
    { project: tromsø },
    { project: "hunt-2027" as ProjectId },
  ),
  counting(
    "a contact of another project where the limit is over all",
    true,
    { project: tromsø },
    { project: null },
  ),
  counting(
    "a contact of a purpose that is listed",
    true,
    { purpose: "health-survey" },
    { purposes: ["research", "health-survey"] },
  ),
  counting(
    "a contact of a purpose that is not listed",
    false,
    { purpose: "treatment" },
    { purposes: ["research", "health-survey"] },
  ),
  counting(
    "a contact of a round that is listed",
    true,
    { round: "reminder" },
    { rounds: ["invitation", "reminder"] },
  ),
  counting(
    "a contact of a round that is not listed",
    false,
    { round: "result" },
    { rounds: ["invitation", "reminder"] },
  ),
  counting(
    "a correction of the same mail-out",
    true,
    { round: "correction", corrects: present },
    { corrects: present },
  ),
  counting(
    "a correction of another mail-out",
    false,
    { round: "correction", corrects: earlier },
    { corrects: present },
  ),
  counting(
    "a contact of the same step of the plan",
    true,
    { round: "follow-up", step: "6-måneder" },
    { rounds: ["follow-up"], step: "6-måneder" },
  ),
  counting(
    "a contact of another step of the plan",
    false,
    { round: "follow-up", step: "3-måneder" },
    { rounds: ["follow-up"], step: "6-måneder" },
  ),
  counting("what is of no step towards a step", false, {}, { step: "6-måneder" }),
  counting("what is no correction towards corrections", false, {}, { corrects: present }),
  counting("anything where no round is listed", false, {}, { rounds: [] }),
  settled("delivered", true),
  settled("unknown", true),
  settled("failed", false),
  settled("unreachable", false),
  {
    name: "clears until the limit is reached, and not after",
    async run(ledger) {
      const rounds = Array.from({ length: 5 }, (_, index) => `hunt-2027-${index}`);
      await withMailOuts(ledger, Object.fromEntries(rounds.map((id) => [id, people(2)])));
      const kinds: string[] = [];
      for (const id of rounds) {
        const [verdict] = await ledger.transact((tx) =>
          tx.claim(sampleClaim(id, people(1), { limits: [sampleLimit(3)] })),
        );
        kinds.push(verdict!.kind);
      }
      assert.deepEqual(kinds, ["claimed", "claimed", "claimed", "limited", "limited"]);
      const other = await ledger.transact((tx) =>
        tx.claim(sampleClaim(rounds[4]!, [person(2)], { limits: [sampleLimit(3)] })),
      );
      assert.equal(other[0]?.kind, "claimed", "one person's contacts are not another's");
    },
  },
  {
    name: "names the first limit that is reached",
    async run(ledger) {
      await withMailOuts(ledger, { [earlier]: people(1), [present]: people(1) });
      await ledger.transact((tx) => tx.claim(sampleClaim(earlier, people(1))));
      const limits = [
        sampleLimit(2, { name: "to" }),
        sampleLimit(1, { name: "fjorten dager – «åpen»" }),
        sampleLimit(1, { name: "sist" }),
      ];
      const verdicts = await ledger.transact((tx) => tx.claim(sampleClaim(present, people(1), { limits })));
      assert.deepEqual(verdicts, [
        { person: person(1), about: null, kind: "limited", limit: "fjorten dager – «åpen»" },
      ]);
    },
  },
  {
    name: "clears nobody past a limit of nothing, contacted or not",
    async run(ledger) {
      await withMailOuts(ledger, { [present]: people(2) });
      for (const max of [0, -2]) {
        const verdicts = await ledger.transact((tx) =>
          tx.claim(sampleClaim(present, people(2), { limits: [sampleLimit(max)] })),
        );
        assert.ok(verdicts.every((verdict) => verdict.kind === "limited"));
      }
    },
  },
];
