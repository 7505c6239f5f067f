import type { Digest, MailOutId, Pseudonym } from "../../ids.ts";
import type { MailOut } from "../../mail-out/mail-out.ts";
import type { ClaimPerson } from "../claim.ts";

/** Whom mail-outs are for. */
export interface AudienceBook {
  /**
   * Adds people to an attempt; who is there already, to get a letter about the same person, is not added again. Answers how
   * many were added.
   */
  addAudience(attempt: Attempt, members: readonly AudienceMember[], key: string): Promise<number>;
  /**
   * Count, and SHA-256 over the pseudonyms (16 bytes each) and values digests, in the order of the pseudonyms of who gets it,
   * then of whom it is about. The values digest of a letter about another tells whom.
   */
  digestAudience(attempt: Attempt): Promise<{ readonly count: number; readonly digest: Digest }>;
  /** How many people stand in both audiences, whoever their letters are about. */
  countInBoth(one: Attempt, other: Attempt): Promise<number>;
  /** Deletes the audience, of whatever attempt; contacts stay. */
  deleteAudience(mailOut: MailOutId): Promise<number>;
  /**
   * Of each of these people, in the order given, how they stand in the audience, and whether they have a contact of
   * this mail-out about the same person; undefined for who does not stand there.
   */
  findMembers(
    attempt: Attempt,
    people: readonly ClaimPerson[],
  ): Promise<readonly (FoundMember | undefined)[]>;
  /** Which mail-outs these people stand in the audience of, contacted or not: what else is held on a person. */
  findMemberships(people: readonly Pseudonym[]): Promise<readonly MailOutId[]>;
}

/** One reading of a mail-out's recipients: who stands in its audience was added by it. */
export type Attempt = Pick<MailOut, "id" | "attempt">;

/** Somebody a mail-out is for, as the ledger keeps them. */
export interface AudienceMember extends ClaimPerson {
  /** Keyed digest of the recipient's own values, language and the person it is about; null when there are none. */
  readonly values: string | null;
}

/** A person found in an audience. */
export interface FoundMember {
  readonly values: string | null;
  readonly claimed: boolean;
}
