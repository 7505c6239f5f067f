import { draw, drawBelow } from "./draw.ts";
import type { FormSystem, LetterSystem, System } from "./systems.ts";
import { YEAR } from "./time.ts";

/** Somebody whose turn has come, in a system that orders forms. */
export interface Comer {
  readonly system: FormSystem;
  /** Which of its steps; undefined for the first form. */
  readonly step: number | undefined;
  readonly person: number;
  readonly about: number | undefined;
}

/** Who comes when, by day and hour: `day * 24 + hour`. */
export type Comers = ReadonlyMap<number, readonly Comer[]>;

export interface Crowd {
  readonly adults: number;
  readonly children: number;
}

/** How many people there are in a year so much smaller: some are met by two systems, a few by five. */
export const crowdOf = (scale: number): Crowd => ({
  adults: Math.max(500, Math.round(300_000 * scale)),
  children: Math.max(40, Math.round(6000 * scale)),
});

const LAST_DAY = YEAR.days - 2;

export function comersOf(systems: readonly System[], crowd: Crowd): Comers {
  const comers = new Map<number, Comer[]>();
  const add = (hour: number, comer: Comer): void => {
    const known = comers.get(hour);
    if (known) known.push(comer);
    else comers.set(hour, [comer]);
  };
  for (const system of systems) {
    if (system.kind === "letters") continue;
    const share = system.steps.reduce((sum, days) => sum + (LAST_DAY - days) / LAST_DAY, 1);
    const first = Math.round(system.forms / share);
    for (let place = 0; place < first; place += 1) {
      const { id } = system;
      const person = drawBelow(crowd.adults, id, "who", place);
      const about = system.aboutChildren
        ? crowd.adults + drawBelow(crowd.children, id, "about", place)
        : undefined;
      const day = 4 + drawBelow(LAST_DAY - 4, id, "when", place);
      // A few are entered in the night, when nothing leaves.
      const hour = draw(id, "night", place) < 0.03 ? 23 : 8 + drawBelow(12, id, "hour", place);
      add(day * 24 + hour, { system, step: undefined, person, about });
      for (const [step, days] of system.steps.entries()) {
        if (day + days < LAST_DAY) add((day + days) * 24 + hour, { system, step, person, about });
      }
    }
  }
  return comers;
}

/** Whom a project's list has; a few stand there twice. */
export function listOf({ id, people }: LetterSystem, { adults }: Crowd): readonly number[] {
  const list = new Set<number>();
  for (let place = 0; list.size < Math.min(people, adults / 2); place += 1)
    list.add(drawBelow(adults, id, "listed", place));
  return [...list].flatMap((person) => (draw(id, "twice", person) < 0.003 ? [person, person] : [person]));
}
