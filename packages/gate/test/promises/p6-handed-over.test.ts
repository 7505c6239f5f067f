import { fc, test } from "@fast-check/vitest";
import {
  MINUTE,
  digestOfBytes,
  instant,
  later,
  type ClearanceId,
  type Instant,
  type Recipient,
} from "@sluse/core";
import { describe, expect } from "vitest";

import { createGate, type LetterToSend, type Wave } from "../../src/index.ts";
import { personalOrder, personalTemplates, withTokens } from "../internal/personal-letters.ts";
import { CENTRAL, ORDERER, SUPERUSER, openWorld, people, reportOf, type World } from "../internal/world.ts";

const [, ...others] = people(16);
/** Each with a name and a code of their own, and some of them about another. */
const recipients: readonly Recipient[] = withTokens(12).map((each, index) =>
  index % 3 === 0 ? { ...each, onBehalfOf: others.at(-1 - index / 3)!.nationalId } : each,
);
const persons = [
  ...new Set(recipients.flatMap(({ nationalId, onBehalfOf = nationalId }) => [nationalId, onBehalfOf])),
];

/** What happens to a wave on its way through a work queue. */
type Happening =
  /** A job of some clearances is handed to a worker, who begins them and sends what was begun. */
  | { readonly kind: "deliver"; readonly job: number }
  /** The same, and the worker dies between beginning and sending. */
  | { readonly kind: "lose"; readonly job: number }
  /** A process that knows the clearances by their ids alone begins them, and sends letters that were laid out before. */
  | { readonly kind: "begin elsewhere"; readonly job: number }
  | { readonly kind: "clock"; readonly minutes: number }
  | {
      readonly kind: "stop";
      readonly scope: "mail-out" | "project" | "everything" | "person";
      readonly person: number;
    }
  | { readonly kind: "withdraw" }
  | { readonly kind: "release again" };

const JOBS = 4;
const job = fc.nat({ max: JOBS - 1 });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("deliver" as const), job }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("lose" as const), job }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("begin elsewhere" as const), job }) },
  // Most often forward; now and then the clock is set back.
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("clock" as const), minutes: fc.integer({ min: -30, max: 70 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("stop" as const),
      scope: fc.oneof(
        { weight: 4, arbitrary: fc.constant("person" as const) },
        {
          weight: 1,
          arbitrary: fc.constantFrom("mail-out" as const, "project" as const, "everything" as const),
        },
      ),
      person: fc.nat({ max: persons.length - 1 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "withdraw" } as const) },
  { weight: 2, arbitrary: fc.constant({ kind: "release again" } as const) },
);

interface Begun {
  readonly id: ClearanceId;
  readonly nationalId: string;
  readonly at: Instant;
}

/** Their letter and nobody else's: their name and code are in it, and no other's code. */
function expectOwn(
  letter: LetterToSend | undefined,
  { nationalId, values = {} }: Recipient,
  id: ClearanceId,
): void {
  expect([letter?.clearance, letter?.recipient.nationalId]).toEqual([id, nationalId]);
  const words = new TextDecoder().decode(letter?.bytes);
  expect(words).toContain(
    `Hei ${values["navn"]}! Svar på https://www.uio.no/svar?skjema=sovn&t=${values["kode"]}.`,
  );
  expect(letter?.digest).toBe(digestOfBytes(letter?.bytes ?? new Uint8Array()));
}

/** The plain truth beside the gate: who may be begun, told from what was done alone. */
class Queue {
  readonly begun: Begun[] = [];
  readonly waves: Wave[] = [];
  readonly stoppedPeople = new Set<string>();
  isOver = false;
  readonly #world: World;
  readonly #mailOut: string;
  readonly #laidOut = new Map<ClearanceId, LetterToSend>();

  constructor(world: World, mailOut: string) {
    this.#world = world;
    this.#mailOut = mailOut;
  }

  async releaseAgain(): Promise<void> {
    const release = this.#world.gate.release(this.#mailOut, recipients, { by: ORDERER });
    for await (const wave of release) {
      this.waves.push(wave);
      for (const { id } of wave.clearances) this.#laidOut.set(id, await wave.prepareLetter(id));
    }
  }

