import { fc } from "@fast-check/vitest";
import type { Outcome } from "@sluse/core";
import { bornOn } from "@sluse/testkit/people";

/** Before a round is ordered, between its approval and its release, and after it. */
export const PHASES_OF_ROUND = 3;
export const LIVED_ROUNDS = ["invitation", "reminder", "result"] as const;
export type LivedRound = (typeof LIVED_ROUNDS)[number];
const PHASES = PHASES_OF_ROUND * LIVED_ROUNDS.length;

/** What happens to one person, each in a phase, or never. */
export interface Fate {
  readonly dies: number | null;
  /** The death was none: told some phases after it. */
  readonly annulledAfter: number | null;
  /** A D-number becomes a birth number. */
  readonly renumbered: number | null;
  /** Said no to research, and is stopped by the service desk: under the number they have then. */
  readonly optsOut: number | null;
  readonly stopped: number | null;
}

const phase = fc.nat(PHASES - 1);
export const fate: fc.Arbitrary<Fate> = fc
  .record({
    dies: phase,
    annulledAfter: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 2 }),
    renumbered: fc.option(phase, { freq: 2 }),
    optsOut: phase,
    stopped: phase,
    // One of these at the most, and none for many: so that most people are to be written to, and each is why some are not.
    only: fc.constantFrom("dies", "optsOut", "stopped", "nothing", "nothing", "nothing"),
  })
  .map(({ only, ...all }) => ({
    ...all,
    dies: only === "dies" ? all.dies : null,
    optsOut: only === "optsOut" ? all.optsOut : null,
    stopped: only === "stopped" ? all.stopped : null,
  }));

/** One row of the list: who gets the letters, whom they are about, and what becomes of what is sent. */
export interface Row {
  readonly recipient: Fate;
  /** Whom it is about: the recipient, a child of theirs, or the child of the row before (the other parent gets that one). */
  readonly about: "self" | "child" | "child-of-the-row-before" | "second-child-of-the-row-before";
  readonly child: Fate;
  readonly born: "long-ago" | "turns-16-in-march" | "turns-16-in-may" | "is-14";
  readonly became: Outcome;
  /** Told after the reminder, or as late as before the result. */
  readonly answersIn: number | null;
  /** The list has the number they had first; or the one they have. */
  readonly keepsOld: boolean;
  readonly standsTwice: boolean;
}

export const row: fc.Arbitrary<Row> = fc.record({
  recipient: fate,
  about: fc.constantFrom(
    "self",
    "self",
    "child",
    "child-of-the-row-before",
    "second-child-of-the-row-before",
  ),
  child: fate,
  born: fc.constantFrom<Row["born"]>(
    "long-ago",
    "long-ago",
    "long-ago",
    "turns-16-in-march",
    "turns-16-in-may",
    "is-14",
  ),
  became: fc.constantFrom<Outcome>("delivered", "delivered", "answered", "unknown", "unreachable", "failed"),
  answersIn: fc.option(fc.integer({ min: 2, max: PHASES - 1 }), { freq: 2 }),
  keepsOld: fc.boolean(),
  standsTwice: fc.boolean(),
});

const BORN: Readonly<Record<Row["born"], string>> = {
  "long-ago": "1980-05-12",
  // Between the order of the invitation and the opening of its window; and long after both.
  "turns-16-in-march": "2011-03-02",
  "turns-16-in-may": "2011-05-20",
  "is-14": "2013-01-15",
};
const CHILD_BORN = "2016-06-06";

/** Somebody who lives: what is so now, and under which numbers they are known. */
export class Person {
  readonly fate: Fate;
  readonly born: string;
  readonly #first: string;
  readonly #second: string;
  isDead = false;
  hasOptedOut = false;
  isStopped = false;
  isRenumbered = false;

  constructor(of: Fate, born: string, nth: number) {
    this.fate = of;
    this.born = born;
    this.#second = bornOn(born, { nth });
    this.#first = of.renumbered === null ? this.#second : bornOn(born, { nth, dNumber: true });
  }

  static recipient(of: Row, nth: number): Person {
    return new Person(of.recipient, BORN[of.born], nth);
  }

  static child(of: Fate, nth: number): Person {
    return new Person(of, CHILD_BORN, nth);
  }

  /** The number that counts now; then the former one. */
  get numbers(): readonly string[] {
    return this.isRenumbered ? [this.#second, this.#first] : [this.#first];
  }

  numberIn({ keepsOld }: Row): string {
    return (keepsOld ? this.numbers.at(-1) : this.numbers[0])!;
  }

  /** Whole years, on a day: `2027-03-01`. */
  ageOn(day: string): number {
    const hadBirthday = day.slice(5) >= this.born.slice(5);
    return Number(day.slice(0, 4)) - Number(this.born.slice(0, 4)) - (hadBirthday ? 0 : 1);
  }
}
