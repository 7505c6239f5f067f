import { MINUTE, type Instant, type NationalId } from "@sluse/core";

import { HiddenMap } from "../hidden.ts";

/** A change of one person's setting, pushed by the service. */
export interface PushedChange {
  /** Whether it takes the person out: a reservation made, a consent withdrawn. */
  readonly restricts: boolean;
  /** The number of the change, where the service tells it. */
  readonly sequenceNumber: number | undefined;
  readonly at: Instant;
}

/** What the list says of a person. */
export interface Listed {
  readonly restricted: boolean;
  readonly sequenceNumber: number | undefined;
  /** When the list began to be read. */
  readonly readAt: Instant;
}

interface Latest {
  restricting?: PushedChange;
  allowing?: PushedChange;
}

/** A list that began to be read this long after a change surely holds it. */
const LAG: number = 10 * MINUTE;

/**
 * Changes pushed between two readings of the list. What takes a person out counts at once, in whatever order it
 * comes. What lets a person in counts only when its number shows that it is the later: otherwise the next list tells.
 */
export class PushedChanges {
  readonly #keepMilliseconds: number;
  readonly #changes = new HiddenMap<Latest>();

  constructor(keepMilliseconds: number) {
    this.#keepMilliseconds = keepMilliseconds + LAG;
  }

  record(person: NationalId, change: PushedChange): void {
    const isOver = (past?: PushedChange): boolean =>
      past === undefined || change.at - past.at > this.#keepMilliseconds;
    this.#changes.forget(({ restricting, allowing }) => isOver(restricting) && isOver(allowing));
    const latest = this.#changes.get(person) ?? {};
    const key = change.restricts ? "restricting" : "allowing";
    if (isLater(change, latest[key])) this.#changes.set(person, { ...latest, [key]: change });
  }

  /** Whether the person is out, the list and the changes taken together. */
  isRestricted(person: NationalId, listed: Listed): boolean {
    const { restricting, allowing } = this.#changes.get(person) ?? {};
    const isNews = restricting !== undefined && restricting.at > listed.readAt - LAG;
    if (isNews && !follows(allowing?.sequenceNumber, restricting.sequenceNumber)) return true;
    return listed.restricted && !follows(allowing?.sequenceNumber, listed.sequenceNumber);
  }
}

/** Numbers tell which of two changes of the same kind is the later; without them, the one that came last. */
const isLater = (change: PushedChange, past: PushedChange | undefined): boolean =>
  past?.sequenceNumber === undefined ||
  change.sequenceNumber === undefined ||
  change.sequenceNumber >= past.sequenceNumber;

/** Whether a change is known to have come after another. What has no number is not known to. */
const follows = (number: number | undefined, other: number | undefined): boolean =>
  number !== undefined && other !== undefined && number > other;
