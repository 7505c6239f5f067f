import type { ContactRound, Round } from "../vocabulary/round.ts";
import type { Name } from "../vocabulary/name.ts";
import type { Purpose } from "../vocabulary/purpose.ts";

/**
 * "At most `max` contacts, the new one included, in any window of `days`." A minimum spacing of 14 days is the limit
 * of one contact in 14 days; the channel's reminders of one and the same task are not spaced from it or each other.
 */
export interface Limit {
  /** What people call it, in messages and reports. Default: its key in the policy. */
  readonly title?: Name;
  /** Rounds that must respect this limit. */
  readonly rounds: readonly Round[];
  /** Purposes that must respect this limit, and whose contacts are counted. */
  readonly purposes: readonly Purpose[];
  /** Which contacts are counted: of the same project, of every project, or corrections of the same mail-out. */
  readonly scope: "project" | "everywhere" | "corrected-mail-out";
  /**
   * Whose contacts are counted: those of who gets the letter, or those about the person it is about, whoever got them. Default
   * `recipient`: of one project, apart for each person that its letters are about. `in-vain`: those that did not reach who gets the
   * letter, as long as nothing has reached them since; whoever is never reached is not tried for ever.
   */
  readonly of?: "recipient" | "about" | "in-vain";
  /** Contacts of which rounds are counted. */
  readonly counts: readonly ContactRound[];
  /** So many contacts within the window at most. */
  readonly max: number;
  /** Length of the rolling window in days of 24 hours; `null` is for ever. */
  readonly days: number | null;
}
