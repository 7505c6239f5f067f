import type { RuleId } from "../findings/rule.ts";
import type { UserId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";

/** Once that a superuser looked at a mail-out that stood still, and let it go on. */
export interface LookedAt {
  readonly by: UserId;
  readonly at: Instant;
  /** Why it may go on, in the superuser's words. */
  readonly comment: string;
  /** The rules whose findings it stood still for. */
  readonly after: readonly RuleId[];
}
