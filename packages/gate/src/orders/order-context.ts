import type { Instant, MailOut, Policy, Project } from "@sluse/core";

/** What is known when an order is looked at. */
export interface OrderContext {
  readonly project: Project;
  readonly policy: Policy;
  readonly now: Instant;
  /** When it was ordered: days ahead count from here, however late it is looked at again. */
  readonly submittedAt: Instant;
  /** The mail-out a correction names, when it is there and reached somebody. */
  readonly corrected: MailOut | undefined;
}
