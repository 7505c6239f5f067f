import { fc, test } from "@fast-check/vitest";
import { MINUTE, instant, later, type ClearanceId, type Instant } from "@sluse/core";
import { describe, expect } from "vitest";

import type { Wave } from "../../src/index.ts";
import { CENTRAL, ORDERER, approved, openWorld, people, type World } from "../internal/world.ts";

const recipients = people(12);

/** What happens to a wave on its way through a work queue. */
type Happening =
  /** A job of some clearances is handed to a worker, who begins them and sends what was begun. */
  | { readonly kind: "deliver"; readonly job: number }
  /** The same, and the worker dies between beginning and sending. */
  | { readonly kind: "lose"; readonly job: number }
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
  // Most often forward; now and then the clock is set back.
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("clock" as const), minutes: fc.integer({ min: -30, max: 70 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("stop" as const),
      scope: fc.constantFrom(
        "mail-out" as const,
        "project" as const,
        "everything" as const,
        "person" as const,
      ),
      person: fc.nat({ max: recipients.length - 1 }),
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

/** The plain truth beside the gate: who may be begun, told from what was done alone. */
class Queue {
  readonly begun: Begun[] = [];
  readonly waves: Wave[] = [];
  readonly stoppedPeople = new Set<string>();
  isOver = false;
  readonly #world: World;
  readonly #mailOut: string;

  constructor(world: World, mailOut: string) {
    this.#world = world;
    this.#mailOut = mailOut;
  }

  async releaseAgain(): Promise<void> {
    const release = this.#world.gate.release(this.#mailOut, recipients, { by: ORDERER });
    for await (const wave of release) this.waves.push(wave);
  }

  async deliver(number: number, dies: boolean): Promise<void> {
    // Reordered and repeated: whichever waves there are, the oldest too.
    for (const wave of this.waves) {
      const ids = wave.clearances.filter((_, index) => index % JOBS === number).map(({ id }) => id);
      const now = this.#world.clock.now();
      const { begun } = await wave.begin(ids);
      for (const id of begun) {
        const { nationalId } = wave.clearances.find((each) => each.id === id)!.recipient;
        expect(this.isOver, "begun after a stop or a withdrawal").toBe(false);
        expect(this.stoppedPeople.has(nationalId), "begun to somebody who was stopped").toBe(false);
        expect(now < wave.sendBefore, "begun too late").toBe(true);
        this.begun.push({ id, nationalId, at: now });
        if (dies) continue;
        const letter = await wave.letterFor(id);
        expect([letter.clearance, letter.recipient.nationalId]).toEqual([id, nationalId]);
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
        const person = recipients[each.person]!.nationalId;
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

describe("P3 and P6: what was handed over", () => {
  test.prop([fc.array(happening, { minLength: 4, maxLength: 24 })], { numRuns: 60 })(
    "is begun once for each person, in time, under no stop, and with its own letter, whatever a queue does to it",
    async (happenings) => {
      const world = await openWorld();
      const mailOut = await approved(world, recipients);
      world.clock.set(instant("2027-03-30T12:00:00+02:00"));
      const queue = new Queue(world, mailOut);
      await queue.releaseAgain();
      for (const each of happenings) await queue.happen(each);
      const sentTo = queue.begun.map(({ nationalId }) => nationalId);
      expect(new Set(sentTo).size, "somebody was sent to twice").toBe(sentTo.length);
    },
  );
});
