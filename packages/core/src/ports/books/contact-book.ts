import type { ClearanceId, Digest, MailOutId, ProjectId, Pseudonym } from "../../ids.ts";
import type { Contact } from "../../limits/contact.ts";
import type { Outcome, OutcomeTally, StoredOutcome } from "../../vocabulary/outcome.ts";
import type { Instant } from "../../time/instant.ts";
import type { Claim, ClaimCounts, ClaimVerdict, Preview } from "../claim.ts";
import type { ContactBlock } from "../contacts-digest.ts";

/** Who is claimed and what became of it: the one place where contacts are counted and booked. */
export interface ContactBook {
  /** What `claim` would answer, by limit and stop; counts only, writes nothing. */
  preview(asked: Preview): Promise<ClaimCounts>;
  /** Counts and claims in one step, in pseudonym order. */
  claim(claim: Claim): Promise<readonly ClaimVerdict[]>;
  /**
   * Begins the sending of clearances, at `at`: of each one only once, whoever asks again. A stop holds of who gets it, and of
   * who it is about as the clearance was claimed. Answers each once, in no order.
   */
  begin(clearances: readonly ClearanceId[], at: Instant): Promise<readonly BeginVerdict[]>;
  /** Clearances whose sending nobody has begun, and that are not void: of a mail-out, or those to people or about them. */
  listUnbegun(
    filter: { readonly mailOut: MailOutId } | { readonly people: readonly Pseudonym[] },
  ): Promise<readonly ClearanceOfWave[]>;
  /**
   * How many clearances of a mail-out nobody has begun, of those that are not void; the others of its `unsettled` were begun.
   */
  countUnbegun(mailOut: MailOutId): Promise<number>;
  /** Clearances of a mail-out that nothing was told of and that are not void, by wave; waves without any are left out. */
  countUntold(mailOut: MailOutId): Promise<readonly UntoldOfWave[]>;
  /**
   * Records what became of clearances, as told at `at` where a report has no time of its own. Which of two
   * words on one clearance stands is told by `standsAgainst`; the other changes nothing. Answers each clearance as it was and is; one
   * that does not exist is not in the answer. One that was not begun is begun by it; one that is void counts again.
   */
  settle(reports: readonly OutcomeReport[], at: Instant): Promise<readonly SettledChange[]>;
  /**
   * Makes clearances void that sending was never begun for, with their reminders: they count for nothing, and their people
   * may be claimed again, under other numbers. One that somebody reported on, `unknown` too, was begun, and is not taken
   * back. Answers those that were, by number within each mail-out.
   * @param options.begun takes back what was begun as well, as long as nobody reported on it: for the one who began it and
   * knows that nothing left
   */
  takeBack(
    clearances: readonly ClearanceId[],
    options?: { readonly begun?: boolean },
  ): Promise<readonly ClearanceOfWave[]>;
  /** Takes back what nobody has begun of a mail-out's waves that had to be begun before `at`, or in that moment. */
  takeBackExpired(mailOut: MailOutId, at: Instant): Promise<readonly ClearanceOfWave[]>;
  /** Counts of this mail-out's clearances by outcome; those never settled are `unsettled`, and count as unknown. */
  tallyOutcomes(mailOut: MailOutId): Promise<OutcomeTally>;
  /** Clearances of a mail-out whose outcome is unknown, oldest first. */
  listUnknown(mailOut: MailOutId, limit: number): Promise<readonly ClearanceId[]>;
  /** People claimed by one mail-out and not void, or by a project's waves from `since` on. Of a project: holds the ceiling. */
  countClaims(
    filter: { readonly mailOut: MailOutId } | { readonly project: ProjectId; readonly since: Instant },
  ): Promise<number>;
  /** What these people got, and what others got about them, oldest first. */
  loadContacts(people: readonly Pseudonym[]): Promise<readonly Contact[]>;
  /**
   * The waves that these people's contacts are of, as whom they got something or as whom it was about. Nobody else books or
   * moves contacts until the transaction ends.
   */
  findContactBlocks(people: readonly Pseudonym[]): Promise<readonly ContactBlock[]>;
  /** Contacts as they are booked now, by number. `count` tells clearances that are there, whatever wave they say. */
  digestContacts(
    block: Pick<ContactBlock, "mailOut" | "first" | "count">,
  ): Promise<{ readonly count: number; readonly digest: Digest }>;
  /** Every clearance there is, void ones too. */
  countClearances(): Promise<number>;
  /** Deletes contacts made before `before`, each with its channel reminders once all of them are. Answers how many. */
  deleteContacts(before: Instant): Promise<number>;
}

/** What became of one clearance. */
export interface OutcomeReport {
  readonly clearance: ClearanceId;
  readonly outcome: Outcome;
  readonly at?: Instant;
}

/** A clearance, and the wave it is of. */
export interface ClearanceOfWave {
  readonly clearance: ClearanceId;
  readonly wave: number;
}

/** What nothing was told of yet, of one wave. */
export interface UntoldOfWave {
  readonly wave: number;
  /** Begun: it may have left. */
  readonly begun: number;
  readonly unbegun: number;
}

/**
 * What came of beginning a clearance. `begun`: by this very call, and nobody else may send it. `unknown`: the ledger has no
 * such clearance.
 */
export interface BeginVerdict {
  readonly clearance: ClearanceId;
  readonly kind: "begun" | "already-begun" | "void" | "stopped" | "unknown";
}

/** What an outcome changed. */
export interface SettledChange extends ClearanceOfWave {
  readonly before: StoredOutcome;
  readonly after: Outcome;
  readonly first: boolean;
  /** Its sending was begun before this was told. */
  readonly wasBegun: boolean;
}
