import { MINUTE, later, type Clock, type Instant, type NationalId } from "@sluse/core";

import { HiddenMap } from "../internal/hidden.ts";
import { Trouble } from "../internal/trouble.ts";
import type { PopulationChanges } from "./population-source.ts";
import type { RegisteredPerson } from "./registered-person.ts";

/** For so long an answer is good for a second question, in milliseconds: numbers are asked for first, and then the rest. */
const MOMENT = 30_000;

/** An answer that is kept, and since when it is known to be true. */
export interface RecentPerson {
  readonly person: RegisteredPerson;
  readonly asOf: Instant;
}

/**
 * What was answered before, by people that cannot be read out: for a moment, or for as long as whoever changed meanwhile is
 * told, and forgotten.
 */
export class RecentPeople {
  readonly #clock: Clock;
  readonly #changes: PopulationChanges | undefined;
  #people = new HiddenMap<RecentPerson>();
  /** Up to here it is known who changed. */
  #knownUntil: Instant | undefined;

  constructor(clock: Clock, changes: PopulationChanges | undefined) {
    this.#clock = clock;
    this.#changes = changes;
  }

  /** Forgets whoever changed since the last time, before anybody is asked about. */
  async bringUpToDate(signal: AbortSignal | undefined): Promise<void> {
    if (this.#changes === undefined || this.#changes.keepMinutes <= 0) return;
    const asked = this.#clock.now();
    this.#knownUntil = undefined;
    try {
      const changed = await this.#changes.since(signal);
      if (changed === "everybody") this.#people = new HiddenMap();
      else for (const id of changed) this.#people.delete(id);
      this.#knownUntil = asked;
    } catch (error) {
      // Who changed cannot be told: nothing that was kept is good.
      this.#people = new HiddenMap();
      if (!(error instanceof Trouble)) throw error;
    }
  }

  get(id: NationalId): RecentPerson | undefined {
    const kept = this.#people.get(id);
    if (kept === undefined || this.#clock.now() >= later(kept.asOf, this.#life)) return undefined;
    const { person, asOf } = kept;
    return {
      person,
      asOf: this.#knownUntil === undefined || this.#knownUntil < asOf ? asOf : this.#knownUntil,
    };
  }

  add(people: ReadonlyMap<NationalId, RegisteredPerson>, asOf: Instant): void {
    const now = this.#clock.now();
    this.#people.forget((kept) => now >= later(kept.asOf, this.#life));
    for (const [, person] of people)
      for (const number of person.numbers) this.#people.set(number, { person, asOf });
  }

  /** Kept for long only while it is known who changed. */
  get #life(): number {
    const isFollowed = this.#knownUntil !== undefined;
    return isFollowed ? Math.max(MOMENT, (this.#changes?.keepMinutes ?? 0) * MINUTE) : MOMENT;
  }
}
