/**
 * Why a person is not written to though they have said no to nothing.
 *
 * - `dead`: may be taken back, for a death that was reported can be annulled
 * - `emigrated`: no home in Norway
 * - `no-known-address`: gone missing, or lives nowhere that the register knows
 * - `protected-address`: nothing may tell where they live, and nobody may stand for them
 * - `under-age`: too young for the channel
 * - `guardian-needed`: somebody else has to decide for them
 * - `number-not-valid`: the number is no longer anybody's
 * - `identity-in-doubt`: the register says that the identity is false, or not known to be right
 * - `not-reachable`: the channel does not reach them
 */
export const HINDRANCES = [
  "dead",
  "emigrated",
  "no-known-address",
  "protected-address",
  "under-age",
  "guardian-needed",
  "number-not-valid",
  "identity-in-doubt",
  "not-reachable",
] as const;
/** One of `HINDRANCES`. */
export type Hindrance = (typeof HINDRANCES)[number];

/** A register's word that a person is not to be written to, and why. */
export interface Hindered {
  readonly hindered: Hindrance;
  /** What else hinders them: one thing may be in the way of one letter, and another of another. */
  readonly also?: readonly Hindrance[];
}

/** What a person is to a letter: who gets it for themselves, who gets it for another, or whom it is about. */
export type PersonPart = "recipient" | "representative" | "represented";
