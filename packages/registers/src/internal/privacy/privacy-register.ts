import {
  MINUTE,
  isoOf,
  parseRegisterId,
  type Clock,
  type Instant,
  type NationalId,
  type OptOutStatus,
  type Register,
  type RegisterAnswer,
} from "@sluse/core";

import { nobodyKnown, statusesOf } from "../answers.ts";
import { SnapshotCache } from "../snapshot-cache.ts";
import { Trouble, troubleOf } from "../trouble.ts";
import type { PrivacySource } from "./privacy-source.ts";
import { PushedChanges } from "./pushed-changes.ts";
import type { PrivacyList } from "./privacy-list.ts";
import { readPrivacyList, type ListExpectations } from "./read-privacy-list.ts";

export interface PrivacyRegisterOptions extends ListExpectations {
  readonly id: string;
  readonly source: PrivacySource;
  readonly setting: "reservation" | "consent";
  readonly keepMinutes: number;
  /** Up to so many people are asked about one by one, and not looked up in the list. */
  readonly oneByOneUpTo: number;
  readonly clock: Clock;
}

interface Snapshot {
  readonly list: PrivacyList;
  readonly readAt: Instant;
}

/** A register that also takes changes between two readings of its list. */
export interface PrivacyRegister extends Register {
  record(person: NationalId, change: { restricts: boolean; sequenceNumber: number | undefined }): void;
}

/** The behaviour that PVK has in common, asked directly or through ePROM. Each door has read what it was given: `privacyShape`. */
export function createPrivacyRegister(options: PrivacyRegisterOptions): PrivacyRegister {
  const { source, setting, clock, keepMinutes, oneByOneUpTo } = options;
  const cache = new SnapshotCache<Snapshot>(keepMinutes * MINUTE, clock);
  const changes = new PushedChanges(keepMinutes * MINUTE);

  const load = async (signal: AbortSignal): Promise<Snapshot> => {
    const readAt = clock.now();
    return { list: await readPrivacyList(source, options, signal), readAt };
  };

  const fromList = async (people: readonly NationalId[], signal?: AbortSignal): Promise<RegisterAnswer> => {
    const { list, readAt } = await cache.get("list", load, signal);
    if (list.isOfAnotherWorld(people))
      throw new Trouble(
        "the list is of made-up people and those asked about are not, or the other way round",
      );
    const statusOf = (person: NationalId): OptOutStatus => {
      const sequenceNumber = list.get(person);
      const isActive = sequenceNumber !== undefined;
      const restricted = setting === "reservation" ? isActive : !isActive;
      const isOut = changes.isRestricted(person, { restricted, sequenceNumber, readAt });
      return isOut ? "optedOut" : "clear";
    };
    const version = `list of ${list.size} people, read ${isoOf(readAt)}`;
    return { asOf: readAt, statuses: statusesOf(people, statusOf), version };
  };

  const oneByOne = async (people: readonly NationalId[], signal?: AbortSignal): Promise<RegisterAnswer> => {
    const asOf = clock.now();
    const troubles: string[] = [];
    const answers = await Promise.all(
      people.map(async (person): Promise<[NationalId, OptOutStatus]> => {
        try {
          const isActive = await source.isActive(person, signal);
          const restricted = isActive === (setting === "reservation");
          // A change may have been pushed while the answer was on its way.
          const isOut = changes.isRestricted(person, { restricted, sequenceNumber: undefined, readAt: asOf });
          return [person, isOut ? "optedOut" : "clear"];
        } catch (error) {
          if (!(error instanceof Trouble)) throw error;
          troubles.push(error.message);
          return [person, "unknown"];
        }
      }),
    );
    const trouble =
      troubles[0] === undefined ? {} : { trouble: `${troubles.length} unanswered: ${troubles[0]}` };
    return { asOf, statuses: new Map(answers), version: `asked one by one, ${isoOf(asOf)}`, ...trouble };
  };

  return {
    id: parseRegisterId(options.id),
    kind: "privacy-setting",
    record(person, change) {
      changes.record(person, { ...change, at: clock.now() });
    },
    async lookup(people, { signal } = {}) {
      try {
        signal?.throwIfAborted();
        return people.length <= oneByOneUpTo
          ? await oneByOne(people, signal)
          : await fromList(people, signal);
      } catch (error) {
        signal?.throwIfAborted();
        return nobodyKnown(people, clock.now(), troubleOf(error));
      }
    },
  };
}
