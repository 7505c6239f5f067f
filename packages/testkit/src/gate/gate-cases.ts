import assert from "node:assert/strict";

import type { GateCase, GateUnderTest } from "./gate-under-test.ts";
import { Letters, approved, sendAll, sendSome } from "./sending.ts";

const DAY = 24 * 3_600_000;
const twelve = ({ people }: GateUnderTest): readonly string[] => people.slice(0, 12);

const optedOut: readonly GateCase[] = [
  {
    name: "nobody who has opted out is handed over, and everybody else is, once",
    async run(gate) {
      const people = twelve(gate);
      const out = people.slice(2, 5);
      await gate.surroundings.optOut(out);
      const letters = new Letters();
      const { mailOut } = await approved(gate, people);
      assert.equal(await sendAll(gate, mailOut, people, letters), "completed");
      for (const person of out) assert.equal(letters.of(person), 0);
      letters.assertOnceEach(people.filter((person) => !out.includes(person)));
    },
  },
  {
    name: "nor one who opts out after the approval",
    async run(gate) {
      const people = twelve(gate);
      const { mailOut } = await approved(gate, people);
      await gate.surroundings.optOut(people.slice(0, 2));
      const letters = new Letters();
      await sendAll(gate, mailOut, people, letters);
      assert.equal(letters.of(people[0] ?? "") + letters.of(people[1] ?? ""), 0);
      letters.assertOnceEach(people.slice(2));
    },
  },
  {
    name: "registers that do not answer clear nobody",
    async run(gate) {
      const people = twelve(gate);
      const { mailOut } = await approved(gate, people);
      await gate.surroundings.silenceRegisters();
      const letters = new Letters();
      assert.notEqual(await sendAll(gate, mailOut, people, letters), "completed");
      assert.equal(letters.sum, 0);
    },
  },
];

const limits: readonly GateCase[] = [
  {
    name: "the same people are written to once, however often they are ordered for",
    async run(gate) {
      const people = twelve(gate);
      const letters = new Letters();
      const first = await approved(gate, people);
      await sendAll(gate, first.mailOut, people, letters);
      const second = await gate.order(people.toReversed());
      if (await gate.approve(second.mailOut, { as: "superuser", digest: second.digest }))
        await sendAll(gate, second.mailOut, people.toReversed(), letters);
      letters.assertOnceEach(people);
    },
  },
  {
    name: "two releases at once hand nobody over twice",
    async run(gate) {
      const people = twelve(gate);
      const { mailOut } = await approved(gate, people);
      const letters = new Letters();
      await Promise.allSettled([
        sendAll(gate, mailOut, people, letters),
        sendAll(gate, mailOut, people, letters),
      ]);
      await sendAll(gate, mailOut, people, letters);
      letters.assertNobodyTwice();
      letters.assertOnceEach(people);
    },
  },
  {
    name: "killed in the midst of a wave and started again, nobody is written to twice, and who was begun is unknown",
    async run(gate) {
      const people = twelve(gate);
      const { mailOut } = await approved(gate, people);
      const letters = new Letters();
      let left = 0;
      try {
        for await (const wave of gate.release(mailOut, people)) {
          await sendSome(wave, letters, 1);
          left = wave.people.length - 1;
          await gate.killAndStart();
          break;
        }
      } catch {
        // Whoever reads from what is killed is told so.
      }
      const unknown = await gate.unknownOutcomes(mailOut);
      assert.equal(unknown.length, left);
      await gate.leaveUnknown(unknown);
      await sendAll(gate, mailOut, people, letters);
      letters.assertNobodyTwice();
      assert.equal(letters.sum, people.length - left);
      assert.ok(await gate.isLogWhole());
    },
  },
  {
    name: "a clearance is begun once, also by whoever asks after a restart",
    async run(gate) {
      const people = twelve(gate);
      const { mailOut } = await approved(gate, people);
      let ids: readonly string[] = [];
      try {
        for await (const wave of gate.release(mailOut, people)) {
          ids = await wave.begin(wave.people.map(({ clearance }) => clearance));
          assert.equal((await wave.begin(ids)).length, 0);
          await gate.killAndStart();
          break;
        }
      } catch {
        // As above.
      }
      assert.ok(ids.length > 0);
      assert.deepEqual(await gate.beginAgain(mailOut, 1, ids), []);
    },
  },
];

const content: readonly GateCase[] = [
  {
    name: "a letter that says other than its template is refused, and cannot be approved",
    async run(gate) {
      const { mailOut, digest, decision } = await gate.order(twelve(gate), "another");
      assert.equal(decision, "refuse");
      assert.equal(await gate.approve(mailOut, { as: "superuser", digest }), false);
      const letters = new Letters();
      await sendAll(gate, mailOut, twelve(gate), letters);
      assert.equal(letters.sum, 0);
    },
  },
  {
    name: "a letter whose link leads nowhere is not let through",
    async run(gate) {
      await gate.surroundings.breakLink();
      assert.notEqual((await gate.order(twelve(gate))).decision, "release");
    },
  },
  {
    name: "a link that dies after the approval holds what is left",
    async run(gate) {
      const { mailOut } = await approved(gate, twelve(gate));
      await gate.surroundings.breakLink();
      // What was seen a moment ago is believed for a while.
      await gate.surroundings.advance(DAY);
      const letters = new Letters();
      await sendAll(gate, mailOut, twelve(gate), letters);
      assert.equal(letters.sum, 0);
    },
  },
];

