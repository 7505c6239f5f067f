import { makeNationalId } from "@sluse/testkit/people";

import { draw, drawBelow } from "./draw.ts";
import { YEAR, atHour } from "./time.ts";

/** From one moment until another, in milliseconds of the epoch; open ends are `Infinity`. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** Somebody made up, and what happens to them in the year. */
export interface Person {
  readonly place: number;
  /** What they are known by, and from when: one number, or a D-number and then a birth number. */
  readonly numbers: readonly { readonly number: string; readonly from: number }[];
  readonly born: { readonly year: number; readonly month: number; readonly day: number };
  /** Reserved against research, under the number they had then. */
  readonly optedOut: (Stretch & { readonly number: string }) | undefined;
  /** Dead, as the population register has it: a death that was reported by mistake is taken back. */
  readonly dead: Stretch | undefined;
  readonly emigrated: Stretch | undefined;
  readonly hasProtectedAddress: boolean;
  /** Not on Helsenorge. */
  readonly unreached: Stretch | undefined;
}

export const isIn = (stretch: Stretch | undefined, at: number): boolean =>
  stretch !== undefined && stretch.from <= at && at < stretch.until;

const EVER: Stretch = { from: -Infinity, until: Infinity };

/** Made-up people: adults, a few who are too young, and after them as many children as are asked for. */
export function makePeople(adults: number, children: number): readonly Person[] {
  const numbers = new Numbers();
  return Array.from({ length: adults + children }, (_, place) => makePerson(place, place >= adults, numbers));
}

/** Whether somebody said no to one project, in its own register. */
export const saidNoTo = (project: string, person: number): boolean => draw("own", project, person) < 0.02;

function makePerson(place: number, isChild: boolean, numbers: Numbers): Person {
  const chance = (what: string): number => draw(what, place);
  const anyTime = (what: string): number => atHour(drawBelow(YEAR.days, what, "day", place), 3);
  const born = bornOf(place, isChild);
  const renumbered = chance("renumbered") < 0.01 ? anyTime("renumbered") : undefined;
  const first = { number: numbers.next(born, renumbered !== undefined), from: -Infinity };
  const known =
    renumbered === undefined ? [first] : [first, { number: numbers.next(born, false), from: renumbered }];
  const numberAt = (at: number): string => known.findLast(({ from }) => from <= at)?.number ?? first.number;
  return {
    place,
    numbers: known,
    born,
    optedOut: optOutOf(place, anyTime, numberAt),
    dead: deathOf(place, anyTime),
    emigrated: chance("emigrated") < 0.004 ? { from: anyTime("emigrated"), until: Infinity } : undefined,
    hasProtectedAddress: chance("protected") < 0.003,
    unreached: isChild ? EVER : unreachedOf(place, anyTime),
  };
}

function bornOf(place: number, isChild: boolean): Person["born"] {
  // Of the others one in a hundred is about sixteen: some turn it in the course of the year.
  const isYoung = draw("young", place) < 0.01;
  const [first, last] = isChild ? [2008, 2019] : isYoung ? [2005, 2007] : [1930, 2003];
  const year = first + drawBelow(last - first + 1, "year", place);
  return { year, month: 1 + drawBelow(12, "month", place), day: 1 + drawBelow(28, "day of birth", place) };
}

function optOutOf(
  place: number,
  anyTime: (what: string) => number,
  numberAt: (at: number) => string,
): Person["optedOut"] {
  const chance = draw("opted out", place);
  if (chance >= 0.038) return undefined;
  // Most were before the year began, some come in its course, and a few take it back.
  const from = chance < 0.005 ? anyTime("opted out") : -Infinity;
  const until = chance > 0.036 ? anyTime("opted in") : Infinity;
  return { from, until, number: numberAt(from) };
}

function deathOf(place: number, anyTime: (what: string) => number): Stretch | undefined {
  const chance = draw("dead", place);
  if (chance >= 0.014) return undefined;
  const from = chance < 0.004 ? -Infinity : anyTime("dead");
  // Reported by mistake, and annulled a fortnight later.
  return { from, until: draw("annulled", place) < 0.05 ? from + 14 * 86_400_000 : Infinity };
}

function unreachedOf(place: number, anyTime: (what: string) => number): Stretch | undefined {
  const chance = draw("unreached", place);
  if (chance >= 0.06) return undefined;
  return { from: -Infinity, until: chance < 0.01 ? anyTime("reached") : Infinity };
}

/** Numbers that nobody else of the year has. */
class Numbers {
  readonly #next = new Map<string, number>();

  next({ year, month, day }: Person["born"], dNumber: boolean): string {
    const date = `${year}-${month}-${day} ${dNumber}`;
    // Days are counted within a century whose year 00 is a leap year.
    const inCentury = Math.round(
      (Date.UTC(2000 + (year % 100), month - 1, day) - Date.UTC(2000, 0, 1)) / 86_400_000,
    );
    for (let individual = this.#next.get(date) ?? (year < 2000 ? 0 : 500); ; individual += 1) {
      if (individual % 500 === 499) throw new RangeError(`there are no more numbers of ${date}`);
      const made = makeNationalId({
        series: "skatteetaten",
        day: inCentury,
        individual,
        dNumber,
        remainder: 0,
      });
      if (made === undefined) continue;
      this.#next.set(date, individual + 1);
      return made;
    }
  }
}
