import type { Digest, MailOutId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";

/** What a request was answered, so that it is done once however often it is sent. Holds no person. */
export interface KeptAnswer {
  /** Of the caller and the request's own key. */
  readonly key: Digest;
  /** Of what was sent, such that it tells nothing of it to whoever does not know the request's key. */
  readonly request: Digest;
  readonly at: Instant;
  readonly mailOut: MailOutId | null;
  /** `null` while it is being answered. */
  readonly answer: string | null;
}