const approval: readonly GateCase[] = [
  {
    name: "nothing goes without an approval, nor by the word of whoever ordered it, nor over another digest",
    async run(gate) {
      const people = twelve(gate);
      const { mailOut, digest } = await gate.order(people);
      const other = digest.startsWith("0") ? `1${digest.slice(1)}` : `0${digest.slice(1)}`;
      assert.equal(await gate.approve(mailOut, { as: "orderer", digest }), false);
      assert.equal(await gate.approve(mailOut, { as: "superuser", digest: other }), false);
      const letters = new Letters();
      await sendAll(gate, mailOut, people, letters);
      assert.equal(letters.sum, 0);
    },
  },
  {
    name: "only those who were approved are handed over",
    async run(gate) {
      const people = twelve(gate);
      const { mailOut } = await approved(gate, people);
      const letters = new Letters();
      await sendAll(gate, mailOut, gate.people, letters);
      letters.assertOnceEach(people);
      assert.equal(letters.sum, people.length);
    },
  },
];

const stops: readonly GateCase[] = [
  {
    name: "a stop reaches what was handed over and not begun, and is lifted by its name",
    async run(gate) {
      const people = twelve(gate);
      const { mailOut } = await approved(gate, people);
      const letters = new Letters();
      let stop = "";
      for await (const wave of gate.release(mailOut, people)) {
        stop = await gate.stop(mailOut);
        assert.deepEqual(await wave.begin(wave.people.map(({ clearance }) => clearance)), []);
        break;
      }
      await sendAll(gate, mailOut, people, letters);
      assert.equal(letters.sum, 0);
      assert.ok(await gate.lift(stop));
      await sendAll(gate, mailOut, people, letters);
      letters.assertNobodyTwice();
      assert.ok(letters.sum > 0);
    },
  },
  {
    name: "what was withdrawn is not sent, also where it was handed over",
    async run(gate) {
      const people = twelve(gate);
      const { mailOut } = await approved(gate, people);
      for await (const wave of gate.release(mailOut, people)) {
        assert.ok(await gate.withdraw(mailOut));
        assert.deepEqual(await wave.begin(wave.people.map(({ clearance }) => clearance)), []);
        break;
      }
      const letters = new Letters();
      await sendAll(gate, mailOut, people, letters);
      assert.equal(letters.sum, 0);
    },
  },
];

const books: readonly GateCase[] = [
  {
    name: "who got what is told exactly afterwards, from a log that is whole, also after a restart",
    async run(gate) {
      const people = twelve(gate);
      const { mailOut } = await approved(gate, people);
      const letters = new Letters();
      await sendAll(gate, mailOut, people, letters);
      await gate.killAndStart();
      assert.deepEqual(await gate.contactsOf(people[0] ?? ""), [mailOut]);
      assert.deepEqual(await gate.contactsOf(gate.people[15] ?? ""), []);
      assert.ok(await gate.isLogWhole());
    },
  },
  {
    name: "no report names a person, and whoever ordered is told the same whether somebody has opted out or not",
    async run(gate) {
      const people = twelve(gate);
      const plain = /"tally":\{[^}]{0,200}\}/u;
      const before = await gate.order(people);
      const told = await gate.report(before.mailOut, "orderer");
      await gate.withdraw(before.mailOut);
      await gate.surroundings.optOut(people.slice(0, 1));
      const after = await gate.order(people);
      const again = await gate.report(after.mailOut, "orderer");
      assert.equal(plain.exec(again)?.[0], plain.exec(told)?.[0]);
      for (const text of [told, again, await gate.report(after.mailOut, "superuser")])
        for (const person of people) assert.ok(!text.includes(person), "a report names a person");
    },
  },
];

const hindrances: readonly GateCase[] = [
  {
    name: "nobody who is dead is written to, and the others are",
    async run(gate) {
      const people = twelve(gate);
      const [dead = "", ...others] = people;
      await gate.surroundings.hinder(dead, "dead");
      const letters = new Letters();
      const { mailOut } = await approved(gate, people);
      await sendAll(gate, mailOut, people, letters);
      assert.equal(letters.of(dead), 0);
      letters.assertOnceEach(others);
    },
  },
];

/** The promises, as far as a caller sees them. */
export const gateCases: Readonly<Record<string, readonly GateCase[]>> = {
  "P1 opted out": optedOut,
  "P2 once": limits,
  "P3 and P4 letters and links": content,
  "P5 approval": approval,
  "P6 stops": stops,
  "P7 and P8 books": books,
  "P9 and P10 hindrances": hindrances,
};
