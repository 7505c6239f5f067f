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

/** The latest change of each direction. A change without a number may always be the later one. */
interface Latest {
  readonly restricting?: { readonly number: number; readonly at: Instant };
  readonly allowing?: { readonly number: number; readonly at: Instant };
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

  record(person: NationalId, { restricts, sequenceNumber, at }: PushedChange): void {
    this.#forgetBefore(at - this.#keepMilliseconds);
    const latest = this.#changes.get(person) ?? {};
    if (restricts) {
      const number = Math.max(sequenceNumber ?? Number.POSITIVE_INFINITY, latest.restricting?.number ?? 0);
      this.#changes.set(person, { ...latest, restricting: { number, at } });
    } else if (sequenceNumber !== undefined) {
      const number = Math.max(sequenceNumber, latest.allowing?.number ?? 0);
      this.#changes.set(person, { ...latest, allowing: { number, at } });
    }
  }

  /** Whether the person is out, the list and the changes taken together. */
  isRestricted(person: NationalId, listed: Listed): boolean {
    const { restricting, allowing } = this.#changes.get(person) ?? {};
    const allowedBy = allowing?.number ?? 0;
    const isNews = restricting !== undefined && restricting.at > listed.readAt - LAG;
    if (isNews && restricting.number >= allowedBy) return true;
    return listed.restricted && (listed.sequenceNumber ?? Number.POSITIVE_INFINITY) >= allowedBy;
  }

  #forgetBefore(at: number): void {
    this.#changes.forget(
      ({ restricting, allowing }) => (restricting?.at ?? 0) < at && (allowing?.at ?? 0) < at,
    );
  }
}
