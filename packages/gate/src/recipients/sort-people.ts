import type { Day, Hindered, Hindrance, NationalId } from "@sluse/core";

import { leastOf } from "./least-of.ts";
import { partsOf, type ReadRecipient } from "./read-recipients.ts";
import type { Screening } from "./screen.ts";

/** People of one batch, by what the registers say of them; each row once. */
export interface SortedPeople {
  readonly clear: readonly ReadRecipient[];
  /** Opted out or hindered, and clear or not but for that. */
  readonly withheld: { readonly clear: readonly ReadRecipient[]; readonly unknown: number };
  readonly optedOut: number;
  readonly hindered: ReadonlyMap<Hindrance, number>;
  readonly unknown: number;
}

/**
 * Both the recipient and whoever the letter is about are asked for: an opt-out or a hindrance of either counts. A recipient
 * whose number tells that they are too young is hindered, whatever the registers say.
 */
export function sortPeople(
  people: Iterable<ReadRecipient>,
  screening: Screening,
  isTooYoung: (id: NationalId, born: Day | undefined) => boolean,
): SortedPeople {
  const clear: ReadRecipient[] = [];
  const clearButForThat: ReadRecipient[] = [];
  const hindered = new Map<Hindrance, number>();
  let optedOut = 0;
  let unknownButForThat = 0;
  let unknown = 0;
  for (const each of people) {
    const parts = partsOf(each);
    const statuses = parts.map(({ person, part }) => screening.statusOf(person, part));
    const standing = leastOf(
      isTooYoung(each.id, screening.bornOf(each)) ? [...statuses, UNDER_AGE] : statuses,
    );
    if (standing === "clear") clear.push(each);
    else if (standing === "unknown") unknown += 1;
    else {
      if (standing === "optedOut") optedOut += 1;
      else hindered.set(standing.hindered, (hindered.get(standing.hindered) ?? 0) + 1);
      if (parts.every(({ person }) => screening.statusIgnoringRefusals(person) === "clear"))
        clearButForThat.push(each);
      else unknownButForThat += 1;
    }
  }
  return {
    clear,
    withheld: { clear: clearButForThat, unknown: unknownButForThat },
    optedOut,
    hindered,
    unknown,
  };
}

const UNDER_AGE: Hindered = { hindered: "under-age" };
