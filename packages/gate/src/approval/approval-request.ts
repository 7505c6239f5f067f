import type { Digest, Instant, UserId } from "@sluse/core";

export interface ApprovalRequest {
  readonly by: UserId;
  /** The digest of the manifest the superuser looked at. */
  readonly digest: Digest;
  readonly comment: string;
  /** Default: as long as the policy allows, and no longer than the window. */
  readonly until?: Instant;
  /** Default: the number of people in the audience. */
  readonly maxRecipients?: number;
  /** Findings that may stand, by fingerprint, each with a reason. */
  readonly acknowledge?: readonly { readonly fingerprint: string; readonly reason: string }[];
}
