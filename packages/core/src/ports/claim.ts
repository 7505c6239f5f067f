import type { ClearanceId, MailOutId, ProjectId, Pseudonym } from "../ids.ts";
import type { CountedLimit } from "../limits/limit-plan.ts";
import type { Precondition } from "../limits/precondition.ts";
import type { Purpose } from "../vocabulary/purpose.ts";
import type { Round } from "../vocabulary/round.ts";
import type { Instant } from "../time/instant.ts";

/** Whom one letter goes to. Whoever has several children may get a letter about each: the two together are counted once. */
export interface ClaimPerson {
  readonly person: Pseudonym;
  /** The person the letter is about, when another: a stop of either holds. */
  readonly about: Pseudonym | null;
}

/** A claim that is only counted: nothing is asked about audience and earlier claims of the mail-out. */
export interface Preview extends Pick<Claim, "people" | "purpose" | "limits" | "requires"> {
  /** Whether a stop of a person holds, or everybody is counted as though nobody were stopped: what whoever ordered is told of. */
  readonly personStops: "hold" | "ignored";
}

/** Whom a wave is to be made of, and under which limits: one atomic step of the ledger. */
export interface Claim {
  readonly mailOut: MailOutId;
  /** Who was added by another attempt is not in the audience. */
  readonly attempt: number;
  readonly project: ProjectId;
  readonly purpose: Purpose;
  readonly round: Round;
  readonly corrects: MailOutId | null;
  /** The step of the project's plan, of a follow-up. */
  readonly step: string | null;
  readonly wave: number;
  readonly at: Instant;
  readonly key: string;
  readonly people: readonly ClaimPerson[];
  /** Whether only those who stand in the audience may be claimed, or whoever comes: a standing mail-out has no audience. */
  readonly whom: "audience" | "whoever-comes";
  readonly limits: readonly CountedLimit[];
  /** Whom the round is for; null for anybody. */
  readonly requires: Precondition | null;
  /** Reminders the channel will send by itself, booked as contacts on their dates. */
  readonly channelReminders: readonly Instant[];
}

/** Why a person was not claimed. `limited` names the first limit that was reached. */
export type ClaimVerdict = ClaimPerson &
  (
    | { readonly kind: "claimed"; readonly clearance: ClearanceId }
    | { readonly kind: "not-in-audience" | "already-claimed" | "stopped" | "not-required" }
    | { readonly kind: "limited"; readonly limit: string }
  );

/** How many of those claimed were not cleared, by the reason. */
export interface ClaimCounts {
  readonly stopped: number;
  /** Whom the round is not for: never invited, answered already, not at this step of the plan, never got what is corrected. */
  readonly notRequired: number;
  readonly limited: Readonly<Record<string, number>>;
  readonly clear: number;
  /**
   * Where those stand, in `people` as it was given, who could not be claimed, in that order: whoever previews the rows of a
   * family must know which of them fill a limit for the next.
   */
  readonly refused: readonly number[];
}
