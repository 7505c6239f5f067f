import type { Instant, NationalId, PersonStatus, RegisterAnswer } from "@sluse/core";

/** The answer of a register that cannot tell: everyone is unknown, and why. */
export const nobodyKnown = (
  people: readonly NationalId[],
  now: Instant,
  trouble: string,
): RegisterAnswer => ({
  asOf: now,
  statuses: new Map(people.map((id) => [id, "unknown"])),
  trouble,
});

/** The status of each of `people`. */
export const statusesOf = (
  people: readonly NationalId[],
  statusOf: (id: NationalId) => PersonStatus,
): ReadonlyMap<NationalId, PersonStatus> => new Map(people.map((id) => [id, statusOf(id)]));
