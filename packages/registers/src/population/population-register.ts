import {
  instant,
  isoOf,
  parseRegisterId,
  type Clock,
  type Day,
  type Identities,
  type Instant,
  type NationalId,
  type PersonStatus,
  type Register,
} from "@sluse/core";

import { askInBatches, unansweredFor } from "../internal/http/ask-in-batches.ts";
import type { PopulationSource } from "./population-source.ts";
import { RecentPeople } from "./recent-people.ts";
import type { RegisteredPerson } from "./registered-person.ts";

/** A population register: who is hindered, and under which numbers people are known. Give it to a gate as both. */
export interface PopulationRegister extends Register, Identities {}

interface Answered {
  readonly asOf: Instant;
  readonly people: ReadonlyMap<NationalId, RegisteredPerson>;
  readonly trouble?: string;
}

/**
 * A population register over one of its ways in. A call that fails leaves its own people unanswered for, and nobody else; an
 * answer about one person that is not as agreed leaves that one.
 * @throws SluseError `SLUSE_ID_INVALID`
 */
export function createPopulationRegister(
  given: string,
  source: PopulationSource,
  clock: Clock,
): PopulationRegister {
  const id = parseRegisterId(given);
  const recent = new RecentPeople(clock, source.changes);

  const ask = async (asked: readonly NationalId[], signal: AbortSignal | undefined): Promise<Answered> => {
    signal?.throwIfAborted();
    await recent.bringUpToDate(signal);
    const now = clock.now();
    const people = new Map<NationalId, RegisteredPerson>();
    let asOf = now;
    const others: NationalId[] = [];
    for (const person of new Set(asked)) {
      const kept = recent.get(person);
      if (kept === undefined) others.push(person);
      else {
        people.set(person, kept.person);
        asOf = instant(Math.min(asOf, kept.asOf));
      }
    }
    const trouble = await askInBatches(others, source.mostAtOnce, async (batch) => {
      const answer = await source.ask(batch, signal);
      for (const [number, person] of answer.people) people.set(number, person);
      recent.add(answer.people, now);
      return answer.trouble;
    });
    signal?.throwIfAborted();
    const unanswered = new Set(asked).size - people.size;
    return { asOf, people, ...unansweredFor(unanswered, trouble) };
  };

  return {
    id,
    kind: "population",
    async lookup(asked, { signal } = {}) {
      const { asOf, people, trouble } = await ask(asked, signal);
      const births = new Map<NationalId, Day>();
      const statuses = new Map<NationalId, PersonStatus>();
      for (const number of asked) {
        const person = people.get(number);
        statuses.set(number, person === undefined ? "unknown" : statusOf(person));
        if (person?.born !== undefined) births.set(number, person.born);
      }
      return {
        asOf,
        statuses,
        births,
        version: `asked ${isoOf(asOf)}`,
        ...(trouble === undefined ? {} : { trouble }),
      };
    },
    async aliases(asked, { signal } = {}) {
      const { asOf, people, trouble } = await ask(asked, signal);
      const numbers = new Map<NationalId, readonly NationalId[]>();
      for (const number of asked) {
        const person = people.get(number);
        if (person !== undefined) numbers.set(number, person.numbers);
      }
      return { asOf, numbers, ...(trouble === undefined ? {} : { trouble }) };
    },
  };
}

function statusOf({ hindrances }: RegisteredPerson): PersonStatus {
  const [hindered, ...also] = hindrances;
  return hindered === undefined ? "clear" : { hindered, also };
}
