import assert from "node:assert/strict";

import type {
  BeginVerdict,
  ClearanceId,
  Instant,
  Ledger,
  MailOutId,
  OutcomeTally,
  Pseudonym,
} from "@sluse/core";

import { expectCode } from "../internal/expect-code.ts";
import { withMailOuts } from "../internal/with-mail-outs.ts";
import type { LedgerCase } from "../ledger-case.ts";
import {
  asked as askedOf,
  daysLater,
  minutesLater,
  people,
  person,
  sampleClaim,
  sampleClaimed,
  sampleLimit,
  samplePersonStop,
  sampleProject,
  sampleWave,
  sampleAttempt,
} from "../sample-records.ts";

const invitation = "hunt-2027-1" as MailOutId;
const reminder = "hunt-2027-2" as MailOutId;

const idOf = (number: number, mailOut = invitation): ClearanceId => `${mailOut}/${number}` as ClearanceId;
const begin = (
  ledger: Ledger,
  clearances: readonly ClearanceId[],
  at: Instant = minutesLater(1),
): Promise<readonly BeginVerdict[]> => ledger.transact((tx) => tx.begin(clearances, at));

const kindsOf = (verdicts: readonly BeginVerdict[]): Record<string, string> =>
  Object.fromEntries(verdicts.map(({ clearance, kind }) => [clearance, kind]));

/** Claims these people, one wave for each list, and answers each person's clearance. */
async function claimed(
  ledger: Ledger,
  ...waves: readonly (readonly Pseudonym[])[]
): Promise<ReadonlyMap<Pseudonym, ClearanceId>> {
  await withMailOuts(ledger, { [invitation]: waves.flat(), [reminder]: waves.flat() });
  const clearanceOf = new Map<Pseudonym, ClearanceId>();
  for (const [index, who] of waves.entries()) {
    const wave = index + 1;
    const at = minutesLater(index);
    await ledger.transact(async (tx) => {
      await tx.saveWave(sampleWave(invitation, wave, { claimed: sampleClaimed(at, who.length) }));
      const claim = sampleClaim(invitation, who, { wave, at, channelReminders: [daysLater(9)] });
      for (const each of await tx.claim(claim))
        if (each.kind === "claimed") clearanceOf.set(each.person, each.clearance);
    });
  }
  return clearanceOf;
}

const booksOf = async (
  ledger: Ledger,
): Promise<{ readonly tally: OutcomeTally; readonly unbegun: number; readonly claims: number }> =>
  ledger.transact(async (tx) => ({
    tally: await tx.tallyOutcomes(invitation),
    unbegun: await tx.countUnbegun(invitation),
    claims: await tx.countClaims({ mailOut: invitation }),
  }));

const NONE = { delivered: 0, unreachable: 0, failed: 0, unknown: 0, answered: 0, unsettled: 0 };

