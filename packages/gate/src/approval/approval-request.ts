import type { Digest, Instant, UserId } from "@sluse/core";
import { countInput, digestInput, freeTextInput, momentInput, userInput } from "@sluse/core/house";
import { z } from "zod";

/** What `approve` is asked, once it is read. */
export interface ApprovalRequest {
  readonly by: UserId;
  /** The digest of the manifest the superuser looked at. */
  readonly digest: Digest;
  readonly comment: string;
  /** Default: as long as the policy allows, and no longer than the window. */
  readonly until?: Instant | undefined;
  /** Default: the number of people in the audience. */
  readonly maxRecipients?: number | undefined;
  /** Findings that may stand, by fingerprint, each with a reason. */
  readonly acknowledge?: readonly { readonly fingerprint: string; readonly reason: string }[] | undefined;
}

export const approvalRequest: z.ZodType<ApprovalRequest> = z.strictObject({
  by: userInput,
  digest: digestInput,
  comment: freeTextInput,
  until: momentInput.optional(),
  maxRecipients: countInput(1).optional(),
  acknowledge: z
    .array(z.strictObject({ fingerprint: z.string().max(100), reason: freeTextInput }))
    .max(1000)
    .optional(),
});