  /** The plain truth of one beginning, however it came about. */
  #note(wave: Wave, id: ClearanceId, now: Instant): Recipient {
    const { recipient } = wave.clearances.find((each) => each.id === id)!;
    const { nationalId, onBehalfOf = nationalId } = recipient;
    expect(this.isOver, "begun after a stop or a withdrawal").toBe(false);
    const isStopped = [nationalId, onBehalfOf].some((each) => this.stoppedPeople.has(each));
    expect(isStopped, "begun to or about somebody who was stopped").toBe(false);
    expect(now < wave.sendBefore, "begun too late").toBe(true);
    this.begun.push({ id, nationalId, at: now });
    return recipient;
  }

  async beginElsewhere(number: number): Promise<void> {
    const other = await createGate(this.#world.options);
    for (const wave of this.waves.toReversed()) {
      const clearances = wave.clearances.filter((_, index) => index % JOBS === number).map(({ id }) => id);
      const now = this.#world.clock.now();
      const { begun } = await other.begin(this.#mailOut, { by: ORDERER, wave: wave.number, clearances });
      for (const id of begun) expectOwn(this.#laidOut.get(id), this.#note(wave, id, now), id);
    }
  }

  async deliver(number: number, dies: boolean): Promise<void> {
    // Reordered and repeated: whichever waves there are, the oldest too.
    for (const wave of this.waves) {
      const ids = wave.clearances.filter((_, index) => index % JOBS === number).map(({ id }) => id);
      const now = this.#world.clock.now();
      const { begun } = await wave.begin(ids);
      for (const id of begun) {
        const recipient = this.#note(wave, id, now);
        if (!dies) expectOwn(await wave.letterFor(id), recipient, id);
      }
    }
  }

  async happen(each: Happening): Promise<void> {
    const { gate, clock } = this.#world;
    switch (each.kind) {
      case "deliver":
        return this.deliver(each.job, false);
      case "lose":
        return this.deliver(each.job, true);
      case "begin elsewhere":
        return this.beginElsewhere(each.job);
      case "clock":
        clock.set(later(clock.now(), each.minutes * MINUTE));
        return undefined;
      case "release again":
        return this.releaseAgain();
      case "withdraw":
        await gate.withdraw(this.#mailOut, { by: ORDERER, comment: "Feil." });
        this.isOver = true;
        return undefined;
      case "stop": {
        const person = persons[each.person]!;
        const target = {
          "mail-out": { mailOut: this.#mailOut },
          project: { project: "sovn-2027" },
          everything: "everything",
          person: { person },
        } as const;
        await gate.stop(target[each.scope], { by: CENTRAL, reason: "Nå." });
        if (each.scope === "person") this.stoppedPeople.add(person);
        else this.isOver = true;
        return undefined;
      }
    }
  }
}

async function approvedAs({ gate }: World): Promise<string> {
  const { mailOut, digest, findings } = await reportOf(
    gate,
    (await gate.submit(personalOrder(recipients, { kode: "k99Q" }))).mailOut,
  );
  expect(findings.filter(({ severity }) => severity === "refuse")).toEqual([]);
  const held = findings.filter(({ severity }) => severity === "hold");
  const acknowledge = held.map(({ fingerprint }) => ({ fingerprint, reason: "Kjent." }));
  await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest.", acknowledge });
  return mailOut;
}

describe("P3 and P6: what was handed over", () => {
  test.prop([fc.array(happening, { minLength: 4, maxLength: 24 })], { numRuns: 60 })(
    "is begun once for each person, in time, under no stop, and with its own letter, whatever a queue does to it",
    async (happenings) => {
      const world = await openWorld({ templates: personalTemplates() });
      const mailOut = await approvedAs(world);
      world.clock.set(instant("2027-03-30T12:00:00+02:00"));
      const queue = new Queue(world, mailOut);
      await queue.releaseAgain();
      for (const each of happenings) await queue.happen(each);
      const sentTo = queue.begun.map(({ nationalId }) => nationalId);
      expect(new Set(sentTo).size, "somebody was sent to twice").toBe(sentTo.length);
    },
  );
});
