import type { Digest, MailOutId, UserId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";

/** A superuser's word over exactly one manifest. */
export interface Approval {
  readonly mailOut: MailOutId;
  readonly by: UserId;
  readonly at: Instant;
  /** The reading of its recipients that was approved; another one is not. */
  readonly attempt: number;
  /** The digest the superuser saw. */
  readonly digest: Digest;
  /** Not valid from this moment on. */
  readonly until: Instant;
  /** At most this many people are cleared under it. */
  readonly maxRecipients: number;
  readonly comment: string;
}
