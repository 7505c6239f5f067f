import type { MailOutId, OrderingSystemId, ProjectId, Pseudonym, UserId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";

/** What is stopped. A person is named by pseudonym here; doors take the national id. */
export type StopScope =
  | { readonly kind: "global" }
  | { readonly kind: "system"; readonly system: OrderingSystemId }
  | { readonly kind: "project"; readonly project: ProjectId }
  | { readonly kind: "mail-out"; readonly mailOut: MailOutId };

export interface Stop {
  readonly scope: StopScope;
  readonly by: UserId;
  readonly at: Instant;
  readonly reason: string;
}

/** Nothing goes to this person any more. Why is not stored. */
export interface PersonStop {
  readonly person: Pseudonym;
  readonly by: UserId;
  readonly at: Instant;
}
