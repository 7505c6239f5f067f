import { idsOf, type ReadRecipient } from "./read-recipients.ts";
import type { Screening } from "./screen.ts";

/** People of one batch, by what the registers say of them; each once. */
export interface SortedPeople {
  readonly clear: readonly ReadRecipient[];
  /** Opted out, and clear or not but for that. */
  readonly optedOut: { readonly clear: readonly ReadRecipient[]; readonly unknown: number };
  readonly unknown: number;
}

/** Both the recipient and whoever the letter is about are asked for: an opt-out of either counts. */
export function sortPeople(people: Iterable<ReadRecipient>, screening: Screening): SortedPeople {
  const clear: ReadRecipient[] = [];
  const clearButForOptOut: ReadRecipient[] = [];
  let unknownButForOptOut = 0;
  let unknown = 0;
  for (const each of people) {
    const ids = idsOf([each]);
    const statuses = ids.map((id) => screening.statusOf(id));
    if (statuses.includes("optedOut")) {
      if (ids.every((id) => screening.statusIgnoringOptOuts(id) === "clear")) clearButForOptOut.push(each);
      else unknownButForOptOut += 1;
    } else if (statuses.every((status) => status === "clear")) clear.push(each);
    else unknown += 1;
  }
  return { clear, optedOut: { clear: clearButForOptOut, unknown: unknownButForOptOut }, unknown };
}