export const beginningCases: readonly LedgerCase[] = [
  {
    name: "begins each clearance once, whoever asks again",
    async run(ledger) {
      await claimed(ledger, people(4));
      assert.deepEqual(kindsOf(await begin(ledger, [idOf(1), idOf(2), idOf(2)])), {
        [idOf(1)]: "begun",
        [idOf(2)]: "begun",
      });
      assert.deepEqual(kindsOf(await begin(ledger, [idOf(2), idOf(3)])), {
        [idOf(2)]: "already-begun",
        [idOf(3)]: "begun",
      });
      assert.deepEqual(await booksOf(ledger), {
        tally: { ...NONE, unknown: 4, answered: 0, unsettled: 4 },
        unbegun: 1,
        claims: 4,
      });
      const contended = await Promise.all(Array.from({ length: 8 }, () => begin(ledger, [idOf(4)])));
      assert.equal(contended.flat().filter(({ kind }) => kind === "begun").length, 1);
    },
  },
  {
    name: "begins nothing that it does not have",
    async run(ledger) {
      await claimed(ledger, people(1));
      const strange = ["ukjent/1", idOf(2), `${invitation}/0`, `${reminder}/1`, "", "12345678901"];
      const verdicts = await begin(ledger, strange as ClearanceId[]);
      assert.deepEqual(
        verdicts.map(({ kind }) => kind),
        strange.map(() => "unknown"),
      );
      assert.deepEqual(await begin(ledger, []), []);
      assert.equal((await booksOf(ledger)).unbegun, 1);
    },
  },
  {
    name: "begins nothing when the transaction is undone",
    async run(ledger) {
      await claimed(ledger, people(1));
      const undone = ledger.transact(async (tx) => {
        await tx.begin([idOf(1)], minutesLater(1));
        throw new Error("power cut");
      });
      await assert.rejects(undone, /power cut/u);
      assert.deepEqual(kindsOf(await begin(ledger, [idOf(1)])), { [idOf(1)]: "begun" });
    },
  },
  {
    name: "begins nothing to a person who is stopped, nor about one",
    async run(ledger) {
      const rows = [1, 2, 3].map((who) => ({
        person: person(who),
        about: who === 1 ? null : person(who + 6),
      }));
      await withMailOuts(ledger, { [invitation]: [] });
      const claims = await ledger.transact(async (tx) => {
        const members = rows.map((row) => ({ ...row, values: null }));
        await tx.addAudience(sampleAttempt(invitation), members, "2027-1");
        await tx.saveWave(sampleWave(invitation, 1, { claimed: sampleClaimed(minutesLater(0), 3) }));
        return tx.claim(sampleClaim(invitation, [], { people: rows }));
      });
      const [first, second, third] = [1, 2, 3].map((who) => {
        const claim = claims.find((each) => each.person === person(who));
        return claim?.kind === "claimed" ? claim.clearance : idOf(99);
      }) as [ClearanceId, ClearanceId, ClearanceId];
      await ledger.transact(async (tx) => {
        await tx.addPersonStop(samplePersonStop(person(1)));
        await tx.addPersonStop(samplePersonStop(person(8)));
        const unbegun = async (who: readonly number[]): Promise<readonly ClearanceId[]> =>
          (await tx.listUnbegun({ people: who.map((each) => person(each)) })).map(
            ({ clearance }) => clearance,
          );
        assert.deepEqual(await unbegun([8]), [second], "whoever gets it, it is about them");
        assert.deepEqual(await unbegun([2, 8]), [second], "once");
        assert.deepEqual(await unbegun([1, 9]), [first, third].toSorted());
      });
      const verdicts = await begin(ledger, [first, second, third]);
      assert.deepEqual(kindsOf(verdicts), { [first]: "stopped", [second]: "stopped", [third]: "begun" });
      await ledger.transact((tx) => tx.liftPersonStop([person(1)]));
      assert.deepEqual(kindsOf(await begin(ledger, [first])), { [first]: "begun" });
    },
  },
  {
    name: "lets a stop of secondary use alone pass treatment, and one of everything pass nothing",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: people(2) });
      await ledger.transact((tx) => tx.saveProject(sampleProject("hunt-2027", { purpose: "treatment" })));
      const verdicts = await ledger.transact((tx) =>
        tx.claim(sampleClaim(invitation, people(2), { purpose: "treatment" })),
      );
      const clearanceOf = new Map(
        verdicts.map((each) => [each.person, each.kind === "claimed" ? each.clearance : idOf(99)]),
      );
      await ledger.transact(async (tx) => {
        await tx.addPersonStop(samplePersonStop(person(1)));
        await tx.addPersonStop(samplePersonStop(person(2), { reach: "everything" }));
      });
      assert.deepEqual(kindsOf(await begin(ledger, [...clearanceOf.values()])), {
        [clearanceOf.get(person(1))!]: "begun",
        [clearanceOf.get(person(2))!]: "stopped",
      });
    },
  },
  {
    name: "lists what nobody has begun: of a mail-out, of people",
    async run(ledger) {
      const clearanceOf = await claimed(ledger, people(2), people(2, 3), people(2, 5));
      await begin(ledger, [idOf(1), idOf(4)]);
      await ledger.transact((tx) => tx.settle([{ clearance: idOf(5), outcome: "failed" }], minutesLater(2)));
      await ledger.transact(async (tx) => {
        const of = (number: number, wave: number): unknown => ({ clearance: idOf(number), wave });
        assert.deepEqual(await tx.listUnbegun({ mailOut: invitation }), [of(2, 1), of(3, 2), of(6, 3)]);
        const [one] = [...clearanceOf].find(([, clearance]) => clearance === idOf(2))!;
        const [begun] = [...clearanceOf].find(([, clearance]) => clearance === idOf(1))!;
        assert.deepEqual(await tx.listUnbegun({ people: [one, begun] }), [of(2, 1)]);
        assert.deepEqual(
          (await tx.listMailOuts({ unbegun: true })).map(({ id }) => id),
          [invitation],
        );
      });
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.countUnbegun("ukjent" as MailOutId)),
      );
    },
  },
  {
    name: "takes back what nobody began in time, and once",
    async run(ledger) {
      await claimed(ledger, people(2), people(2, 3), people(2, 5));
      await begin(ledger, [idOf(1), idOf(4)]);
      const expired = (minutes: number): Promise<unknown> =>
        ledger.transact((tx) => tx.takeBackExpired(invitation, minutesLater(minutes)));
      const of = (number: number, wave: number): unknown => ({ clearance: idOf(number), wave });
      // The first wave ends after two hours, each next a minute later.
      assert.deepEqual(await expired(119), []);
      assert.deepEqual(await expired(120), [of(2, 1)]);
      assert.deepEqual(await expired(120), []);
      // The clock went back, and a wave that is not over yet has less time.
      const earlier = { claimed: sampleClaimed(minutesLater(-90), 2) };
      assert.deepEqual(await expired(31), []);
      await ledger.transact((tx) => tx.saveWave(sampleWave(invitation, 3, earlier)));
      assert.deepEqual(await expired(31), [of(5, 3), of(6, 3)]);
      assert.deepEqual(await expired(500), [of(3, 2)]);
      // Claimed into a wave that was over already.
      await ledger.transact(async (tx) => {
        await tx.addAudience(
          sampleAttempt(invitation),
          [{ person: person(9), about: null, values: null }],
          "2027-1",
        );
        await tx.claim(sampleClaim(invitation, [person(9)], { wave: 1 }));
      });
      assert.deepEqual(await expired(499), [of(7, 1)]);
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.takeBackExpired("ukjent" as MailOutId, minutesLater(0))),
      );
    },
  },
  {
    name: "counts what nothing was told of, wave by wave, begun or not",
    async run(ledger) {
      await claimed(ledger, people(3), people(5).slice(3));
      await begin(ledger, [idOf(1), idOf(2)]);
      const untold = (): Promise<unknown> => ledger.transact((tx) => tx.countUntold(invitation));
      assert.deepEqual(await untold(), [
        { wave: 1, begun: 2, unbegun: 1 },
        { wave: 2, begun: 0, unbegun: 2 },
      ]);
      await ledger.transact(async (tx) => {
        await tx.takeBack([idOf(4)]);
        await tx.settle([{ clearance: idOf(1), outcome: "unknown" }], minutesLater(2));
        await tx.settle([{ clearance: idOf(3), outcome: "failed" }], minutesLater(2));
      });
      assert.deepEqual(await untold(), [
        { wave: 1, begun: 1, unbegun: 0 },
        { wave: 2, begun: 0, unbegun: 1 },
      ]);
      await ledger.transact(async (tx) => {
        await tx.settle([{ clearance: idOf(2), outcome: "delivered" }], minutesLater(3));
        await tx.takeBack([idOf(5)]);
      });
      assert.deepEqual(await untold(), []);
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.countUntold("ukjent" as MailOutId)),
      );
    },
  },
  {
    name: "keeps what is void out of everything, and lets its people be claimed again",
    async run(ledger) {
      const clearanceOf = await claimed(ledger, people(2));
      const taken = await ledger.transact((tx) => tx.takeBack([idOf(2), idOf(1), idOf(2)]));
      assert.deepEqual(
        taken,
        [
          { clearance: idOf(1), wave: 1 },
          { clearance: idOf(2), wave: 1 },
        ],
        "each once, by number",
      );
      assert.deepEqual(await booksOf(ledger), { tally: NONE, unbegun: 0, claims: 0 });
      await ledger.transact(async (tx) => {
        assert.deepEqual(await tx.loadContacts(people(2)), []);
        assert.deepEqual(await tx.listUnknown(invitation, 10), []);
        assert.deepEqual(await tx.listUnbegun({ mailOut: invitation }), []);
        assert.deepEqual(
          (await tx.findMembers(sampleAttempt(invitation), askedOf(people(2)))).map(
            (found) => found?.claimed,
          ),
          [false, false],
        );
        assert.deepEqual(await tx.takeBack([idOf(1)]), [], "it is void already");
      });
      assert.deepEqual(kindsOf(await begin(ledger, [idOf(1)])), { [idOf(1)]: "void" });
      const again = await ledger.transact((tx) =>
        tx.claim(sampleClaim(invitation, people(2), { wave: 2, limits: [sampleLimit(1)] })),
      );
      assert.deepEqual(
        again.map(({ kind }) => kind),
        ["claimed", "claimed"],
      );
      assert.equal(clearanceOf.size, 2);
    },
  },
  {
    name: "counts what was void again, reminders and all, when an outcome is told of it",
    async run(ledger) {
      await claimed(ledger, people(2));
      await ledger.transact((tx) => tx.takeBack([idOf(1), idOf(2)]));
      const changes = await ledger.transact((tx) =>
        tx.settle(
          [
            { clearance: idOf(1), outcome: "delivered" },
            { clearance: idOf(2), outcome: "failed" },
          ],
          minutesLater(9),
        ),
      );
      const was = { wave: 1, before: "void", first: true, wasBegun: false };
      assert.deepEqual(changes, [
        { clearance: idOf(1), after: "delivered", ...was },
        { clearance: idOf(2), after: "failed", ...was },
      ]);
      assert.deepEqual(await booksOf(ledger), {
        tally: { ...NONE, delivered: 1, failed: 1 },
        unbegun: 0,
        claims: 2,
      });
      const contacts = await ledger.transact((tx) => tx.loadContacts(people(2)));
      assert.deepEqual(
        contacts
          .map(({ outcome, settledAt }) => [outcome, settledAt])
          .toSorted(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1)),
        [
          ["delivered", minutesLater(9)],
          ["failed", minutesLater(9)],
          ["failed", minutesLater(9)],
          ["unknown", minutesLater(9)],
        ],
        "the reminder of what arrived may still come",
      );
    },
  },
  {
    name: "takes nothing for begun before its time, and an outcome for the beginning of what nobody began",
    async run(ledger) {
      await claimed(ledger, people(3));
      await begin(ledger, [idOf(1)]);
      const changes = await ledger.transact((tx) =>
        tx.settle(
          [
            { clearance: idOf(1), outcome: "delivered" },
            { clearance: idOf(2), outcome: "unknown" },
          ],
          minutesLater(5),
        ),
      );
      assert.deepEqual(
        changes.map(({ wasBegun }) => wasBegun),
        [true, false],
      );
      assert.deepEqual(await booksOf(ledger), {
        tally: { ...NONE, delivered: 1, unknown: 2, answered: 0, unsettled: 1 },
        unbegun: 1,
        claims: 3,
      });
      assert.deepEqual(kindsOf(await begin(ledger, [idOf(2)])), { [idOf(2)]: "already-begun" });
    },
  },
  {
    name: "takes back what was begun only for the one who says that nothing left",
    async run(ledger) {
      await claimed(ledger, people(3));
      await begin(ledger, [idOf(1), idOf(2)]);
      await ledger.transact((tx) => tx.settle([{ clearance: idOf(2), outcome: "unknown" }], minutesLater(2)));
      assert.deepEqual(await ledger.transact((tx) => tx.takeBack([idOf(1), idOf(2)])), []);
      assert.deepEqual(
        await ledger.transact((tx) => tx.takeBack([idOf(1), idOf(2), idOf(3)], { begun: true })),
        [
          { clearance: idOf(1), wave: 1 },
          { clearance: idOf(3), wave: 1 },
        ],
      );
      assert.deepEqual(await booksOf(ledger), {
        tally: { ...NONE, unknown: 1 },
        unbegun: 0,
        claims: 1,
      });
      assert.deepEqual(kindsOf(await begin(ledger, [idOf(1)])), { [idOf(1)]: "void" });
    },
  },
];
